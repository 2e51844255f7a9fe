package dev.strillone.cli.articles;

/** What store-service says when asked for an article. */
sealed interface StoreAnswer {
  record Here(StoredArticle article) implements StoreAnswer {}

  /**
   * Not stored yet, or not to be had at the moment.
   *
   * @param reason in plain words
   */
  record NotYet(String reason) implements StoreAnswer {}
}
