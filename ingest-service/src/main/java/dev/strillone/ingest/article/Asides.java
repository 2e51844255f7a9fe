package dev.strillone.ingest.article;

/** Finds what belongs to no article: by what it says, by its form, because it repeats, or by what stands beside it. */
final class Asides {
  private final BlockRoles roles;

  Asides(Phrases phrases) {
    this.roles = new BlockRoles(phrases);
  }

  void label(Labels labels, KnownLines known) {
    Repetition repetition = Repetition.of(labels, known);
    for (int at = 0; at < labels.size(); at++) {
      labels.set(at, roles.role(labels, at));
      if (labels.role(at) == Role.TEXT && repetition.holds(labels, at)) {
        labels.set(at, Role.CALL);
      }
    }
    Neighbours.label(labels);
    Endings.label(labels);
  }
}
