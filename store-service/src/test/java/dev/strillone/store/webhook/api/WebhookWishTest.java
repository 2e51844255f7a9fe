package dev.strillone.store.webhook.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strillone.store.read.BadQuery;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WebhookWishTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aTextOrAListOfTextsIsAFilter() throws Exception {
    WebhookWish wish =
        parse("{'url':'https://a.example','filter':{'q':'chip','entity':['Q95','Nvidia']}}");

    assertThat(wish.filter())
        .isEqualTo(Map.of("q", List.of("chip"), "entity", List.of("Q95", "Nvidia")));
  }

  @Test
  void whatIsAbsentIsToldFromWhatIsEmpty() throws Exception {
    assertThat(parse("{}").filter()).isNull();
    assertThat(parse("{'filter':{}}").filter()).isEmpty();
    assertThat(parse("{'filter':null}").filter()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []                                    | body
          'text'                                | body
          {'urls':'https://a.example'}          | urls
          {'url':7}                             | url
          {'url':'https://a.example\\u0000'}    | url
          {'filter':'Nvidia'}                   | filter
          {'filter':{'entities':['Q95']}}       | filter.entities
          {'filter':{'entity':[7]}}             | filter.entity
          {'filter':{'entity':['']}}            | filter.entity
          {'filter':{'topic':{'code':'a'}}}     | filter.topic
          {'filter':{'source':['a\\u0000b']}}   | source
          """)
  void whatCantBeUsedIsRefusedByName(String json, String name) {
    assertThatThrownBy(() -> parse(json))
        .isInstanceOf(BadQuery.class)
        .hasMessageContaining("'" + name + "'");
  }

  private static WebhookWish parse(String json) throws Exception {
    return WebhookWish.parse(JSON.readTree(json.replace('\'', '"')));
  }
}
