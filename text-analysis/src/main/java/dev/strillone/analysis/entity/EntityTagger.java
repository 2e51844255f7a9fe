package dev.strillone.analysis.entity;

import dev.strillone.analysis.token.Sentence;
import java.util.List;

/** Finds the names in one sentence. Safe for use by several threads. */
public interface EntityTagger {

  /** The names, in order, none overlapping another. */
  List<NameSpan> tag(Sentence sentence);
}
