package dev.strillone.analysis.entity;

import dev.strillone.analysis.EntityMention;
import dev.strillone.analysis.Field;
import dev.strillone.analysis.TaggedEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An entity while its mentions are gathered. */
final class EntityDraft {
  private static final double BY_FREQUENCY = 0.5;
  private static final double BY_TITLE = 0.3;
  private static final double BY_POSITION = 0.2;

  private final String id;
  private final List<FoundName> names = new ArrayList<>();
  private String canonical = "";

  EntityDraft(String id) {
    this.id = id;
  }

  void add(FoundName name, String candidate) {
    names.add(name);
    // NVIDIA of a headline in capitals is Nvidia as the text writes it; short ones may be acronyms
    boolean shouted = canonical.equals(canonical.toUpperCase(Locale.ROOT));
    boolean plain = !candidate.equals(candidate.toUpperCase(Locale.ROOT));
    if (canonical.isEmpty() || (shouted && plain)) {
      canonical = candidate;
    }
  }

  int size() {
    return names.size();
  }

  TaggedEntity finish(int most, int length) {
    FoundName first = names.getFirst();
    boolean inTitle = names.stream().anyMatch(name -> name.mention().field() == Field.TITLE);
    double salience =
        BY_FREQUENCY * names.size() / most
            + (inTitle ? BY_TITLE : 0)
            + BY_POSITION * (1 - (double) first.position() / length);
    List<EntityMention> mentions = names.stream().map(FoundName::mention).toList();
    return new TaggedEntity(
        id, first.kind(), canonical, null, Math.clamp(salience, 0, 1), mentions);
  }
}
