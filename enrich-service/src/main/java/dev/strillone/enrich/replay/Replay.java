package dev.strillone.enrich.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The course of one replay from where it begins, or where it was stopped, to its end. */
final class Replay {
  /** A little longer than the broker waits for a member that was killed. */
  private static final int TAKEOVER_SECONDS = 15;

  private final Window window;
  private final ReplayGroup group;
  private final Tally tally;
  private final Course course;
  private final boolean continued;
  private final Consumer<String> say;
  private String said = "";

  private Replay(
      Window window,
      ReplayGroup group,
      Tally tally,
      Course course,
      boolean continued,
      Consumer<String> say) {
    this.window = window;
    this.group = group;
    this.tally = tally;
    this.course = course;
    this.continued = continued;
    this.say = say;
  }

  /**
   * Sets the group's positions, before it has members.
   *
   * @throws IllegalStateException where another process works on the same replay
   */
  static Replay prepare(Window window, ReplayGroup group, Tally tally, Consumer<String> say)
      throws InterruptedException {
    awaitNoMembers(group, say);
    Map<Integer, Long> start = group.at(window.from());
    Map<Integer, Long> committed = group.committed();
    Map<Integer, Long> missing = new HashMap<>(start);
    missing.keySet().removeAll(committed.keySet());
    if (!missing.isEmpty()) {
      group.commit(missing);
    }
    boolean continued = !committed.isEmpty();
    say.accept(Words.start(window, continued));
    Course course = new Course(start, group.ends(), group::hasRecords);
    return new Replay(window, group, tally, course, continued, say);
  }

  private static void awaitNoMembers(ReplayGroup group, Consumer<String> say)
      throws InterruptedException {
    for (int second = 0; group.hasMembers(); second++) {
      if (second == TAKEOVER_SECONDS) {
        throw new IllegalStateException(
            "this very replay runs already, in another process; wait for its end or stop it");
      }
      if (second == 0) {
        say.accept("replay: waits until the process before is surely gone");
      }
      TimeUnit.SECONDS.sleep(1);
    }
  }

  /** Looks how far it is, and says so if that is news; whether it is done. */
  boolean look() {
    boolean done = course.reached(group.committed(), group.ends());
    String progress = Words.progress(course, tally);
    if (!progress.equals(said)) {
      said = progress;
      say.accept(progress);
    }
    return done;
  }

  /** To be called when the streams are closed. */
  void end() throws InterruptedException {
    group.delete();
    say.accept(Words.end(course, tally, continued));
  }

  Window window() {
    return window;
  }
}
