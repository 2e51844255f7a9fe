package dev.strillone.ingest.article;

import dev.strillone.ingest.document.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines to blocks: undoes the line breaks that are no ends of paragraphs. */
final class BlockReader {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}-]+");

  private final Vocabulary vocabulary;
  private final Phrases phrases;

  BlockReader(Vocabulary vocabulary, Phrases phrases) {
    this.vocabulary = vocabulary;
    this.phrases = phrases;
  }

  List<Block> blocks(List<Line> lines) {
    LineBreaks breaks = new LineBreaks(lines, WrapWidth.of(lines), vocabulary, phrases);
    WordMender mender = new WordMender(vocabulary, words(lines));
    List<Block> blocks = new ArrayList<>();
    BlockBuilder current = null;
    int gap = 0;
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).isBlank()) {
        gap++;
        continue;
      }
      if (current != null && gap == 0 && breaks.goesOn(at - 1, current.size())) {
        current.join(lines.get(at));
      } else {
        if (current != null) {
          blocks.add(current.block());
        }
        current = new BlockBuilder(mender, gap, lines.get(at));
      }
      gap = 0;
    }
    if (current != null) {
      blocks.add(current.block());
    }
    return blocks;
  }

  private static Set<String> words(List<Line> lines) {
    Set<String> words = new HashSet<>();
    for (Line line : lines) {
      String[] found = BETWEEN_WORDS.split(line.text().toLowerCase(Locale.ROOT), -1);
      // the first and the last of a line may be pieces
      for (int i = 1; i < found.length - 1; i++) {
        words.add(found[i]);
      }
    }
    return words;
  }
}
