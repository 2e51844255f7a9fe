package dev.strillone.analysis.entity;

import dev.strillone.analysis.EntityKind;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Local ids of entities that are not linked: {@code kind:normalised-name}. */
final class EntityIds {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern EDGES = Pattern.compile("^-|-$");

  private EntityIds() {}

  static String of(EntityKind kind, String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String slug = OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    slug = EDGES.matcher(slug).replaceAll("");
    return kind.name().toLowerCase(Locale.ROOT) + ":" + slug;
  }
}
