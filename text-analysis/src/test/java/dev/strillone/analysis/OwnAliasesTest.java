package dev.strillone.analysis;

import dev.strillone.analysis.link.AliasEntry;
import dev.strillone.analysis.link.AliasTable;
import dev.strillone.analysis.model.ModelFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OwnAliasesTest {
  private static final ArticleText ARTICLE =
      new ArticleText(
          null, "Il ministro è arrivato a Torino da Milano, ha detto Anna Rossi.", "it");

  @TempDir private Path dir;

  @Test
  void theyDecideBeforeThoseThatShip() throws IOException {
    Path file = dir.resolve("own-aliases.bin");
    AliasTable table =
        AliasTable.of(
            List.of(new AliasEntry("Torino", "it", "Q16287", EntityKind.PLACE, "Turin", "IT", 1)));
    Files.write(file, table.write());

    TextAnalyzer analyzer = TextAnalyzer.load(ModelFiles.shipped(), file);

    assertThat(analyzer.analyze(ARTICLE).entities())
        .filteredOn(entity -> entity.kind() == EntityKind.PLACE)
        .extracting(TaggedEntity::id)
        .containsExactlyInAnyOrder("Q16287", "Q490");
    assertThat(analyzer.models())
        .extracting(ModelInfo::name)
        .contains("aliases.bin", "own-aliases");
  }

  @Test
  void aFileThatCannotBeUsedIsNamedWithTheReason() throws IOException {
    Path missing = dir.resolve("missing.bin");
    Path other = Files.writeString(dir.resolve("table.tsv"), "Torino\tit\n");

    assertThatThrownBy(() -> TextAnalyzer.load(ModelFiles.shipped(), missing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("missing.bin")
        .hasMessageContaining("NoSuchFileException");
    assertThatThrownBy(() -> TextAnalyzer.load(ModelFiles.shipped(), other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("table.tsv")
        .hasMessageContaining("import-aliases");
  }
}
