package dev.strillone.analysis.model;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Where model files come from: the library's own resources, or a folder while training. */
@FunctionalInterface
public interface ModelFiles {

  /** The file, or null when there is none of this name. */
  @Nullable InputStream open(String name) throws IOException;

  /** The models that ship with the library. */
  static ModelFiles shipped() {
    return name -> ModelFiles.class.getResourceAsStream("/dev/strillone/analysis/models/" + name);
  }
}
