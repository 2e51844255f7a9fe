package dev.strillone.analysis.link;

import dev.strillone.analysis.EntityKind;

/**
 * A thing that a name may stand for.
 *
 * @param language of the texts in which it does
 * @param prior in hundredths
 */
record Candidate(Thing thing, String language, int prior) {

  /** Something of Wikidata, or {@link AliasEntry#NOTHING}. */
  record Thing(String wikidata, EntityKind kind, String label, String country) {}

  boolean fits(EntityKind kind, String text) {
    return (language.equals("und") || language.equals(text)) && agrees(thing.kind(), kind);
  }

  /** English texts have products, events and works under one kind. */
  private static boolean agrees(EntityKind mine, EntityKind asked) {
    return mine == asked
        || (asked == EntityKind.MISC
            && (mine == EntityKind.PRODUCT || mine == EntityKind.EVENT || mine == EntityKind.WORK));
  }
}
