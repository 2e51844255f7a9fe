package dev.strillone.training.names;

import dev.strillone.analysis.EntityKind;
import dev.strillone.analysis.entity.NameSpan;
import dev.strillone.training.corpus.TaggedText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Names as spans to compare, {@code type:first:end} with the corpus's type. */
final class SpanTypes {
  private SpanTypes() {}

  static String tag(EntityKind kind) {
    return switch (kind) {
      case PERSON -> "PER";
      case ORGANISATION -> "ORG";
      case PLACE -> "LOC";
      case PRODUCT -> "PROD";
      case EVENT -> "EVT";
      case WORK -> "WORK";
      case MISC -> "MISC";
    };
  }

  static Set<String> spans(TaggedText gold) {
    return gold.names().stream()
        .map(name -> span(name.type(), name.first(), name.end()))
        .collect(Collectors.toSet());
  }

  static Set<String> spans(List<NameSpan> predicted) {
    return predicted.stream()
        .map(name -> span(tag(name.kind()), name.first(), name.end()))
        .collect(Collectors.toSet());
  }

  private static String span(String type, int first, int end) {
    return "%s:%d:%d".formatted(type, first, end);
  }
}
