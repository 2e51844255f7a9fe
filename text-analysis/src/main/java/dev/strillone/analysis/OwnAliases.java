package dev.strillone.analysis;

import dev.strillone.analysis.link.AliasTable;
import dev.strillone.analysis.model.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An operator's own table of aliases; its version is its content, as that of the models. */
record OwnAliases(AliasTable table, ModelInfo model) {

  /**
   * @throws IllegalArgumentException naming the file that cannot be used, and why
   */
  static OwnAliases load(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String version = ModelStore.sha256(bytes).substring(0, 12);
      return new OwnAliases(AliasTable.read(bytes), new ModelInfo("own-aliases", version));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The aliases of %s cannot be used: %s. Write the file with ./strillone import-aliases."
              .formatted(file, e),
          e);
    }
  }
}
