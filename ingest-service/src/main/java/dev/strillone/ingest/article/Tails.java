package dev.strillone.ingest.article;

import dev.strillone.ingest.article.Phrases.Kind;
import java.util.ArrayList;
import java.util.List;

/** Parts a call to read on from the paragraph whose last sentence it is. */
final class Tails {
  private final Phrases phrases;

  Tails(Phrases phrases) {
    this.phrases = phrases;
  }

  List<Block> split(List<Block> blocks) {
    List<Block> split = new ArrayList<>();
    for (Block block : blocks) {
      List<String> sentences =
          block.shape().sentences() > 1 ? Sentences.of(block.text()) : List.of();
      if (sentences.size() > 1
          && phrases.is(Kind.TAIL, sentences.getLast())
          && !block.isHeading()) {
        int at = block.text().lastIndexOf(sentences.getLast());
        split.add(part(block, block.text().substring(0, at).strip(), block.gap()));
        split.add(part(block, sentences.getLast(), 0));
      } else {
        split.add(block);
      }
    }
    return split;
  }

  private static Block part(Block whole, String text, int gap) {
    int offset = whole.text().indexOf(text);
    return new Block(
        whole.lines(),
        text,
        whole.repairs().stream()
            .filter(r -> r.at() >= offset && r.at() < offset + text.length())
            .map(
                r ->
                    new dev.strillone.ingest.document.CharacterRepair(
                        r.kind(), r.at() - offset, r.before(), r.after()))
            .toList(),
        gap,
        Shape.of(text));
  }
}
