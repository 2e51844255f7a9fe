package dev.strillone.evaluation.score;

import dev.strillone.analysis.entity.KindTags;
import dev.strillone.analysis.entity.NameSpan;
import dev.strillone.evaluation.corpus.TaggedText;
import dev.strillone.evaluation.corpus.TaggedText.Name;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Names as spans to compare, with the corpus's types. */
public final class SpanTypes {
  private SpanTypes() {}

  public static Set<Name> spans(TaggedText gold) {
    return Set.copyOf(gold.names());
  }

  public static Set<Name> spans(List<NameSpan> predicted) {
    return predicted.stream().map(SpanTypes::name).collect(Collectors.toSet());
  }

  public static Name name(NameSpan span) {
    return new Name(KindTags.tag(span.kind()), span.first(), span.end());
  }
}
