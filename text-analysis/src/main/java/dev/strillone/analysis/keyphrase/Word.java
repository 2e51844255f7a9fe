package dev.strillone.analysis.keyphrase;

import dev.strillone.analysis.token.Token;

/**
 * A token as keyphrases see it.
 *
 * @param stem what singular and plural share
 * @param use what it may do in a phrase
 */
record Word(Token token, String stem, Use use) {
  enum Use {
    /** May stand on its own. */
    CONTENT,
    /** Part of a name: may stand beside content, but what is all name is a tag already. */
    NAME,
    /** May stand inside a phrase only. */
    JOINING,
    /** Ends every phrase. */
    BREAK
  }
}
