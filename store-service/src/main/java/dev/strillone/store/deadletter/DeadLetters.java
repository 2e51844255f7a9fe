package dev.strillone.store.deadletter;

import dev.strillone.events.deadletter.DeadLetterTopic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds and reads the dead letters of all consumers. */
public final class DeadLetters {
  private static final Comparator<DeadLetter> NEWEST_FIRST =
      Comparator.comparing(DeadLetter::time)
          .thenComparing(letter -> letter.id().offset())
          .reversed()
          .thenComparing(letter -> letter.id().toString());

  private final TopicReader topics;

  DeadLetters(TopicReader topics) {
    this.topics = topics;
  }

  DeadLetterList list(DeadLetterQuery query) {
    Map<String, Decision> decisions = Decisions.read(topics);
    List<DeadLetter> asked = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    SortedMap<String, Integer> open = new TreeMap<>();
    for (DeadLetterTopic topic : DeadLetterTopic.values()) {
      open.put(topic.consumer(), 0);
      boolean there =
          topics.read(
              topic.topic(),
              record -> {
                DeadLetterId id = new DeadLetterId(topic, record.partition(), record.offset());
                DeadLetter letter = DeadLetter.of(id, record, decisions);
                if (letter.state() == DeadLetterState.OPEN) {
                  open.merge(topic.consumer(), 1, Integer::sum);
                }
                if (query.asksFor(letter)) {
                  asked.add(letter);
                }
              });
      if (!there) {
        missing.add(topic.topic());
      }
    }
    asked.sort(NEWEST_FIRST);
    int shown = Math.min(query.limit(), asked.size());
    return new DeadLetterList(asked.subList(0, shown), asked.size() - shown, open, missing);
  }

  /** The newest letters, whatever became of them. */
  public DeadLetterList newest(int limit) {
    return list(new DeadLetterQuery(null, null, null, null, limit));
  }

  Optional<DeadLetterContent> find(DeadLetterId id) {
    List<DeadLetterContent> found = new ArrayList<>();
    topics.<RuntimeException>at(
        Map.of(id.place(), new TreeSet<>(List.of(id.offset()))),
        record ->
            found.add(
                DeadLetterContent.of(DeadLetter.of(id, record, Decisions.read(topics)), record)));
    return found.stream().findFirst();
  }
}
