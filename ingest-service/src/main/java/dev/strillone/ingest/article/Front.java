package dev.strillone.ingest.article;

import java.util.List;
import java.util.stream.IntStream;

/** Sets aside what stands above the first headline: the publication's name, its introduction. */
final class Front {
  private static final int LONGEST_INTRODUCTION = 80;
  private static final int LONGEST_TITLE = 14;

  private Front() {}

  /** The run without the lines at the top that are more than stand above other articles. */
  static List<Integer> cutOff(Labels labels, List<Integer> run, int usual) {
    if (labels.hasTextBefore(run.getFirst()) || usual == 0 || run.size() <= usual) {
      return run;
    }
    int front = run.size() - usual;
    if (labels.block(run.get(front)).shape().words() > LONGEST_TITLE) {
      return run; // a standfirst
    }
    run.subList(0, front).forEach(at -> labels.set(at, Role.FRONT));
    return run.subList(front, run.size());
  }

  /** Labels what is left above the first headline, once the headlines are known. */
  static void label(Labels labels) {
    List<Integer> headlines =
        IntStream.range(0, labels.size())
            .filter(at -> labels.role(at) == Role.HEADLINE)
            .boxed()
            .toList();
    if (!headlines.isEmpty()) {
      name(labels, headlines.getFirst());
    }
    if (headlines.size() > 1) {
      introduction(labels, headlines.getFirst());
    }
  }

  private static void name(Labels labels, int headline) {
    if (IntStream.range(0, headline).noneMatch(labels::isProse)) {
      IntStream.range(0, headline).filter(labels::isText).forEach(at -> labels.set(at, Role.FRONT));
    }
  }

  /** A few sentences between the publication's own words and the first of several headlines. */
  private static void introduction(Labels labels, int headline) {
    List<Integer> text = IntStream.range(0, headline).filter(labels::isText).boxed().toList();
    if (text.isEmpty()) {
      return;
    }
    int words = text.stream().mapToInt(at -> labels.block(at).shape().words()).sum();
    boolean preceded =
        IntStream.range(0, text.getFirst())
            .anyMatch(at -> labels.role(at) == Role.FRONT || labels.role(at) == Role.DATE);
    boolean ended =
        IntStream.range(text.getLast(), headline).anyMatch(at -> labels.role(at) == Role.CALL);
    if (words <= LONGEST_INTRODUCTION && preceded && !ended) {
      text.forEach(at -> labels.set(at, Role.FRONT));
    }
  }
}
