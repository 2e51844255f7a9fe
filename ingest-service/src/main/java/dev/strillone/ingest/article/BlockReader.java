package dev.strillone.ingest.article;

import dev.strillone.ingest.article.Shape.End;
import dev.strillone.ingest.document.Line;
import dev.strillone.ingest.document.Markup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lines to blocks: undoes the line breaks that are no ends of paragraphs. */
final class BlockReader {
  /** A line of so many words that ends nowhere is a paragraph that goes on, and no headline. */
  private static final int LONG = 24;

  private final Vocabulary vocabulary;
  private final Phrases phrases;

  BlockReader(Vocabulary vocabulary, Phrases phrases) {
    this.vocabulary = vocabulary;
    this.phrases = phrases;
  }

  List<Block> blocks(List<Line> lines) {
    WrapWidth width = WrapWidth.of(lines);
    WordMender mender = new WordMender(vocabulary, words(lines));
    List<Block> blocks = new ArrayList<>();
    BlockBuilder current = null;
    int gap = 0;
    for (Line line : lines) {
      if (line.isBlank()) {
        gap++;
        continue;
      }
      if (current != null && gap == 0 && goesOn(current.last(), line, width)) {
        current.join(line);
      } else {
        if (current != null) {
          blocks.add(current.block());
        }
        current = new BlockBuilder(mender, gap, line);
      }
      gap = 0;
    }
    if (current != null) {
      blocks.add(current.block());
    }
    return blocks;
  }

  /** Whether the next line is the same paragraph. Markup never breaks a paragraph into lines. */
  private boolean goesOn(Line line, Line next, WrapWidth width) {
    if (!line.markup().equals(Markup.NONE) || !next.markup().equals(Markup.NONE)) {
      return false;
    }
    Shape shape = Shape.of(line.text());
    Shape following = Shape.of(next.text());
    if (isApart(line) || isApart(next) || following.ornament().style() != Style.PLAIN) {
      return false;
    }
    if (width.broke(line.text(), next.text())) {
      return true;
    }
    if (shape.endsSentence() || shape.end() == End.COLON) {
      return false;
    }
    return following.start() == Shape.Start.SMALL || (shape.words() >= LONG);
  }

  /** Stands on a line of its own by what it is. */
  private boolean isApart(Line line) {
    return Rules.isRule(line.text())
        || Rules.isAddress(line.text())
        || Byline.of(line.text()).isPresent()
        || DateLine.isDate(line.text())
        || phrases.is(Phrases.Kind.CALL, line.text())
        || phrases.is(Phrases.Kind.ADVERT, line.text());
  }

  private static Set<String> words(List<Line> lines) {
    Set<String> words = new HashSet<>();
    for (Line line : lines) {
      String[] found = line.text().toLowerCase(Locale.ROOT).split("[^\\p{L}-]+", -1);
      // the first and the last of a line may be pieces
      for (int i = 1; i < found.length - 1; i++) {
        words.add(found[i]);
      }
    }
    return words;
  }
}
