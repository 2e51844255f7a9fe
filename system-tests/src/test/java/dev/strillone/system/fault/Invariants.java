package dev.strillone.system.fault;

import dev.strillone.system.fault.Finding.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The promises, checked on what a trial left behind. */
final class Invariants {
  private final Evidence seen;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Sent> sent = new HashMap<>();
  private final Set<String> buried;

  private Invariants(Evidence seen) {
    this.seen = seen;
    seen.sent().forEach(text -> sent.put(Event.text(text.articleId(), text.revision()), text));
    this.buried = seen.letters().stream().map(Letter::place).collect(Collectors.toSet());
  }

  /** What was not kept; empty where all is well. */
  static List<Finding> broken(Evidence seen) {
    Invariants invariants = new Invariants(seen);
    invariants.everythingAcceptedIsInTheRawTopic();
    invariants.everyRawRecordIsEnrichedOnce();
    invariants.bothReadersSawTheSame();
    invariants.revisionsOfAnArticleNeverGoBackwards();
    invariants.theNewestOfEachArticleIsStoredWhole();
    invariants.deadLettersAreThosePlanted();
    invariants.tagsAreThoseOfACleanRun();
    invariants.nothingWaits();
    invariants.everyRecordIsCountedOnce();
    invariants.clientsAreToldWhatToDo();
    invariants.eventsFitTheirSchema();
    return invariants.findings;
  }

  private void everythingAcceptedIsInTheRawTopic() {
    Map<String, Integer> copies = new HashMap<>();
    seen.raw().stream()
        .filter(this::isNews)
        .forEach(event -> copies.merge(event.text(), 1, Integer::sum));
    find(
        Kind.LOST,
        "texts were accepted and are not in news.raw.v1",
        sent.keySet().stream().filter(text -> !copies.containsKey(text)));
    find(
        Kind.WRONG,
        "texts are in news.raw.v1 and were never sent",
        copies.keySet().stream().filter(text -> !sent.containsKey(text)));
    // a client that got no answer posts again: that is as many records as it made posts
    find(
        Kind.DOUBLED,
        "texts are more often in news.raw.v1 than they were posted",
        copies.keySet().stream()
            .filter(sent::containsKey)
            .filter(text -> copies.get(text) > sent.get(text).attempts()));
  }

  /** Each partition of one topic against the same of the other: the same events, in the same order. */
  private void everyRawRecordIsEnrichedOnce() {
    List<String> due =
        ordered(seen.raw().stream().filter(event -> !buried.contains(event.place())).toList())
            .map(event -> event.partition() + " " + event.id())
            .toList();
    List<String> done =
        ordered(seen.late())
            .filter(this::isNews)
            .map(event -> event.partition() + " " + event.cause())
            .toList();
    List<String> missing = without(due, done);
    List<String> more = without(done, due);
    find(Kind.LOST, "raw records have no enriched one (partition, event)", missing.stream());
    find(Kind.DOUBLED, "enriched records are one too many (partition, event)", more.stream());
    if (missing.isEmpty() && more.isEmpty() && !due.equals(done)) {
      find(Kind.WRONG, "enriched records are not in the order of the raw ones", moved(due, done));
    }
  }

  private void bothReadersSawTheSame() {
    List<String> along = ordered(seen.along()).map(Invariants::whole).toList();
    List<String> late = ordered(seen.late()).map(Invariants::whole).toList();
    find(Kind.LOST, "were missed by the reader that read along", without(late, along).stream());
    find(Kind.DOUBLED, "were seen by the reader along alone", without(along, late).stream());
  }

  private void revisionsOfAnArticleNeverGoBackwards() {
    Map<String, Integer> newest = new HashMap<>();
    List<String> backwards = new ArrayList<>();
    ordered(seen.late())
        .filter(event -> sent.containsKey(event.text()))
        .forEach(
            event -> {
              int order = sent.get(event.text()).order();
              if (order < newest.getOrDefault(event.articleId(), 0)) {
                backwards.add(event.articleId());
              }
              newest.put(event.articleId(), order);
            });
    find(Kind.WRONG, "articles go back to an earlier revision", backwards.stream());
  }

