package dev.strillone.cli.documents;

import dev.strillone.cli.documents.Ingested.ArticleRef;
import dev.strillone.cli.service.Http;
import dev.strillone.cli.service.ServiceUrl;
import dev.strillone.cli.support.FakeService;
import dev.strillone.cli.support.FakeService.Request;
import dev.strillone.cli.support.FakeTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class IngestionTest {
  private static final String ACCEPTED =
      """
      {"articleIds": ["a1", "a2"], "documents": [{"documentId": "d1", "articles": [
        {"articleId": "a1", "revision": "r1", "titleOrigin": "absent"},
        {"articleId": "a2", "revision": "r2", "title": "Due", "titleOrigin": "given"}]}]}
      """;
  private static final String UNREADABLE =
      """
      {"type": "urn:strillone:problem:not-text", "title": "The document is no text", "status": 422,
       "detail": "The bytes are a JPEG image, not text."}
      """;
  private static final String UNAVAILABLE =
      "{\"title\": \"Not now\", \"detail\": \"Kafka is away.\"}";

  private final FakeService service = new FakeService();
  private final HttpClient http = Http.client();
  private final FakeTime time = new FakeTime();
  private final Heard heard = new Heard();

  @AfterEach
  void stop() {
    http.close();
    service.close();
  }

  @Test
  void aDocumentIsSentAsItIsAndGivesItsArticlesInOrder() throws InterruptedException {
    service.answers("/documents", 202, ACCEPTED);

    Ingestion.Result result = ingestion("il post").send(List.of(file("a & b.txt", "Però")));

    assertThat(result.extent()).isEqualTo(Ingestion.Extent.ALL);
    assertThat(result.accepted())
        .containsExactly(new ArticleRef("a1", "r1"), new ArticleRef("a2", "r2"));
    assertThat(service.requests)
        .containsExactly(
            new Request("POST", "/documents?uri=a+%26+b.txt&source=il+post", "text/plain", "Però"));
    assertThat(heard.told).containsExactly("a & b.txt 2");
  }

  @Test
  void whatHasNoUriAndNoSourceSendsNone() throws InterruptedException {
    service.answers("/documents", 202, ACCEPTED);
    DocumentFile input = new DocumentFile("standard input", null, () -> bytes("<html>Ciao"));

    ingestion(null).send(List.of(input));

    assertThat(service.requests)
        .containsExactly(new Request("POST", "/documents", "text/html", "<html>Ciao"));
  }

  @Test
  void aRefusalIsToldInTheServicesWordsAndTheOthersAreSent() throws InterruptedException {
    service
        .answers("/documents", 422, UNREADABLE, "Content-Type", "application/problem+json")
        .answers("/documents", 202, ACCEPTED);

    Ingestion.Result result =
        ingestion(null).send(List.of(file("photo.txt", "?"), file("good.txt", "Ciao")));

    assertThat(result.extent()).isEqualTo(Ingestion.Extent.SOME);
    assertThat(result.accepted()).hasSize(2);
    assertThat(heard.told)
        .containsExactly("photo.txt: The bytes are a JPEG image, not text.", "good.txt 2");
  }

  @Test
  void aFileThatVanishedMeanwhileIsAProblemAndTheOthersAreSent() throws InterruptedException {
    service.answers("/documents", 202, ACCEPTED);
    DocumentFile broken =
        new DocumentFile(
            "gone.txt",
            "gone.txt",
            () -> {
              throw new IOException("Input/output error");
            });

    Ingestion.Result result = ingestion(null).send(List.of(broken, file("good.txt", "Ciao")));

    assertThat(result.extent()).isEqualTo(Ingestion.Extent.SOME);
    assertThat(heard.told)
        .containsExactly("gone.txt: cannot be read (Input/output error)", "good.txt 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500 | '' | HTTP status 500",
        "404 | <html>Not¶here | HTTP status 404: <html>Not",
        "400 | {\"title\": \"Wrong\"} | Wrong",
        "200 | hello | HTTP status 200: hello",
        "202 | hello | the answer is not ingest-service's own",
        "202 | {\"ok\": true} | the answer is not ingest-service's own",
      })
  void aStrangeAnswerIsARefusal(int status, String body, String words) throws InterruptedException {
    service.answers("/documents", status, body.replace('¶', '\n'));

    Ingestion.Result result = ingestion(null).send(List.of(file("a.txt", "Ciao")));

    assertThat(result.extent()).isEqualTo(Ingestion.Extent.SOME);
    assertThat(heard.told).containsExactly("a.txt: " + words);
  }

  @Test
  void aBusyServiceIsAskedAgainWhenItSaid() throws InterruptedException {
    service
        .answers("/documents", 503, UNAVAILABLE, "Retry-After", "7")
        .answers("/documents", 503, UNAVAILABLE, "Retry-After", "1.5")
        .answers("/documents", 202, ACCEPTED);

    Ingestion.Result result = ingestion(null).send(List.of(file("a.txt", "Ciao")));

    assertThat(result.extent()).isEqualTo(Ingestion.Extent.ALL);
    assertThat(time.slept).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(1));
    assertThat(service.requests).extracting(Request::body).containsOnly("Ciao").hasSize(3);
    assertThat(heard.told).containsExactly("a.txt waits: Kafka is away.", "a.txt 2");
  }

  @Test
  void patienceWithABusyServiceEndsAfterAMinute() throws InterruptedException {
    service.answers("/documents", 503, UNAVAILABLE, "Retry-After", "20");

    Ingestion.Result result = ingestion(null).send(List.of(file("a.txt", "Ciao")));

    assertThat(result.extent()).isEqualTo(Ingestion.Extent.SOME);
    assertThat(service.requests).hasSize(4);
    assertThat(heard.told)
        .containsExactly("a.txt waits: Kafka is away.", "a.txt: Kafka is away. Tried for 60 s.");
  }

  @Test
  void withoutAServiceNothingMoreIsSent() throws InterruptedException {
    ServiceUrl address = service.url();
    service.close();

    Ingestion.Result result =
        ingestion(null).send(List.of(file("a.txt", "Ciao"), file("b.txt", "Ciao")));

    assertThat(result).isEqualTo(new Ingestion.Result(List.of(), Ingestion.Extent.AWAY));
    assertThat(heard.told)
        .containsExactly(
            "a.txt: ingest-service at %s does not answer (connection refused); not sent either: the 1 after it"
                .formatted(address));
  }

  private Ingestion ingestion(@Nullable String source) {
    return new Ingestion(new IngestClient(http, service.url(), source), time, heard);
  }

  private static DocumentFile file(String name, String text) {
    return new DocumentFile(name, name, () -> bytes(text));
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static final class Heard implements Ingestion.Listener {
    final List<String> told = new ArrayList<>();

    @Override
    public void accepted(String document, List<ArticleRef> articles) {
      told.add(document + " " + articles.size());
    }

    @Override
    public void waiting(String document, String reason) {
      told.add(document + " waits: " + reason);
    }

    @Override
    public void problem(String sentence) {
      told.add(sentence);
    }
  }
}
