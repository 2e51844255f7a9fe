package dev.strillone.cli;

import dev.strillone.cli.documents.Ingested.ArticleRef;
import dev.strillone.cli.documents.Ingestion;
import dev.strillone.cli.terminal.Console;
import java.util.List;

/** Tells a person how ingestion goes. */
class Reports implements Ingestion.Listener {
  private final Console console;

  Reports(Console console) {
    this.console = console;
  }

  @Override
  public void accepted(String document, List<ArticleRef> articles) {
    int count = articles.size();
    console.tell("  %s: %d %s".formatted(document, count, count == 1 ? "article" : "articles"));
  }

  @Override
  public void waiting(String document, String reason) {
    console.tell("  " + document + ": not yet, it is tried again. " + reason);
  }

  @Override
  public void problem(String sentence) {
    console.complain(sentence);
  }
}
