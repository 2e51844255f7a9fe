package dev.strillone.training;

import dev.strillone.analysis.link.AliasFormatException;
import dev.strillone.analysis.link.AliasLines;
import dev.strillone.analysis.link.AliasTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The names that are linked to Wikidata, which {@code aliases/extract.mjs} wrote. */
final class Aliases {
  static final String FILE = "aliases.bin";

  private static final String RESOURCE = "aliases.tsv.gz";

  private Aliases() {}

  static AliasTable table() throws IOException {
    try (@Nullable InputStream in = Aliases.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException(RESOURCE + " is not on the class path");
      }
      String text = new String(new GZIPInputStream(in).readAllBytes(), StandardCharsets.UTF_8);
      return AliasTable.of(AliasLines.parse(List.of(text.split("\n", -1))));
    } catch (AliasFormatException e) {
      throw new IOException(RESOURCE + ": " + e.getMessage(), e);
    }
  }
}
