package dev.strillone.analysis.model;

import org.jspecify.annotations.Nullable;

/** A model file cannot be used; the message names the file, the reason and what to do. */
public final class ModelLoadException extends RuntimeException {
  public ModelLoadException(String file, String reason, @Nullable Throwable cause) {
    super(
        "The model file %s cannot be used: %s. Restore the shipped file or train it again (./strillone train)."
            .formatted(file, reason),
        cause);
  }
}
