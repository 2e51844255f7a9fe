package dev.strillone.cli.service;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ServiceUrlTest {
  @ParameterizedTest
  @CsvSource({
    "http://localhost:8081, http://localhost:8081/documents",
    "http://localhost:8081/, http://localhost:8081/documents",
    "https://news.example.org/ingest, https://news.example.org/ingest/documents",
  })
  void aPathBeforeTheServicesOwnIsKept(String written, String expected) {
    assertThat(ServiceUrl.parse(written).at("/documents")).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost:8081", "8081", "ftp://host", "http://", "http:///x", "http://a b", ""})
  void whatIsNoAddressIsRefusedPlainly(String written) {
    assertThatThrownBy(() -> ServiceUrl.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'%s' is no address of a service; write it like http://localhost:8081", written);
  }

  @Test
  void aQueryIsRefusedBecauseTheServicesOwnComesThere() {
    assertThatThrownBy(() -> ServiceUrl.parse("http://host?a=b"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
