package dev.strillone.ingest.source;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

final class TestSplitter {
  @Produces
  @Singleton
  Splitter splitter() {
    return new ParagraphSplitter();
  }
}
