package dev.strillone.analysis.entity;

import dev.strillone.analysis.token.Sentence;
import java.util.List;

/** Finds the names in the sentences of one document. Safe for use by several threads. */
public interface EntityTagger {

  /** Per sentence its names, in order, none overlapping another. */
  List<List<NameSpan>> tag(List<Sentence> document);
}
