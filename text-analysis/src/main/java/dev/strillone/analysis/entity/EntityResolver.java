package dev.strillone.analysis.entity;

import dev.strillone.analysis.EntityKind;
import dev.strillone.analysis.Interruption;
import dev.strillone.analysis.TaggedEntity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings the names of an article's sentences together into its entities: a surname and the full name, an acronym and its
 * long form, a company with and without its legal form are one.
 */
public final class EntityResolver {
  private final PersonNames persons;
  private final Acronyms acronyms;

  private EntityResolver(List<FoundName> found) {
    persons = PersonNames.of(found);
    acronyms = Acronyms.of(found);
  }

  /** The entities, most salient first; sentences in reading order, the title's first. */
  public static List<TaggedEntity> resolve(List<TaggedSentence> sentences) {
    List<FoundName> found = new ArrayList<>();
    int position = 0;
    for (TaggedSentence sentence : DocumentPass.over(sentences)) {
      for (NameSpan name : sentence.names()) {
        found.add(FoundName.of(sentence, name, position + name.first()));
      }
      position += sentence.sentence().tokens().size();
    }
    EntityResolver resolver = new EntityResolver(found);
    Map<String, EntityDraft> drafts = new LinkedHashMap<>();
    for (FoundName name : found) {
      Interruption.check();
      String canonical = resolver.canonical(name);
      drafts
          .computeIfAbsent(EntityIds.of(name.kind(), canonical), EntityDraft::new)
          .add(name, canonical);
    }
    int most = drafts.values().stream().mapToInt(EntityDraft::size).max().orElse(1);
    int length = Math.max(1, position);
    return drafts.values().stream()
        .map(draft -> draft.finish(most, length))
        .sorted(
            Comparator.comparingDouble(TaggedEntity::salience)
                .reversed()
                .thenComparing(TaggedEntity::id))
        .toList();
  }

  private String canonical(FoundName name) {
    if (name.kind() == EntityKind.PERSON) {
      return persons.full(name);
    }
    String spelled = acronyms.spelled(name);
    if (name.kind() == EntityKind.ORGANISATION && spelled.equals(name.surface())) {
      return name.surface(LegalForms.without(name.words()).size());
    }
    return spelled;
  }
}
