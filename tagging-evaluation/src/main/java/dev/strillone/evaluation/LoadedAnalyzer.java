package dev.strillone.evaluation;

import dev.strillone.analysis.TextAnalyzer;

/**
 * The analyzer that ships, and what it takes.
 *
 * @param heapBytes what it keeps on the heap once garbage is collected: all models, not only those that are evaluated
 */
public record LoadedAnalyzer(TextAnalyzer analyzer, long heapBytes) {

  /**
   * Loads it.
   *
   * @throws dev.strillone.analysis.model.ModelLoadException naming the file that cannot be used, and why
   */
  public static LoadedAnalyzer load() {
    long before = used();
    TextAnalyzer analyzer = TextAnalyzer.load();
    return new LoadedAnalyzer(analyzer, Math.max(0, used() - before));
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    runtime.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
