package dev.strillone.ingest.boilerplate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.strillone.events.ContractFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LineObservationTest {
  private static final UUID DOCUMENT = UUID.randomUUID();

  @Test
  void whatIsWrittenIsReadAgainAndFitsTheSchema() throws IOException {
    LineObservation seen =
        LineObservation.of("ilpost", DOCUMENT, List.of("Leggi di più", " LEGGI  di più", ""));

    byte[] json = seen.toJson();

    assertThat(LineObservation.fromJson(json)).isEqualTo(seen);
    assertThat(seen.lines()).containsExactly("leggi di più");
    try (InputStream schema = ContractFiles.open("schemas/line-observation.v1.schema.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                  .getSchema(schema)
                  .validate(new ObjectMapper().readTree(json)))
          .isEmpty();
    }
  }

  @Test
  void aHugeDocumentTeachesNoMoreThanItsFirstLines() {
    List<String> lines = IntStream.range(0, 5000).mapToObj(i -> "riga " + i).toList();

    LineObservation seen = LineObservation.of("ilpost", DOCUMENT, lines);

    assertThat(seen.lines()).hasSize(500).startsWith("riga 0");
  }

  @Test
  void aParagraphIsNoLineToLearn() {
    String paragraph = String.join(" ", Collections.nCopies(100, "parola"));

    LineObservation seen = LineObservation.of("ilpost", DOCUMENT, List.of(paragraph));

    assertThat(seen.lines()).isEmpty();
  }

  @Test
  void brokenBytesAreNoObservation() {
    byte[] noSource =
        "{\"documentId\":\"%s\",\"lines\":[]}"
            .formatted(DOCUMENT)
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);

    assertThatThrownBy(() -> LineObservation.fromJson(noSource)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> LineObservation.fromJson(new byte[] {1, 2}))
        .isInstanceOf(IOException.class);
  }
}
