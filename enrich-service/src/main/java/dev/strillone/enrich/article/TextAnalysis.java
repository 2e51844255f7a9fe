package dev.strillone.enrich.article;

import dev.strillone.analysis.Analysis;
import dev.strillone.analysis.ArticleText;

/** What finds the language, names and topics of a text; in the service {@code TextAnalyzer}. Thread-safe. */
@FunctionalInterface
public interface TextAnalysis {
  Analysis analyze(ArticleText text);
}
