package dev.strillone.cli.deadletters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strillone.cli.support.Terminal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LetterPrinterTest {
  private static final String LETTER =
      """
      {"id":"store:2:17","state":"retried","decidedAt":"2026-11-24T07:00:00Z","time":"2026-11-24T06:00:01.5Z",
       "consumer":"store","reason":"refused-by-database","detail":"PostgreSQL refused it","stack":"0123456789ab",
       "attempts":2,"service":"store-service","version":"0.1.0","topic":"news.enriched.v1","partition":"3",
       "offset":"9","title":"Un \\u001b[31mtitolo","size":13}""";

  private final Terminal terminal = new Terminal();
  private final LetterPrinter printer = new LetterPrinter(terminal.console());

  @Test
  void aListHasARowALetterAndRemarksGoToTheOtherStream() throws Exception {
    printer.table(
        json("{\"items\":[" + LETTER + "],\"more\":3,\"missing\":[\"news.raw.v1.enrich.dlq\"]}"));

    assertThat(terminal.out())
        .isEqualTo(
            """
            ID                 FAILED (UTC)         CONSUMER REASON               STATE     TITLE
            store:2:17         2026-11-24 06:00:01  store    refused-by-database  retried   Un  [31mtitolo
            """);
    assertThat(terminal.err())
        .isEqualTo(
            """
            ✗ topic news.raw.v1.enrich.dlq does not exist: its consumer has nowhere to send what it can't use
            3 more; --limit shows them
            """);
  }

  @Test
  void anEmptyListSaysSo() throws Exception {
    printer.table(json("{\"items\":[],\"more\":0,\"missing\":[]}"));

    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err()).isEqualTo("There are no such dead letters.\n");
  }

  @Test
  void programsGetALineALetter() throws Exception {
    printer.jsonLines(json("{\"items\":[{\"id\":\"a\"},{\"id\":\"b\"}]}"));

    assertThat(terminal.out()).isEqualTo("{\"id\":\"a\"}\n{\"id\":\"b\"}\n");
  }

  @Test
  void aLetterIsShownWithItsHeadersAndItsJson() throws Exception {
    printer.whole(
        json(
            "{\"letter\":"
                + LETTER
                + ",\"key\":\"k\",\"headers\":[{\"name\":\"ce_id\",\"value\":\"1\"}],"
                + "\"json\":{\"title\":\"T\"}}"));

    assertThat(terminal.out())
        .isEqualTo(
            """
            store:2:17  retried
              failed   2026-11-24 06:00:01 UTC, attempt 2
              reason   refused-by-database
              detail   PostgreSQL refused it
              stack    0123456789ab
              by       store-service 0.1.0
              from     news.enriched.v1, partition 3, offset 9
              decided  2026-11-24 07:00:00 UTC
              key      k
            Headers
              ce_id: 1
            Body, 13 bytes
            {
              "title" : "T"
            }
            """);
  }

  @Test
  void otherBytesAreShownAsBytes() throws Exception {
    printer.whole(json("{\"letter\":" + LETTER + ",\"headers\":[],\"head\":\"/wBhYg==\"}"));

    assertThat(terminal.out()).endsWith("00000000  ff 00 61 62" + " ".repeat(38) + "..ab\n");
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return new ObjectMapper().readTree(text);
  }
}
