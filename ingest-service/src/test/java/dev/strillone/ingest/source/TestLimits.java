package dev.strillone.ingest.source;

import dev.strillone.ingest.boilerplate.MemoryLimits;

/** Enough for every test. */
record TestLimits() implements MemoryLimits {
  @Override
  public int otherDocuments() {
    return 2;
  }

  @Override
  public double share() {
    return 0.2;
  }

  @Override
  public int documentsPerSource() {
    return 200;
  }

  @Override
  public int linesInAll() {
    return 1000;
  }

  @Override
  public int documentsInAll() {
    return 1000;
  }
}
