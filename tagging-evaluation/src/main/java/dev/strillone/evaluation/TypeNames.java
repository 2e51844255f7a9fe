package dev.strillone.evaluation;

import dev.strillone.evaluation.corpus.TaggedText.Name;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which types are compared, and under which names.
 *
 * @param renamed new names by old; {@code O} leaves a type out. The usual long names have their short ones besides.
 * @param only the types, by their new names, that count; all where it is empty
 */
public record TypeNames(Map<String, String> renamed, Set<String> only) {
  private static final Map<String, String> USUAL =
      Map.of("PERSON", "PER", "LOCATION", "LOC", "ORGANIZATION", "ORG", "GPE", "LOC");

  public TypeNames {
    Map<String, String> all = new HashMap<>(USUAL);
    all.putAll(renamed);
    renamed = Map.copyOf(all);
    only = Set.copyOf(only);
  }

  Set<Name> of(Set<Name> names) {
    return names.stream()
        .map(
            name ->
                new Name(renamed.getOrDefault(name.type(), name.type()), name.first(), name.end()))
        .filter(name -> !name.type().equals("O"))
        .filter(name -> only.isEmpty() || only.contains(name.type()))
        .collect(Collectors.toSet());
  }
}
