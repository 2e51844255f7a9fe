package dev.strillone.ingest.article;

import dev.strillone.ingest.document.CharacterRepair;
import dev.strillone.ingest.document.Line;
import dev.strillone.ingest.document.Markup;
import java.util.List;

/**
 * Lines that are one paragraph, headline or other piece of the text.
 *
 * @param text the lines joined, broken words mended
 * @param repairs of the text, by index (UTF-16) into it
 * @param gap blank lines before it
 */
record Block(List<Line> lines, String text, List<CharacterRepair> repairs, int gap, Shape shape) {
  /** Words from which on a piece is a paragraph, whatever it ends with. */
  private static final int PARAGRAPH = 16;

  private static final int FEWEST = 4;
  private static final int STATEMENT = 10;
  private static final int LONGEST_HEADLINE = 190;
  private static final int MOST_HEADLINE_WORDS = 30;

  Block {
    lines = List.copyOf(lines);
    repairs = List.copyOf(repairs);
  }

  Markup markup() {
    return lines.getFirst().markup();
  }

  /** Reads as running text: sentences, or too long for anything else. */
  boolean isProse() {
    if (isHeading()) {
      return false;
    }
    int words = shape.words();
    return switch (shape.end()) {
      case STOP -> words >= FEWEST;
      case MARK -> words >= FEWEST && (shape.sentences() > 1 || words >= PARAGRAPH || isSpeech());
      case COLON -> words >= PARAGRAPH / 2;
      case OPEN, NONE ->
          words > MOST_HEADLINE_WORDS || (shape.sentences() > 1 && words >= PARAGRAPH);
    };
  }

  /** Begins with a quotation mark or a dash, as an answer does. */
  private boolean isSpeech() {
    return "«“\"‘—–".indexOf(text.charAt(0)) >= 0;
  }

  /** One short sentence with its full stop: a headline where a document writes them so. */
  boolean isStatement() {
    return shape.end() == Shape.End.STOP
        && shape.sentences() == 1
        && shape.words() <= STATEMENT
        && shape.start() != Shape.Start.SMALL
        && !isSpeech();
  }

  /** Asks, in few words. */
  boolean isQuestion() {
    String core = shape.core();
    return !isProse() && core.endsWith("?");
  }

  boolean isHeading() {
    int rank = markup().heading();
    return (rank > 0 && rank < Markup.BOLD) || shape.ornament().style() == Style.HEADING;
  }

  /** Could be a headline by its looks alone. */
  boolean looksLikeHeadline() {
    boolean closed =
        switch (shape.end()) {
          case OPEN -> false;
          case COLON -> isHeading();
          case STOP -> isHeading() || (isSetApart() && shape.sentences() == 1);
          case MARK, NONE -> true;
        };
    return closed
        && shape.words() >= 1
        && shape.words() <= MOST_HEADLINE_WORDS
        && text.length() <= LONGEST_HEADLINE
        && shape.start() != Shape.Start.SMALL
        && (shape.sentences() == 1
            || shape.end() == Shape.End.MARK
            || isHeading()
            || shape.capitals()
            || asksAndAnswers());
  }

  /** A question or an exclamation, and what it is about. */
  private boolean asksAndAnswers() {
    return shape.sentences() == 2
        && "?!…"
                .indexOf(
                    Sentences.first(shape.core())
                        .charAt(Sentences.first(shape.core()).length() - 1))
            >= 0;
  }

  private boolean isSetApart() {
    return shape.capitals()
        || shape.ornament().style() == Style.NUMBERED
        || shape.ornament().style() == Style.BOLD;
  }

  Style style() {
    if (isHeading()) {
      return Style.HEADING;
    }
    Style ornament = shape.ornament().style();
    if (shape.capitals() && Style.CAPITALS.compareTo(ornament) < 0) {
      return Style.CAPITALS;
    }
    return ornament == Style.PLAIN && markup().heading() == Markup.BOLD ? Style.BOLD : ornament;
  }

  /** Rank among headings, 1 the highest; 0 for what is none. */
  int rank() {
    if (!isHeading()) {
      return 0;
    }
    return markup().heading() > 0 && markup().heading() < Markup.BOLD
        ? markup().heading()
        : shape.ornament().level();
  }
}
