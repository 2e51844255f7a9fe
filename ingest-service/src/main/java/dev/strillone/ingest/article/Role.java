package dev.strillone.ingest.article;

/** What a block is within its document. */
enum Role {
  /** Of an article's body. */
  TEXT,
  /** Begins an article. */
  HEADLINE,
  /** Names a section or a column, above a headline. */
  LABEL,
  BYLINE,
  /** A date or time on its own. */
  DATE,
  /** The list of what is to come. */
  CONTENTS,
  /** The publication's own words: masthead, greeting, introduction, mail headers. */
  FRONT,
  /** Calls to read on or subscribe, copyright, sign-offs: an article ends before them. */
  CALL,
  /** Stands within an article and is none of it: a pointer to another article, an advertisement, a credit. */
  INSERT,
  /** A row of signs between articles. */
  RULE,
  /** A row of signs below a headline. */
  UNDERLINE;

  /** Whether what stands before and after it can't be the same article. */
  boolean parts() {
    return this == CALL || this == RULE;
  }

  boolean isAside() {
    return this != TEXT && this != HEADLINE;
  }

  /** May stand between a headline and its text. */
  boolean goesWithHeadline() {
    return this == BYLINE || this == DATE || this == UNDERLINE || this == INSERT || this == FRONT;
  }
}