  private void theNewestOfEachArticleIsStoredWhole() {
    Set<String> exempt = seen.letters().stream().map(Letter::articleId).collect(Collectors.toSet());
    Map<String, Sent> due = new HashMap<>();
    seen.sent().stream()
        .filter(text -> !exempt.contains(text.articleId().toString()))
        .forEach(
            text ->
                due.merge(
                    text.articleId().toString(),
                    text,
                    (one, other) -> one.order() > other.order() ? one : other));
    Map<String, Tags> tags = new HashMap<>();
    seen.late().forEach(event -> tags.put(event.text(), event.tags()));
    Map<String, Rows.Row> rows = seen.rows();
    find(
        Kind.LOST,
        "articles are not stored",
        due.keySet().stream().filter(id -> !rows.containsKey(id)));
    find(
        Kind.WRONG,
        "articles are stored and were never sent",
        rows.keySet().stream().filter(id -> !due.containsKey(id) && !exempt.contains(id)));
    find(
        Kind.WRONG,
        "articles are stored with an older text",
        due.keySet().stream()
            .filter(rows::containsKey)
            .filter(id -> !rows.get(id).revision().equals(due.get(id).revision())));
    find(
        Kind.WRONG,
        "articles are stored with other tags than they were published with",
        due.keySet().stream()
            .filter(rows::containsKey)
            .filter(
                id -> {
                  Tags published = tags.get(Event.text(id, rows.get(id).revision()));
                  return published != null && !published.stored().equals(rows.get(id).tags());
                }));
  }

  private void deadLettersAreThosePlanted() {
    List<String> letters = seen.letters().stream().map(Letter::place).toList();
    find(
        Kind.WRONG,
        "dead letters were not planted",
        letters.stream().filter(place -> !seen.planted().containsKey(place)));
    find(
        Kind.LOST,
        "planted records are no dead letters",
        without(seen.planted().keySet(), letters).stream());
    find(Kind.DOUBLED, "dead letters are there twice", without(letters, buried).stream());
    find(
        Kind.WRONG,
        "dead letters have another reason than the record was planted for",
        seen.letters().stream()
            .filter(letter -> seen.planted().containsKey(letter.place()))
            .filter(letter -> !letter.hasReason(seen.planted()))
            .map(letter -> letter.place() + " " + letter.reason()));
  }

  private void tagsAreThoseOfACleanRun() {
    find(
        Kind.WRONG,
        "texts have other tags than in a clean run",
        seen.late().stream()
            .filter(event -> seen.clean().containsKey(event.text()))
            .filter(event -> !event.tags().equals(seen.clean().get(event.text())))
            .map(Event::text));
  }

  private void everyRecordIsCountedOnce() {
    Map<Stage, Integer> due =
        Map.of(Stage.ENRICH, seen.raw().size(), Stage.STORE, seen.late().size());
    find(
        Kind.WRONG,
        "services count other than the topics hold",
        seen.counts().stream().filter(counts -> !counts.areOf(due)).map(Counts::toString));
  }

  private void clientsAreToldWhatToDo() {
    find(Kind.WRONG, "answers leave a client without an advice", seen.rude().stream());
  }

  private void eventsFitTheirSchema() {
    find(Kind.WRONG, "published events break the contract", seen.unfit().stream());
  }

  private boolean isNews(Event event) {
    return !seen.planted().containsKey(event.place());
  }

  private void nothingWaits() {
    if (!seen.waiting().isZero()) {
      findings.add(new Finding(Kind.STUCK, "look", List.of(seen.waiting().toString())));
    }
  }

  private void find(Kind kind, String what, Stream<String> which) {
    List<String> found = which.sorted().toList();
    if (!found.isEmpty()) {
      findings.add(new Finding(kind, what, found));
    }
  }

  private static Stream<Event> ordered(Collection<Event> events) {
    return events.stream()
        .sorted(Comparator.comparingInt(Event::partition).thenComparingLong(Event::offset));
  }

  private static String whole(Event event) {
    return event.partition() + "@" + event.offset() + " " + event.id();
  }

  private static Stream<String> moved(List<String> due, List<String> done) {
    return Stream.iterate(0, i -> i < due.size(), i -> i + 1)
        .filter(i -> !due.get(i).equals(done.get(i)))
        .map(done::get);
  }

  /** What is left of some when each of the others takes one like itself away. */
  private static List<String> without(Collection<String> some, Collection<String> others) {
    Map<String, Integer> left = new HashMap<>();
    others.forEach(other -> left.merge(other, 1, Integer::sum));
    List<String> kept = new ArrayList<>();
    for (String one : some) {
      if (left.merge(one, -1, Integer::sum) < 0) {
        kept.add(one);
      }
    }
    return kept;
  }
}
