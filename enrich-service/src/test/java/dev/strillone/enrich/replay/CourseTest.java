package dev.strillone.enrich.replay;

import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CourseTest {
  private static final Map<Integer, Long> START = Map.of(0, 10L, 1, 0L);
  private static final Map<Integer, Long> ENDS = Map.of(0, 20L, 1, 4L);

  @Test
  void itIsDoneWhenEveryPartitionIsAtItsEnd() {
    Course course = new Course(START, ENDS, (_, _, _) -> true);

    assertThat(course.reached(Map.of(0, 20L, 1, 3L), ENDS)).isFalse();
    assertThat(course.reached(Map.of(0, 20L, 1, 4L), ENDS)).isTrue();
  }

  @Test
  void whatCameWhileTheWindowWasTaggedIsReadToo() {
    Course course = new Course(START, ENDS, (_, _, _) -> true);
    Map<Integer, Long> later = Map.of(0, 20L, 1, 9L);

    assertThat(course.reached(ENDS, later)).isFalse();
    assertThat(course.reached(Map.of(0, 20L, 1, 8L), later)).isFalse();
    // what comes now was tagged after the window, and is no affair of this replay
    assertThat(course.reached(later, Map.of(0, 99L, 1, 99L))).isTrue();
  }

  @Test
  void aPositionThatStandsBeforeMarkersOfTransactionsIsAtTheEnd() {
    Course course = new Course(START, ENDS, (_, _, _) -> false);
    Map<Integer, Long> before = Map.of(0, 19L, 1, 4L);

    // once may be too early a look
    assertThat(course.reached(before, ENDS)).isFalse();
    course.reached(before, ENDS);
    assertThat(course.reached(before, ENDS)).isTrue();
  }

  @Test
  void aPositionThatStandsBeforeRecordsIsNot() {
    Course course = new Course(START, ENDS, (_, from, to) -> from == 15 && to == 20);
    Map<Integer, Long> stuck = Map.of(0, 15L, 1, 4L);

    course.reached(stuck, ENDS);
    assertThat(course.reached(stuck, ENDS)).isFalse();
    assertThat(course.reached(stuck, ENDS)).isFalse();
  }

  @Test
  void progressCountsFromTheBeginningOfTheWindow() {
    Course course = new Course(START, ENDS, (_, _, _) -> true);

    course.reached(Map.of(0, 15L), ENDS);

    assertThat(course.read()).isEqualTo(5);
    assertThat(course.all()).isEqualTo(14);
    assertThat(Words.progress(course, new Tally()))
        .isEqualTo("replay: 5 of 14 records read (35 %), 0 articles tagged anew");
  }

  @Test
  void aWindowWithoutRecordsIsDoneAtOnce() {
    Course course = new Course(ENDS, ENDS, (_, _, _) -> true);

    assertThat(course.reached(Map.of(), ENDS)).isTrue();
    assertThat(Words.progress(course, new Tally())).contains("0 of 0 records read (100 %)");
  }

  @Test
  void theEndSaysWhatWasLeft() {
    Course course = new Course(START, ENDS, (_, _, _) -> true);
    Tally tally = new Tally();
    tally.tagged();
    tally.failed("key-mismatch");
    tally.failed("analysis-failed");
    tally.failed("analysis-failed");

    assertThat(Words.end(course, tally, true))
        .isEqualTo(
            "replay: done; 14 records read, 1 articles tagged anew since it was continued;"
                + " left as they were, the log names them: 2 analysis-failed, 1 key-mismatch");
  }
}
