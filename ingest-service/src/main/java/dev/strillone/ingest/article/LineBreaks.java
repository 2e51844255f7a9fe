package dev.strillone.ingest.article;

import dev.strillone.ingest.article.Phrases.Kind;
import dev.strillone.ingest.article.Shape.End;
import dev.strillone.ingest.article.Shape.Start;
import dev.strillone.ingest.document.Line;
import dev.strillone.ingest.document.Markup;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the line breaks of an author from those of a program that could not fit the next word. */
final class LineBreaks {
  /** A line of so many words that ends nowhere is a paragraph that goes on, and no headline. */
  private static final int LONG = 24;

  private static final int WINDOW = 4;
  private static final int FULL_CAPITALS = 40;
  private static final Set<Kind> APART = EnumSet.of(Kind.CALL, Kind.ADVERT);

  private final List<Line> lines;

  /** Of the last few lines that were asked for: every line is looked at from above and from below, and no more after. */
  private final @Nullable Shape[] shapes = new Shape[WINDOW];

  private final int[] shapedLines = new int[WINDOW];

  private final byte[] apart;
  private final WrapWidth width;
  private final Vocabulary vocabulary;
  private final Phrases phrases;

  LineBreaks(List<Line> lines, WrapWidth width, Vocabulary vocabulary, Phrases phrases) {
    this.lines = lines;
    this.apart = new byte[lines.size()];
    this.width = width;
    this.vocabulary = vocabulary;
    this.phrases = phrases;
  }

  /**
   * Whether the line after this one is the same paragraph. Markup never breaks a paragraph into lines.
   *
   * @param taken lines of the paragraph so far
   */
  boolean goesOn(int at, int taken) {
    Line line = lines.get(at);
    Line next = lines.get(at + 1);
    if (!line.markup().equals(Markup.NONE) || !next.markup().equals(Markup.NONE)) {
      return false;
    }
    // what a line is by itself takes longest to find out, and most lines end as they look
    return looksOpen(at, taken) && !isApart(at) && !isApart(at + 1) && !endsInCall(shape(at));
  }

  private boolean looksOpen(int at, int taken) {
    Shape shape = shape(at);
    Shape following = shape(at + 1);
    boolean open = !shape.endsSentence() && shape.end() != End.COLON;
    boolean broke = width.broke(lines.get(at).text(), lines.get(at + 1).text());
    if (isWrappedCapitals(at, shape, following)) {
      return true;
    }
    if (following.ornament().style() != Style.PLAIN) {
      return broke && open;
    }
    if (broke) {
      return !(shape.endsSentence() && standsAlone(at + 1))
          && !(open && taken == 1 && isHeadline(at, following));
    }
    return open && (following.start() == Start.SMALL || shape.words() >= LONG);
  }

  /** The last sentence calls to read on: nothing of the same paragraph follows. */
  private boolean endsInCall(Shape shape) {
    return shape.sentences() > 1 && phrases.is(Kind.TAIL, Sentences.of(shape.core()).getLast());
  }

  /** A long headline in capitals goes on in the next line, where that is in capitals too and text follows. */
  private boolean isWrappedCapitals(int at, Shape shape, Shape following) {
    return shape.capitals()
        && following.capitals()
        && shape.end() == End.NONE
        && shape.core().length() >= FULL_CAPITALS
        && at + 2 < lines.size()
        && !shape(at + 2).capitals();
  }

  /** A line between two ends of paragraphs that ends in no full stop: a headline, not a sentence's beginning. */
  private boolean standsAlone(int at) {
    if (at + 1 >= lines.size() || lines.get(at + 1).isBlank()) {
      return false;
    }
    String line = lines.get(at).text();
    String next = lines.get(at + 1).text();
    Shape shape = shape(at);
    return shape.end() == End.NONE
        && shape.sentences() == 1
        && !width.broke(line, next)
        && shape(at + 1).start() == Start.CAPITAL;
  }

  /**
   * A first line that fills the width, and below it one that begins with a capital although its first word is no name:
   * the two are a headline and its text.
   */
  private boolean isHeadline(int at, Shape following) {
    Shape shape = shape(at);
    if (!following.endsSentence() && !isFull(at + 1)) {
      return false;
    }
    String first = following.core().split("[^\\p{L}]+", 2)[0];
    return shape.end() == End.NONE
        && shape.sentences() == 1
        && following.start() == Start.CAPITAL
        && vocabulary.holds(first)
        && !endsInLink(shape.core());
  }

  private boolean isFull(int at) {
    return at + 1 < lines.size()
        && !lines.get(at + 1).isBlank()
        && width.broke(lines.get(at).text(), lines.get(at + 1).text());
  }

  /** Ends with a word that asks for another: an article, a preposition. */
  private boolean endsInLink(String core) {
    String last = core.substring(core.lastIndexOf(' ') + 1);
    return last.length() <= 3 && vocabulary.holds(last);
  }

  private Shape shape(int at) {
    int slot = at % WINDOW;
    Shape known = shapes[slot];
    if (known == null || shapedLines[slot] != at) {
      known = Shape.of(lines.get(at).text());
      shapes[slot] = known;
      shapedLines[slot] = at;
    }
    return known;
  }

  private boolean isApart(int at) {
    if (apart[at] == 0) {
      apart[at] = (byte) (isApart(lines.get(at)) ? 1 : -1);
    }
    return apart[at] > 0;
  }

  /** Stands on a line of its own by what it is. */
  private boolean isApart(Line line) {
    return Rules.isRule(line.text())
        || Rules.isAddress(line.text())
        || Byline.of(line.text()).isPresent()
        || DateLine.isDate(line.text())
        || phrases.of(line.text()).stream().anyMatch(APART::contains);
  }
}
