package dev.strillone.system.fault;

import dev.strillone.system.fault.Finding.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Each promise is really looked at: what breaks it is found, and under its name. */
class InvariantsTest {
  private static final UUID ONE = new UUID(0, 1);
  private static final UUID TWO = new UUID(0, 2);
  private static final Tags TAGS = new Tags(7, "it [Q220#1] [medtop:11000000]");
  private static final String DEAD = "news.raw.v1-0@3";
  private static final String REASON = "malformed-json";

  /** One article with two texts, another with one, and a planted record; all well. */
  private static final class Run {
    final List<Sent> sent =
        new ArrayList<>(
            List.of(
                new Sent(ONE, "first", 0, false, 1),
                new Sent(ONE, "second", 1, true, 1),
                new Sent(TWO, "only", 0, true, 2)));
    final List<Event> raw =
        new ArrayList<>(
            List.of(
                raw(0, ONE, "first"),
                raw(1, ONE, "second"),
                raw(2, TWO, "only"),
                new Event(0, 3, "", DEAD, null, DEAD, "", new Tags(0, ""))));
    final List<Event> along = new ArrayList<>();
    final List<Event> late =
        new ArrayList<>(
            List.of(
                enriched(0, ONE, "first"), enriched(1, ONE, "second"), enriched(2, TWO, "only")));
    final Map<String, Rows.Row> rows =
        new HashMap<>(
            Map.of(
                ONE.toString(), new Rows.Row("second", TAGS.stored()),
                TWO.toString(), new Rows.Row("only", TAGS.stored())));
    final List<Letter> letters = new ArrayList<>(List.of(new Letter(DEAD, REASON, "")));
    final Map<String, String> planted = new HashMap<>(Map.of(DEAD, REASON));
    final List<String> rude = new ArrayList<>();
    final List<String> unfit = new ArrayList<>();
    Lag waiting = new Lag(0, 0, 0);
    int countedTooOften;
    int withoutOutcome;

    List<Counts> counts() {
      int stored = late.size() + countedTooOften;
      return List.of(
          new Counts(Stage.INGEST, 3, 3),
          new Counts(Stage.ENRICH, raw.size(), raw.size() - withoutOutcome),
          new Counts(Stage.STORE, stored, stored));
    }

    List<Finding> broken() {
      List<Event> alongToo = along.isEmpty() ? late : along;
      Map<String, Tags> clean =
          Map.of(
              Event.text(ONE, "first"), TAGS,
              Event.text(ONE, "second"), TAGS,
              Event.text(TWO, "only"), TAGS);
      return Invariants.broken(
          new Evidence(
              sent, raw, alongToo, late, rows, letters, planted, rude, unfit, waiting, counts(),
              clean));
    }
  }

  @Test
  void aRecordThatIsCountedTwiceIsFound() {
    assertThat(after(run -> run.countedTooOften = 1)).containsExactly(Kind.WRONG);
  }

  @Test
  void aRecordWithoutAnOutcomeIsFound() {
    assertThat(after(run -> run.withoutOutcome = 1)).containsExactly(Kind.WRONG);
  }

  @Test
  void nothingIsFoundWhereAllIsWell() {
    assertThat(after(run -> {})).isEmpty();
  }

  @Test
  void whatAClientPostedAgainMayBeThereAgain() {
    assertThat(
            after(
                run -> {
                  run.raw.add(new Event(0, 4, TWO + "", "raw only", null, "p", "only", TAGS));
                  run.late.add(
                      new Event(0, 3, TWO + "", "enriched only", "raw only", "q", "only", TAGS));
                }))
        .isEmpty();
  }

  @Test
  void anAcceptedTextThatIsNotInTheRawTopicIsLost() {
    assertThat(
            after(
                run -> {
                  run.raw.remove(2);
                  run.late.remove(2);
                }))
        .contains(Kind.LOST);
  }

  @Test
  void aTextThatIsThereMoreOftenThanItWasPostedIsDoubled() {
    assertThat(
            after(
                run -> {
                  run.raw.add(2, raw(4, ONE, "second"));
                  run.late.add(enriched(3, ONE, "second"));
                }))
        .contains(Kind.DOUBLED);
  }

  @Test
  void aTextThatNobodySentIsWrong() {
    assertThat(after(run -> run.sent.removeLast())).contains(Kind.WRONG);
  }

  @Test
  void aRawRecordWithoutItsEnrichedOneIsLost() {
    assertThat(after(run -> run.late.remove(0))).containsExactly(Kind.LOST);
  }

  @Test
  void anEnrichedRecordTooManyIsDoubled() {
    assertThat(after(run -> run.late.add(enriched(3, TWO, "only")))).containsExactly(Kind.DOUBLED);
  }

