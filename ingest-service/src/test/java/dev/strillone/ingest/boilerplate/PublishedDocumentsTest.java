package dev.strillone.ingest.boilerplate;

import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PublishedDocumentsTest {
  private final PublishedDocuments published = new PublishedDocuments(2);

  @Test
  void aDocumentIsNewOnce() {
    UUID id = UUID.randomUUID();

    boolean first = published.add(id);

    assertThat(first).isTrue();
    assertThat(published.add(id)).isFalse();
    assertThat(published.add(UUID.randomUUID())).isTrue();
  }

  @Test
  void theOneNotSeenForLongestIsForgotten() {
    UUID again = UUID.randomUUID();
    UUID once = UUID.randomUUID();
    published.add(again);
    published.add(once);
    published.add(again);

    published.add(UUID.randomUUID());

    assertThat(published.add(again)).as("seen since").isFalse();
    assertThat(published.add(once)).as("forgotten").isTrue();
  }
}
