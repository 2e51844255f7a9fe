package dev.strillone.analysis.entity;

import dev.strillone.analysis.EntityKind;
import dev.strillone.analysis.TaggedEntity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings the names of an article's sentences together into its entities. */
public final class EntityAssembler {
  private EntityAssembler() {}

  /** The entities, most salient first; sentences in reading order, the title's first. */
  public static List<TaggedEntity> assemble(List<TaggedSentence> sentences) {
    List<FoundName> found = new ArrayList<>();
    int position = 0;
    for (TaggedSentence sentence : DocumentPass.over(sentences)) {
      for (NameSpan name : sentence.names()) {
        found.add(FoundName.of(sentence, name, position + name.first()));
      }
      position += sentence.sentence().tokens().size();
    }
    PersonNames persons = PersonNames.of(found);
    Map<String, EntityDraft> drafts = new LinkedHashMap<>();
    for (FoundName name : found) {
      String canonical = name.kind() == EntityKind.PERSON ? persons.full(name) : name.surface();
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
}
