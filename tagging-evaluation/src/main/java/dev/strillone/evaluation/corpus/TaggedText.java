package dev.strillone.training.corpus;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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

  /** A name: its type and tokens. */
  public record Name(String type, int first, int end) {}

  /** The names, read as CoNLL 2003 reads them: an {@code I-} that continues nothing begins a name. */
  public List<Name> names() {
    return IntStream.range(0, tags.size())
        .filter(at -> !tags.get(at).equals("O") && !continues(at))
        .mapToObj(at -> new Name(type(at), at, end(at)))
        .toList();
  }

  private String type(int at) {
    return tags.get(at).equals("O") ? "" : tags.get(at).substring(2);
  }

  private boolean continues(int at) {
    return at > 0
        && at < tags.size()
        && tags.get(at).startsWith("I-")
        && type(at).equals(type(at - 1));
  }

  private int end(int first) {
    int end = first + 1;
    while (continues(end)) {
      end++;
    }
    return end;
  }
}
