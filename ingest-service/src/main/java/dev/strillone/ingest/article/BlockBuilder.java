package dev.strillone.ingest.article;

import dev.strillone.ingest.document.CharacterRepair;
import dev.strillone.ingest.document.Line;
import java.util.ArrayList;
import java.util.List;

/** Joins lines into one block. */
final class BlockBuilder {
  static final String BROKEN_WORD = "broken-word";
  private static final int SOFT_HYPHEN = 0xAD;

  private final WordMender mender;
  private final int gap;
  private final List<Line> lines = new ArrayList<>();
  private final List<CharacterRepair> repairs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  BlockBuilder(WordMender mender, int gap, Line first) {
    this.mender = mender;
    this.gap = gap;
    append(first);
  }

  int size() {
    return lines.size();
  }

  void join(Line next) {
    switch (mender.joint(text, next.text())) {
      case SPACE -> text.append(' ');
      case AT_HYPHEN -> {}
      case NOTHING -> mend("\n", next.text());
      case WITHOUT_HYPHEN -> {
        char hyphen = text.charAt(text.length() - 1);
        text.setLength(text.length() - 1);
        mend(hyphen + "\n", next.text());
      }
    }
    append(next);
  }

  private void append(Line line) {
    int offset = text.length();
    line.repairs()
        .forEach(
            r ->
                repairs.add(new CharacterRepair(r.kind(), r.at() + offset, r.before(), r.after())));
    text.append(line.text());
    lines.add(line);
  }

  private void mend(String between, String next) {
    int start = text.length();
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    int end = 0;
    while (end < next.length() && Character.isLetter(next.charAt(end))) {
      end++;
    }
    String tail = text.substring(start);
    String head = next.substring(0, end);
    repairs.add(new CharacterRepair(BROKEN_WORD, start, tail + between + head, tail + head));
  }

  Block block() {
    int end = text.length() - 1;
    if (end >= 0 && text.charAt(end) == SOFT_HYPHEN) {
      text.setLength(end);
    }
    String only = lines.getFirst().text();
    // nearly every block of a long list is one line as it stands: no copy of it
    String whole = only.contentEquals(text) ? only : text.toString();
    return new Block(lines, whole, repairs, gap, Shape.of(whole));
  }
}
