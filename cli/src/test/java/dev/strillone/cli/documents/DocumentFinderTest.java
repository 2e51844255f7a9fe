package dev.strillone.cli.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DocumentFinderTest {
  @TempDir Path dir;

  @Test
  void filesComeInTheOrderGivenUnderTheNamesGiven() throws IOException {
    Files.writeString(dir.resolve("b.txt"), "uno");
    Files.writeString(dir.resolve("perché no.txt"), "due");

    Documents documents = find("perché no.txt", "./b.txt");

    assertThat(documents.problems()).isEmpty();
    assertThat(documents.found())
        .extracting(DocumentFile::uri)
        .containsExactly("perché no.txt", "./b.txt");
    assertThat(documents.found().getFirst().read()).isEqualTo("due".getBytes(UTF_8));
  }

  @Test
  void aFolderStandsForItsVisibleFilesByName() throws IOException {
    Path inbox = Files.createDirectories(dir.resolve("inbox/deeper"));
    // so many that no file system gives them in this order by chance
    for (String name : "d e b h f a g c .hidden".split(" ", -1)) {
      Files.writeString(dir.resolve("inbox").resolve(name), name);
    }
    Files.writeString(inbox.resolve("i"), "not asked for");

    Documents documents = find("inbox/");

    assertThat(documents.found())
        .extracting(DocumentFile::name)
        .containsExactly(
            "inbox/a", "inbox/b", "inbox/c", "inbox/d", "inbox/e", "inbox/f", "inbox/g", "inbox/h");
  }

  @Test
  void whatCannotBeReadIsSaidPlainlyAndTheOthersAreFound() throws IOException {
    Files.writeString(dir.resolve("good.txt"), "Ciao");
    Files.createDirectory(dir.resolve("empty"));

    Documents documents = find("missing.txt", "good.txt/x", "empty", "nul\0.txt", "good.txt");

    assertThat(documents.found()).extracting(DocumentFile::name).containsExactly("good.txt");
    assertThat(documents.problems())
        .containsExactly(
            "missing.txt: there is no such file",
            "good.txt/x: there is no such file",
            "empty: a folder without files",
            "nul\0.txt: no file can have this name");
  }

  @Test
  void standardInputHasNoUriAndIsReadOnce() throws IOException {
    Documents documents = find("-", "-");

    assertThat(documents.found())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.uri()).isNull();
              assertThat(file.name()).isEqualTo("standard input");
              assertThat(file.read()).isEqualTo("from a pipe".getBytes(UTF_8));
            });
  }

  @Test
  void whatIsTooLargeIsNotReadIntoMemory() {
    DocumentFile endless = new DocumentFile("endless", null, Zeros::new);

    assertThatThrownBy(endless::read).hasMessage("larger than 64 MiB");
  }

  private Documents find(String... names) {
    return DocumentFinder.find(
        List.of(names), dir, new ByteArrayInputStream("from a pipe".getBytes(UTF_8)));
  }

  private static final class Zeros extends InputStream {
    @Override
    public int read() {
      return 0;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      return length;
    }
  }
}
