package dev.strillone.evaluation.corpus;

import java.util.List;
import java.util.Map;

/** A sentence with its BIO tags, one per token. */
public record TaggedText(List<String> forms, List<String> tags) {
  public TaggedText {
    forms = List.copyOf(forms);
    tags = List.copyOf(tags);
    if (forms.size() != tags.size()) {
      throw new IllegalArgumentException(
          "%d tokens and %d tags: %s".formatted(forms.size(), tags.size(), forms));
    }
  }

  /** The same sentence with some types renamed or, where the new name is empty, left out. */
  public TaggedText renamed(Map<String, String> types) {
    List<String> renamed =
        tags.stream()
            .map(
                tag -> {
                  String type =
                      tag.equals("O") ? "" : types.getOrDefault(tag.substring(2), tag.substring(2));
                  return type.isEmpty() ? "O" : tag.substring(0, 2) + type;
                })
            .toList();
    return new TaggedText(forms, renamed);
  }

  /**
   * A name: its type and tokens.
   *
   * @param first index of its first token
   * @param end index after its last token
   */
  public record Name(String type, int first, int end) {}

  /** The names, read as CoNLL 2003 reads them: an {@code I-} that continues nothing begins a name. */
  public List<Name> names() {
    return TagSpans.read(tags);
  }

  /** The BIO tags of a sentence's names, which must not overlap. */
  public static List<String> tags(List<Name> names, int tokens) {
    return TagSpans.bio(names, tokens);
  }
}
