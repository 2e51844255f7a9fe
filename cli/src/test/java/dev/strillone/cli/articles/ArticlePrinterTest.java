package dev.strillone.cli.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strillone.cli.support.Terminal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ArticlePrinterTest {
  private static final String CHIPS =
      """
      {"articleId": "3f0f2f6c", "title": "I chip che restano a casa loro e non tornano",
       "source": {"id": "http", "name": "http", "uri": "news.txt"}, "language": "it",
       "body": "Nvidia resta fuori dalla Cina.\\nHuawei ringrazia e va avanti da sola.",
       "entities": [{"type": "organisation", "name": "Nvidia"}, {"type": "place", "name": "Cina"}],
       "topics": [{"code": "medtop:13000000", "name": {"en-GB": "science", "it": "scienza"}},
                  {"code": "medtop:1", "name": {}}]}
      """;

  private final Terminal terminal = new Terminal();

  @Test
  void aTableIsWrappedToTheWindow() throws JsonProcessingException {
    new ArticlePrinter(terminal.console(Map.of("COLUMNS", "40"))).table(List.of(article(CHIPS)));

    assertThat(terminal.out())
        .isEqualTo(
            """
            I chip che restano a casa loro e non
            tornano
            from      news.txt, it
            topics    scienza (medtop:13000000),
                      medtop:1 (medtop:1)
            names     Nvidia [organisation], Cina
                      [place]
            text      Nvidia resta fuori dalla Cina.
                      Huawei ringrazia e va avanti
                      da sola.
            id        3f0f2f6c

            """);
  }

  @Test
  void onATerminalNamesAreColouredByTypeAndColoursTakeNoWidth() throws JsonProcessingException {
    Map<String, String> environment =
        Map.of("COLUMNS", "40", "TERM", "xterm", "STRILLONE_STDOUT_TTY", "1");

    new ArticlePrinter(terminal.console(environment)).table(List.of(article(CHIPS)));

    assertThat(terminal.out())
        .contains("names\033[0m     \033[34mNvidia\033[0m, \033[32mCina\033[0m\n");
  }

  @Test
  void whatIsMissingIsSaid() throws JsonProcessingException {
    new ArticlePrinter(terminal.console())
        .table(List.of(article("{\"source\": {\"name\": \"Il Post\"}, \"language\": \"und\"}")));

    assertThat(terminal.out())
        .contains("(no headline)\n", "from      Il Post, und\n", "topics    none\n");
  }

  @Test
  void anArticleCannotSteerTheTerminal() throws JsonProcessingException {
    StoredArticle hostile =
        article("{\"title\": \"a\\u001b[2Jb\", \"body\": \"c\\u009b31md\\u202ee\"}");

    new ArticlePrinter(terminal.console()).table(List.of(hostile));

    assertThat(terminal.out()).contains("a [2Jb\n").contains("c 31md e\n").doesNotContain("\033");
  }

  @Test
  void aLongTextIsCutBetweenCharacters() throws JsonProcessingException {
    String body = "😀".repeat(241);

    new ArticlePrinter(terminal.console()).table(List.of(article("{\"body\": \"" + body + "\"}")));

    assertThat(terminal.out()).contains("text      " + "😀".repeat(240) + "…\n");
  }

  @Test
  void jsonIsWhatTheStoreGaveOneLineEach() throws JsonProcessingException {
    String strange = "{\"z\":1.50,\"b\":1.0E-5,\"a\":\"\\u00e9 è\\/\\n\u2028\",\"n\":null}";

    new ArticlePrinter(terminal.console())
        .json(List.of(article(strange), article("{\r\n\"a\":\n1}\n")));

    assertThat(terminal.out()).isEqualTo(strange + "\n{ \"a\": 1}\n");
  }

  private static StoredArticle article(String json) throws JsonProcessingException {
    return new StoredArticle(json, new ObjectMapper().readTree(json));
  }
}
