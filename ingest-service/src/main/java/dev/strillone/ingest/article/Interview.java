package dev.strillone.ingest.article;

import java.util.stream.IntStream;

/** A document of questions and answers: one article, whose short questions are no headlines. */
final class Interview {
  private static final int FEWEST = 3;

  private Interview() {}

  /** Whether most of the short lines above running text are questions, and there are some. */
  static boolean is(Labels labels) {
    long questions = above(labels).filter(at -> labels.block(at).isQuestion()).count();
    return questions >= FEWEST && questions * 2 >= above(labels).count();
  }

  private static IntStream above(Labels labels) {
    return IntStream.range(1, labels.size() - 1)
        .filter(at -> labels.isText(at) && !labels.isProse(at) && labels.isProse(at + 1));
  }
}