  @Test
  void anotherOrderThanInTheRawTopicIsWrong() {
    assertThat(
            after(
                run -> {
                  run.late.set(1, enriched(1, TWO, "only"));
                  run.late.set(2, enriched(2, ONE, "second"));
                }))
        .containsExactly(Kind.WRONG);
  }

  @Test
  void anArticleThatGoesBackToAnEarlierTextIsWrong() {
    assertThat(
            after(
                run -> {
                  run.raw.set(0, raw(0, ONE, "second"));
                  run.raw.set(1, raw(1, ONE, "first"));
                  run.late.set(0, enriched(0, ONE, "second"));
                  run.late.set(1, enriched(1, ONE, "first"));
                }))
        .containsExactly(Kind.WRONG);
  }

  @Test
  void whatOnlyOneOfTheReadersSawIsFound() {
    assertThat(after(run -> run.along.addAll(run.late.subList(0, 2)))).containsExactly(Kind.LOST);
    assertThat(
            after(
                run -> {
                  run.along.addAll(run.late);
                  run.along.add(enriched(2, TWO, "only"));
                }))
        .containsExactly(Kind.DOUBLED);
  }

  @Test
  void anArticleWithoutARowIsLost() {
    assertThat(after(run -> run.rows.remove(TWO.toString()))).containsExactly(Kind.LOST);
  }

  @Test
  void aRowThatIsOldOrHalfOrNobodysIsWrong() {
    assertThat(after(run -> store(run, ONE, "first", TAGS.stored()))).containsExactly(Kind.WRONG);
    assertThat(after(run -> store(run, ONE, "second", "it [] []"))).containsExactly(Kind.WRONG);
    assertThat(after(run -> store(run, new UUID(0, 3), "alien", TAGS.stored())))
        .containsExactly(Kind.WRONG);
  }

  @Test
  void deadLettersAreComparedWithWhatWasPlanted() {
    assertThat(after(run -> run.letters.clear())).contains(Kind.LOST);
    assertThat(after(run -> run.letters.add(run.letters.getFirst()))).containsExactly(Kind.DOUBLED);
    assertThat(
            after(
                run -> {
                  run.letters.add(new Letter(raw(2, TWO, "only").place(), REASON, TWO + ""));
                  run.late.removeLast();
                }))
        .containsExactly(Kind.WRONG);
  }

  @Test
  void aDeadLetterWithAnotherReasonIsWrong() {
    assertThat(after(run -> run.letters.set(0, new Letter(DEAD, "invalid-data", ""))))
        .containsExactly(Kind.WRONG);
  }

  @Test
  void aPlantedEnrichedRecordNeedsNoRawOne() {
    assertThat(
            after(
                run -> {
                  run.planted.put("news.enriched.v1-0@3", REASON);
                  run.letters.add(new Letter("news.enriched.v1-0@3", REASON, ""));
                  run.late.add(enriched(3, new UUID(0, 4), "planted"));
                }))
        .isEmpty();
  }

  @Test
  void anAnswerThatHelpsNoClientIsWrong() {
    assertThat(after(run -> run.rude.add("500"))).containsExactly(Kind.WRONG);
  }

  @Test
  void otherTagsThanInACleanRunAreWrong() {
    assertThat(
            after(
                run -> {
                  Event last = run.late.getLast();
                  run.late.set(
                      2,
                      new Event(
                          0,
                          2,
                          last.articleId(),
                          last.id(),
                          last.cause(),
                          last.place(),
                          "only",
                          new Tags(8, TAGS.stored())));
                }))
        .containsExactly(Kind.WRONG);
  }

  @Test
  void anEventThatDoesNotFitItsSchemaIsFound() {
    assertThat(after(run -> run.unfit.add("news.raw.v1:0:0 $: no title")))
        .containsExactly(Kind.WRONG);
  }

  @Test
  void whatStillWaitsIsStuck() {
    assertThat(after(run -> run.waiting = new Lag(0, 1, 0))).containsExactly(Kind.STUCK);
  }

  private static List<Kind> after(Consumer<Run> change) {
    Run run = new Run();
    change.accept(run);
    return run.broken().stream().map(Finding::kind).toList();
  }

  private static void store(Run run, UUID id, String revision, String tags) {
    run.rows.put(id.toString(), new Rows.Row(revision, tags));
  }

  private static Event raw(long offset, UUID article, String revision) {
    String place = Event.place("news.raw.v1", 0, offset);
    return new Event(
        0, offset, article + "", "raw " + revision, null, place, revision, new Tags(0, ""));
  }

  private static Event enriched(long offset, UUID article, String revision) {
    String place = Event.place("news.enriched.v1", 0, offset);
    return new Event(
        0, offset, article + "", "enriched " + revision, "raw " + revision, place, revision, TAGS);
  }
}
