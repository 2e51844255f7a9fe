package dev.strillone.system.fault;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.strillone.events.Identities;
import dev.strillone.system.NewsGenerator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * The articles of a trial, the same for the same seed, and the posts that bring them: of one or a few documents each.
 * Every tenth article is edited, some of those several times, a while after its first text.
 *
 * @param articles how many, their revisions not counted
 */
record Newsroom(long seed, int articles) {
  static final String SOURCE = "faults";

  /** How many of its client's documents lie between two revisions of an article. */
  private static final int EDITED_AFTER = 25;

  private static final int LARGEST_POST = 4;
  private static final int REVISIONS_EACH_CAN_HAVE = 10;

  /**
   * One text of an article.
   *
   * @param revision 0 for the first
   * @param newest whether no other follows
   */
  record Item(UUID articleId, int article, int revision, boolean newest, String json) {}

  /** How many texts there are in all. */
  int items() {
    int items = 0;
    for (int article = 0; article < articles; article++) {
      items += revisions(article);
    }
    return items;
  }

  /** What one of several clients posts, in this order; all texts of an article come from the same client. */
  List<List<Item>> posts(int client, int clients) {
    record Placed(int place, Item item) {}
    List<Placed> placed = new ArrayList<>();
    for (int article = client; article < articles; article += clients) {
      for (int revision = 0; revision < revisions(article); revision++) {
        placed.add(
            new Placed(article / clients + revision * EDITED_AFTER, item(article, revision)));
      }
    }
    placed.sort(
        Comparator.comparingInt(Placed::place).thenComparingInt(found -> found.item().revision()));
    return grouped(placed.stream().map(Placed::item).toList(), new Random(seed + client));
  }

  /** Never two texts of one article in a post: they would have been received at the same moment. */
  private static List<List<Item>> grouped(List<Item> items, Random random) {
    List<List<Item>> posts = new ArrayList<>();
    List<Item> post = new ArrayList<>();
    Set<Integer> held = new HashSet<>();
    int size = 1 + random.nextInt(LARGEST_POST);
    for (Item item : items) {
      if (post.size() == size || held.contains(item.article())) {
        posts.add(List.copyOf(post));
        post.clear();
        held.clear();
        size = 1 + random.nextInt(LARGEST_POST);
      }
      post.add(item);
      held.add(item.article());
    }
    if (!post.isEmpty()) {
      posts.add(List.copyOf(post));
    }
    return posts;
  }

  private static int revisions(int article) {
    if (article % 50 == 0) {
      return 4;
    }
    return article % 10 == 0 ? 2 : 1;
  }

  private Item item(int article, int revision) {
    int number = article * REVISIONS_EACH_CAN_HAVE + revision;
    NewsGenerator.News news = new NewsGenerator(seed * 1_000_003 + number).next(number);
    String guid = "article-" + article;
    String json =
        JsonNodeFactory.instance
            .objectNode()
            .put("guid", guid)
            .put("title", news.title())
            .put("text", news.text())
            .toString();
    return new Item(
        Identities.articleByGuid(SOURCE, guid, 0),
        article,
        revision,
        revision == revisions(article) - 1,
        json);
  }
}
