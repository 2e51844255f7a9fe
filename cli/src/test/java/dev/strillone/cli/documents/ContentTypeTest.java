package dev.strillone.cli.documents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ContentTypeTest {
  @ParameterizedTest
  @CsvSource({
    "news.txt, text/plain",
    "NEWS.TXT, text/plain",
    "notes.md, text/plain",
    "page.html, text/html",
    "page.HTM, text/html",
    "article.json, application/json",
    "folder.html/news.txt, text/plain",
  })
  void theNameTells(String name, String expected) {
    assertThat(ContentType.of(name, "{}".getBytes(UTF_8))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<!DOCTYPE html><p>Ciao | text/html",
        "`\uFEFF\n <html lang='it'>` | text/html",
        "{\"text\": \"Ciao\"} | application/json",
        "{{first_name}}, ecco le notizie | text/plain",
        "[1] Nota | text/plain",
        "Ciao <html> | text/plain",
      })
  void theBytesTellWhereTheNameDoesNot(String text, String expected) {
    assertThat(ContentType.of("newsletter", text.getBytes(UTF_8))).isEqualTo(expected);
  }

  @Test
  void nothingIsText() {
    assertThat(ContentType.of("standard input", new byte[0])).isEqualTo("text/plain");
  }
}
