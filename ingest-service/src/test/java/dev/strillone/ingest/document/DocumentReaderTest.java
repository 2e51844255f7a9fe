package dev.strillone.ingest.document;

import dev.strillone.ingest.document.Unreadable.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class DocumentReaderTest {
  private static final String CITY = "La città è già qui, però costa più di 100 €";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final DocumentReader reader = new DocumentReader(1000);

  static Stream<Arguments> charsets() {
    return Stream.of(
        arguments("UTF-8", null, StandardCharsets.UTF_8, ""),
        arguments("UTF-8 that is called Latin-1", "iso-8859-1", StandardCharsets.UTF_8, ""),
        arguments("UTF-8 with a mark", null, StandardCharsets.UTF_8, "\uFEFF"),
        arguments("UTF-16 with a mark", null, StandardCharsets.UTF_16LE, "\uFEFF"),
        arguments("UTF-16, big end first, with a mark", null, StandardCharsets.UTF_16BE, "\uFEFF"),
        arguments("UTF-16 by its label", "utf-16", StandardCharsets.UTF_16LE, ""),
        arguments("Windows-1252 that is called UTF-8", "utf-8", WINDOWS, ""),
        arguments("Windows-1252 that is called Latin-1", "iso-8859-1", WINDOWS, ""),
        arguments("Windows-1252 without a label", null, WINDOWS, ""),
        arguments("Windows-1252 with a label nobody knows", "x-unknown-9", WINDOWS, ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("charsets")
  void textIsReadAsItWasWritten(String name, String label, Charset charset, String mark) {
    String type = label == null ? "text/plain" : "text/plain; charset=" + label;

    DocumentText text = read(Received.text(mark + CITY + "\nSeconda riga", charset, type));

    assertThat(text.lines()).extracting(Line::text).containsExactly(CITY, "Seconda riga");
    assertThat(text.charset()).isEqualTo(charset.name());
  }

  /** These bytes look most like ISO-2022-CN, which Java decodes and cannot encode. */
  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/plain"})
  void aCharsetThatCanOnlyBeReadIsRead(String type) {
    byte[] bytes = HexFormat.of().parseHex("2c204e6577c620596f726b1b4e590a");

    Line line = read(Received.document(bytes, type)).lines().getFirst();

    assertThat(line.text()).contains("York");
    assertThat(line.byteStart()).isNotNegative();
    assertThat(line.byteEnd()).isLessThanOrEqualTo(bytes.length);
  }

  @Test
  void everyKindOfLineBreakEndsALineAndEveryLineKnowsItsBytes() {
    String raw = "è uno\r\ndue\rtre\n\nquattro\u2028cinque\n";
    byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);

    List<Line> lines = read(Received.document(bytes, "text/plain")).lines();

    assertThat(lines)
        .extracting(Line::text)
        .containsExactly("è uno", "due", "tre", "", "quattro", "cinque");
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(slice(bytes, line.byteStart(), line.byteEnd())).isEqualTo(line.text()));
  }

  @Test
  void whatNoTextShouldHoldIsTakenOutAndNoted() {
    List<Line> lines =
        read(Received.text("Il go\u0000ver\u200Bno \t ha\u00A0vinto\n\uFFFDaltro")).lines();

    assertThat(lines).extracting(Line::text).containsExactly("Il governo ha vinto", "\uFFFDaltro");
    assertThat(lines.getFirst().repairs())
        .containsExactly(
            new CharacterRepair("control-character", 5, "U+0000", ""),
            new CharacterRepair("invisible-character", 8, "U+200B", ""));
    assertThat(lines.getLast().repairs()).extracting(CharacterRepair::at).containsExactly(0);
  }

  static Stream<Arguments> unreadable() {
    byte[] image = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, (byte) 0xff};
    return Stream.of(
        arguments("nothing", new byte[0], "text/plain", Reason.EMPTY, "No bytes"),
        arguments("white space", bytes(" \n\t "), "text/plain", Reason.EMPTY, "white space"),
        arguments(
            "markup alone",
            bytes("<p> </p><script>x</script>"),
            "text/html",
            Reason.EMPTY,
            "markup"),
        arguments("too large", new byte[1001], "text/plain", Reason.TOO_LARGE, "1,000 bytes"),
        arguments("an image", image, "text/plain", Reason.NOT_TEXT, "image/png"),
        arguments(
            "a PDF of ASCII alone",
            bytes("%PDF-1.4\n1 0 obj"),
            null,
            Reason.NOT_TEXT,
            "application/pdf"),
        arguments(
            "control characters",
            new byte[] {'a', 1, 2, 3, 4, 'b'},
            null,
            Reason.NOT_TEXT,
            "control characters"),
        arguments(
            "an unknown type",
            bytes("x"),
            "application/zip",
            Reason.UNSUPPORTED_TYPE,
            "text/plain"),
        arguments(
            "broken JSON",
            bytes("{\"text\": \"a"),
            "application/json",
            Reason.MALFORMED_JSON,
            "line 1"),
        arguments("a list", bytes("[1]"), "application/json", Reason.INVALID_FIELD, "object"),
        arguments(
            "no text",
            bytes("{\"title\": \"a\"}"),
            "application/json",
            Reason.INVALID_FIELD,
            "neither"),
        arguments(
            "both",
            bytes("{\"text\":\"a\",\"html\":\"b\"}"),
            "application/json",
            Reason.INVALID_FIELD,
            "both"),
        arguments(
            "an unknown field",
            bytes("{\"text\":\"a\",\"body\":\"b\"}"),
            "application/json",
            Reason.INVALID_FIELD,
            "'body'"),
        arguments(
            "a number", bytes("{\"text\": 5}"), "application/json", Reason.INVALID_FIELD, "string"),
        arguments(
            "twice",
            bytes("{\"text\":\"a\",\"text\":\"b\"}"),
            "application/json",
            Reason.MALFORMED_JSON,
            "text"),
        arguments(
            "more after it",
            bytes("{\"text\":\"a\"} {}"),
            "application/json",
            Reason.MALFORMED_JSON,
            "more follows"),
        arguments(
            "too deep",
            bytes("{\"source\":".repeat(80)),
            "application/json",
            Reason.INVALID_FIELD,
            "source"),
        arguments(
            "JSON with white space",
            bytes("{\"text\": \"  \"}"),
            "application/json",
            Reason.EMPTY,
            "no text"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unreadable")
  void whatCanNotBeReadSaysWhy(
      String name, byte[] bytes, String type, Reason reason, String words) {
    Reading reading = reader.read(Received.document(bytes, type));

    assertThat(reading).isInstanceOf(Reading.Refused.class);
    Unreadable why = ((Reading.Refused) reading).why();
    assertThat(why.reason()).isEqualTo(reason);
    assertThat(why.detail()).contains(words);
  }

  @Test
  void aPageIsReadByItsBlocks() {
    String html =
        """
        <html><head><title>La rassegna</title><link rel="canonical" href="https://e.it/r"></head><body>
        <nav>Home | Chi siamo</nav><h2>Il  primo <em>titolo</em></h2>
        <p>Prima&nbsp;riga &egrave; qui.<br>Seconda.</p><hr><p><b>Tutto in grassetto</b></p>
        <ul><li>una voce</li></ul><p hidden>mai</p><a href="https://e.it/1">Leggi tutto</a>
        </body></html>
        """;

    DocumentText page = read(Received.html(html));

    assertThat(page.lines())
        .extracting(Line::text)
        .containsExactly(
            "Home | Chi siamo",
            "Il primo titolo",
            "Prima riga è qui.",
            "Seconda.",
            "Tutto in grassetto",
            "una voce",
            "Leggi tutto");
    assertThat(page.lines())
        .extracting(Line::markup)
        .containsExactly(
            new Markup(0, false, true, false, null),
            new Markup(2, false, false, false, null),
            Markup.NONE,
            Markup.NONE,
            new Markup(Markup.BOLD, true, false, false, null),
            new Markup(0, false, false, true, null),
            new Markup(0, false, false, false, "https://e.it/1"));
    assertThat(page.pageTitle()).isEqualTo("La rassegna");
    assertThat(page.metadata().url()).isEqualTo("https://e.it/r");
    Line first = page.lines().get(2);
    assertThat(slice(bytes(html), first.byteStart(), first.byteEnd()))
        .isEqualTo("Prima&nbsp;riga &egrave; qui.");
  }

  @Test
  void aPageSaysItsCharsetItself() {
    String html = "<meta charset=\"windows-1252\"><p>città</p>";

    DocumentText page = read(Received.text(html, WINDOWS, "text/html"));

    assertThat(page.lines()).extracting(Line::text).containsExactly("città");
  }

  @Test
  void jsonSaysMoreThanTheText() {
    String json =
        """
        {"text": "Riga uno\\nRiga \\ud800 due", "title": " Il titolo ", "url": "https://e.it/1", "guid": "g1", "language": "it",
         "authors": ["Anna Rossi", ""], "publishedAt": "2026-11-24T06:30:00+01:00", "uri": "b.txt",
         "source": {"id": "ilpost", "name": "Il Post"}}
        """;

    DocumentText text = read(Received.json(json));

    assertThat(text.lines()).extracting(Line::text).containsExactly("Riga uno", "Riga \uFFFD due");
    assertThat(text.source().id()).isEqualTo("ilpost");
    assertThat(text.source().uri()).isEqualTo("b.txt");
    assertThat(text.metadata())
        .isEqualTo(
            new Metadata(
                "Il titolo",
                "https://e.it/1",
                "g1",
                "it",
                List.of("Anna Rossi"),
                java.time.Instant.parse("2026-11-24T05:30:00Z")));
    Line line = text.lines().getFirst();
    assertThat(slice(bytes(json), line.byteStart(), line.byteEnd()))
        .isEqualTo("\"Riga uno\\nRiga \\ud800 due\"");
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(
      strings = {"ieri", "9999-12-31T00:00:00Z", "2026-13-01T00:00:00Z", "1899-01-01T00:00:00Z"})
  void aDateThatCanNotBeRightIsKeptAsItCameAndLosesNothing(String date) {
    DocumentText text =
        read(Received.json("{\"text\": \"a b c\", \"publishedAt\": \"" + date + "\"}"));

    assertThat(text.metadata().publishedAt()).isNull();
    assertThat(text.unusable()).containsExactly(new CharacterRepair("unusable-date", 0, date, ""));
  }

  private DocumentText read(ReceivedDocument document) {
    return switch (reader.read(document)) {
      case Reading.Read read -> read.text();
      case Reading.Refused refused -> throw new AssertionError(refused.why());
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String slice(byte[] bytes, long start, long end) {
    return new String(bytes, (int) start, (int) (end - start), StandardCharsets.UTF_8);
  }
}
