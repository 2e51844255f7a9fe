package dev.strillone.cli.service;

import dev.strillone.cli.support.FakeService;
import java.net.http.HttpClient;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JsonServiceTest {
  private static final String PROBLEM = "{\"title\":\"No\",\"detail\":\"it is shut\"}";

  private final FakeService fake = new FakeService();
  private final HttpClient http = Http.client();
  private final JsonService service = new JsonService(http, "store-service", fake.url());

  @AfterEach
  void stop() {
    http.close();
    fake.close();
  }

  @Test
  void jsonIsSentAndRead() throws InterruptedException {
    fake.answers("/wishes", 202, "{\"id\":7}");

    ServiceAnswer answer = service.post("/wishes", Map.of("wish", "a \"b\""));

    assertThat(answer)
        .isInstanceOfSatisfying(
            ServiceAnswer.Done.class,
            done -> assertThat(done.json().path("id").asInt()).isEqualTo(7));
    assertThat(fake.requests)
        .containsExactly(
            new FakeService.Request(
                "POST", "/wishes", "application/json", "{\"wish\":\"a \\\"b\\\"\"}"));
  }

  @Test
  void anAnswerWithoutWordsIsDoneToo() throws InterruptedException {
    fake.answers("/wishes/7", 204, "");

    assertThat(service.delete("/wishes/7"))
        .isInstanceOfSatisfying(
            ServiceAnswer.Done.class, done -> assertThat(done.json().isMissingNode()).isTrue());
  }

  @Test
  void aRefusalHasTheWordsOfTheProblemOrElseItsStatus() throws InterruptedException {
    fake.answers("/a", 409, PROBLEM)
        .answers("/b", 400, "{\"title\":\"No\"}")
        .answers("/c", 500, "{}");

    assertThat(service.get("/a")).isEqualTo(new ServiceAnswer.Refused("it is shut"));
    assertThat(service.get("/b")).isEqualTo(new ServiceAnswer.Refused("No"));
    assertThat(service.get("/c")).isEqualTo(new ServiceAnswer.Refused("HTTP status 500"));
    assertThat(service.get("/d")).isEqualTo(new ServiceAnswer.Refused("HTTP status 404"));
  }

  @Test
  void aServiceThatLacksSomethingIsBusy() throws InterruptedException {
    fake.answers("/a", 503, PROBLEM);

    ServiceAnswer answer = service.post("/a");

    assertThat(answer).isEqualTo(new ServiceAnswer.Busy("No", "it is shut"));
    assertThat(((ServiceAnswer.Busy) answer).words()).isEqualTo("No. it is shut");
  }

  @Test
  void nobodyAndSomebodyElseAreNoService() throws InterruptedException {
    fake.answers("/a", 200, "<html>");
    ServiceUrl nobody = ServiceUrl.parse("http://127.0.0.1:1");

    assertThat(service.get("/a"))
        .isEqualTo(
            new ServiceAnswer.Away("store-service at " + fake.url() + " did not answer with JSON"));
    assertThat(new JsonService(http, "store-service", nobody).get("/a"))
        .isEqualTo(
            new ServiceAnswer.Away(
                "store-service at http://127.0.0.1:1 does not answer (connection refused)"));
  }
}
