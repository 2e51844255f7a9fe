package dev.strillone.evaluation.corpus;

import dev.strillone.evaluation.corpus.TaggedText.Name;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names out of a sentence's tags, whichever scheme they follow: BIO, BIOES, BILOU, or bare types (IO). A part
 * that continues nothing begins a name, as CoNLL 2003 counts.
 */
final class TagSpans {
  private static final String PARTS = "BIESLUM";

  private final List<Name> names = new ArrayList<>();
  private @Nullable String open;
  private int first;

  private TagSpans() {}

  static List<Name> read(List<String> tags) {
    TagSpans spans = new TagSpans();
    for (int at = 0; at < tags.size(); at++) {
      spans.take(tags.get(at), at);
    }
    spans.close(tags.size());
    return List.copyOf(spans.names);
  }

  /** The same names in BIO. */
  static List<String> bio(List<String> tags) {
    return bio(read(tags), tags.size());
  }

  static List<String> bio(List<Name> names, int size) {
    List<String> bio = new ArrayList<>(Collections.nCopies(size, "O"));
    for (Name name : names) {
      for (int at = name.first(); at < name.end(); at++) {
        bio.set(at, (at == name.first() ? "B-" : "I-") + name.type());
      }
    }
    return bio;
  }

  private void take(String tag, int at) {
    if (tag.isEmpty() || tag.equals("O")) {
      close(at);
      return;
    }
    boolean hasPart = tag.length() > 2 && tag.charAt(1) == '-' && PARTS.indexOf(tag.charAt(0)) >= 0;
    char part = hasPart ? tag.charAt(0) : 'I';
    String type = hasPart ? tag.substring(2) : tag;
    if (part == 'B' || part == 'S' || part == 'U' || !type.equals(open)) {
      close(at);
      open = type;
      first = at;
    }
    if (part == 'E' || part == 'S' || part == 'L' || part == 'U') {
      close(at + 1);
    }
  }

  private void close(int end) {
    if (open != null) {
      names.add(new Name(open, first, end));
      open = null;
    }
  }
}
