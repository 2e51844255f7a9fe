package dev.strillone.analysis.link;

import dev.strillone.analysis.Analysis;
import dev.strillone.analysis.ArticleText;
import dev.strillone.analysis.Shipped;
import dev.strillone.analysis.TaggedEntity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A name in a text of our own writing, and what a person who read it says it is.
 *
 * @param expected a Wikidata id, or {@code -} for none
 */
record JudgedMention(String language, String surface, String expected, String text) {

  static List<JudgedMention> all(String resource) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(JudgedMention.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(fields -> new JudgedMention(fields[0], fields[1], fields[2], fields[3]))
          .toList();
    }
  }

  /** The id that the shipped analyzer gives to the name, {@code -} where it gives none. */
  String linked() {
    Analysis analysis = Shipped.ANALYZER.analyze(new ArticleText(null, text, language));
    return analysis.entities().stream()
        .filter(entity -> entity.wikidata() != null && isMentioned(entity))
        .map(TaggedEntity::wikidata)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(AliasEntry.NOTHING);
  }

  private boolean isMentioned(TaggedEntity entity) {
    return entity.mentions().stream().anyMatch(mention -> mention.surface().equals(surface));
  }

  boolean isLinkable() {
    return !expected.equals(AliasEntry.NOTHING);
  }

  @Override
  public String toString() {
    return "%s → %s in: %s".formatted(surface, expected, text);
  }
}
