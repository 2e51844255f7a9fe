package dev.strillone.store.write;

import dev.strillone.events.ArticleEnriched;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A batch in rounds, so that no article stands twice in one round: a key twice in one {@code ON CONFLICT} statement is
 * PostgreSQL's error 21000. Round by round the revisions of an article are stored in the order in which they came.
 */
final class Rounds {
  /** An article and its place in the batch. */
  record Arrival(int position, ArticleEnriched article) {
    UUID articleId() {
      return article.article().articleId();
    }
  }

  private Rounds() {}

  /** Rounds, each sorted by article id, so that concurrent writers lock rows in one order. */
  static List<List<Arrival>> of(List<ArticleEnriched> batch) {
    Map<UUID, Integer> seen = new HashMap<>();
    List<List<Arrival>> rounds = new ArrayList<>();
    for (int position = 0; position < batch.size(); position++) {
      Arrival arrival = new Arrival(position, batch.get(position));
      int round = seen.merge(arrival.articleId(), 1, Integer::sum) - 1;
      if (round == rounds.size()) {
        rounds.add(new ArrayList<>());
      }
      rounds.get(round).add(arrival);
    }
    rounds.forEach(round -> round.sort(Comparator.comparing(Arrival::articleId)));
    return rounds;
  }
}
