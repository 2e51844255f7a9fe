package dev.strillone.cli.tagging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TextInputTest {
  @TempDir private Path dir;

  @Test
  void aByteOrderMarkIsNoText() throws IOException {
    assertThat(TextInput.read(stream("\uFEFFCiao\r\n".getBytes(UTF_8)))).isEqualTo("Ciao\r\n");
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    assertThatThrownBy(() -> TextInput.read(stream(new byte[] {'p', 'i', (byte) 0xf9})))
        .isInstanceOf(CharacterCodingException.class);
  }

  @Test
  void foldersMissingFilesAndHugeTextsAreRefused() {
    byte[] huge = new byte[TextInput.LIMIT_MEBIBYTES * 1024 * 1024 + 1];

    assertThatThrownBy(() -> TextInput.read(dir)).hasMessage("it is a folder");
    assertThatThrownBy(() -> TextInput.read(dir.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> TextInput.read(stream(huge))).hasMessage("it is larger than 4 MiB");
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }
}
