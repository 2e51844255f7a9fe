package dev.strillone.analysis.model;

import dev.strillone.analysis.ModelInfo;
import dev.strillone.analysis.TextAnalyzer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ModelLoadTest {
  static final List<String> MODELS = ModelFolderFixture.MODELS;

  private ModelFolderFixture folder;

  @BeforeEach
  void copyTheShippedFiles() throws IOException {
    folder = new ModelFolderFixture();
  }

  @Test
  void theShippedFilesLoadAndAreNamed() {
    TextAnalyzer analyzer = TextAnalyzer.load(folder);

    assertThat(analyzer.models()).extracting(ModelInfo::name).containsAll(MODELS);
    assertThat(analyzer.models()).extracting(ModelInfo::version).noneMatch(String::isBlank);
    assertThat(analyzer.vocabularyVersion()).isEqualTo("2023-10-24");
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void aMissingFileIsNamed(String name) {
    folder.remove(name);

    assertLoadFails(name, "it is missing");
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void aCorruptFileIsNamed(String name) {
    folder.spoil(
        name,
        bytes -> {
          bytes[bytes.length / 2] ^= 1;
          return bytes;
        });

    assertLoadFails(name, "its SHA-256 is");
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void aTruncatedFileIsNamedAlsoWhereTheManifestAgrees(String name) throws IOException {
    folder.spoil(name, bytes -> Arrays.copyOf(bytes, bytes.length / 3));
    assertLoadFails(name, "its SHA-256 is");

    folder = new ModelFolderFixture();
    folder.replace(name, Arrays.copyOf(folder.open(name).readAllBytes(), 5000));
    assertLoadFails(name, "it ends too early");
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void somethingElseUnderTheNameIsNoModel(String name) throws IOException {
    folder.replace(name, "no gzip at all".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertLoadFails(name, "Not in GZIP format");

    folder = new ModelFolderFixture();
    folder.replace(name, gzip(new byte[] {-1, -1, -1, -1, 0, 0, 0, 1, -1, -1, -1, -1}));
    assertLoadFails(name, "");
  }

  @Test
  void anotherFormatOfALinearModelIsRefused() throws IOException {
    folder.replace("topics.bin", gzip(new byte[] {0x53, 0x54, 0x4C, 0x4D, 0, 0, 0, 99}));

    assertLoadFails("topics.bin", "its format is 99, this version reads");
  }

  @Test
  void countsThatCannotBeAreRefusedBeforeMemoryIsTakenForThem() throws IOException {
    byte[] head = {0x53, 0x54, 0x4C, 0x4D, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0};
    byte[] bytes = Arrays.copyOf(head, head.length + 8);
    bytes[head.length] = 0x7F;
    folder.replace("topics.bin", gzip(bytes));

    assertLoadFails("topics.bin", "a count of 2130706432");
  }

  @Test
  void aModelOfAnotherKindIsRefused() throws IOException {
    LinearModel other =
        new LinearModel(
            List.of("O"),
            Map.of(),
            new SparseWeights(new int[0], new int[1], new byte[0], new float[0]));
    folder.replace("entities-it.bin", LinearModelFile.write(other));

    assertLoadFails("entities-it.bin", "the row 'transitions' should hold 1 numbers");
  }

  @Test
  void aManifestOfAnotherFormatIsRefused() {
    folder.manifest("format=" + ModelStore.FORMAT, "format=99");

    assertLoadFails("manifest.properties", "its format is 99, this version reads");
  }

  @Test
  void aMissingManifestAndAFileItDoesNotListAreNamed() {
    folder.manifest("\ntopics.bin.sha256", "\ntropics.bin.sha256");
    assertLoadFails("topics.bin", "manifest.properties does not list it");

    folder.remove(ModelFolderFixture.MANIFEST);
    assertLoadFails("manifest.properties", "it is missing");
  }

  private AbstractThrowableAssert<?, ?> assertLoadFails(String file, String reason) {
    return assertThatThrownBy(() -> TextAnalyzer.load(folder))
        .isInstanceOf(ModelLoadException.class)
        .hasMessageContaining("The model file " + file + " cannot be used: ")
        .hasMessageContaining(reason)
        .hasMessageContaining("./strillone train");
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }
}
