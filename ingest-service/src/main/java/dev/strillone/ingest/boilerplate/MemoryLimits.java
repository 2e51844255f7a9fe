package dev.strillone.ingest.boilerplate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When a line counts as repeated, and how much is remembered. */
@ConfigMapping(prefix = "strillone.ingest.boilerplate")
public interface MemoryLimits {
  /** In how many other documents of the source a line must have stood. */
  @WithDefault("2")
  int otherDocuments();

  /** And in which share of them, 0 to 1: a line that stood in 2 of 200 is chance. */
  @WithDefault("0.2")
  double share();

  /** The newest documents of a source that are remembered. */
  @WithDefault("200")
  int documentsPerSource();

  /** Lines of all sources together; beyond it the source that was silent longest is forgotten. */
  @WithDefault("1000000")
  int linesInAll();

  /** Ids of published documents; one that comes again is counted as a duplicate. */
  @WithDefault("100000")
  int documentsInAll();
}
