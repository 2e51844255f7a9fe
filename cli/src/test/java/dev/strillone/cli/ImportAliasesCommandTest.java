package dev.strillone.cli;

import dev.strillone.analysis.link.AliasTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ImportAliasesCommandTest {
  private static final String RIGHT =
      "Comune\tit\tQ13433\tORGANISATION\tComune of Testville\tIT\t0.9\tdesk\n";

  @TempDir Path dir;
  private Cli cli;

  @BeforeEach
  void create() {
    cli = new Cli(dir);
  }

  @Test
  void aTableBecomesTheFileThatTheServiceLoads() throws IOException {
    Files.writeString(dir.resolve("aliases.tsv"), "# ours\n" + RIGHT);

    int exitCode = cli.run("import-aliases", "aliases.tsv", "--out", "conf/tables");

    Path written = dir.resolve("conf/tables/own-aliases.bin");
    assertThat(exitCode).isZero();
    assertThat(cli.out()).isEqualTo(written + "\n");
    assertThat(cli.err())
        .isEqualTo("1 names. For enrich-service: STRILLONE_ENRICH_ALIASES=" + written + "\n");
    assertThat(AliasTable.read(Files.readAllBytes(written)).size()).isEqualTo(1);
    assertThat(names(written.getParent())).containsExactly("own-aliases.bin");
  }

  @Test
  void wrongLinesAreAllNamedAndNothingIsWritten() throws IOException {
    Files.writeString(
        dir.resolve("aliases.tsv"), RIGHT + RIGHT + "Roma\tit\t220\tPLACE\tRome\tIT\t1\t\n");
    Files.writeString(dir.resolve("own-aliases.bin"), "as it was");

    int exitCode = cli.run("import-aliases", "aliases.tsv");

    assertThat(exitCode).isEqualTo(1);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err())
        .isEqualTo(
            """
            ✗ aliases.tsv, line 2: it says the same as line 1
            ✗ aliases.tsv, line 3: '220' is no Wikidata id (Q42) and no -
            strillone: nothing was written
            """);
    assertThat(dir.resolve("own-aliases.bin")).hasContent("as it was");
  }

  @Test
  void aFileThatIsNotThereOrNoTextIsSaidSo() throws IOException {
    Files.write(dir.resolve("latin.tsv"), new byte[] {'C', (byte) 0xE0, '\n'});

    assertThat(cli.run("import-aliases", "missing.tsv")).isEqualTo(1);
    assertThat(cli.run("import-aliases", "latin.tsv")).isEqualTo(1);

    assertThat(cli.err())
        .contains("strillone: missing.tsv cannot be read", "strillone: latin.tsv cannot be read");
    assertThat(names(dir)).containsExactly("latin.tsv");
  }

  @Test
  void theTableOfTheDocumentsIsOne() throws IOException {
    String page = Files.readString(Path.of(System.getProperty("project.root"), "docs/aliases.md"));
    int begin = page.indexOf("```tsv\n") + "```tsv\n".length();
    Files.writeString(
        dir.resolve("aliases.tsv"), page.substring(begin, page.indexOf("```", begin)));

    int exitCode = cli.run("import-aliases", "aliases.tsv", "--out", "conf");

    assertThat(page).contains("./strillone import-aliases aliases.tsv --out conf");
    assertThat(exitCode).isZero();
    assertThat(cli.err())
        .startsWith("2 names. For enrich-service: STRILLONE_ENRICH_ALIASES=")
        .endsWith("conf/own-aliases.bin\n");
  }

  private static Stream<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }
}
