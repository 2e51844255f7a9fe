package dev.strillone.ingest.boilerplate;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LineMemoryTest {
  private static final UUID NEW = UUID.randomUUID();
  private final LineMemory memory = new LineMemory(new Limits(2, 0.2, 10, 1000));

  @Test
  void aLineOfTwoOtherDocumentsIsRepeated() {
    see("ilpost", "Iscriviti alla newsletter", "Prima notizia");
    see("ilpost", "Iscriviti alla newsletter", "Seconda notizia");

    boolean repeated = isRepeated("ilpost", "ISCRIVITI  alla newsletter ");

    assertThat(repeated).isTrue();
    assertThat(isRepeated("ilpost", "Prima notizia")).isFalse();
    assertThat(isRepeated("ansa", "Iscriviti alla newsletter")).isFalse();
  }

  @Test
  void theDocumentItselfDoesNotCount() {
    UUID again = see("ilpost", "Leggi di più");
    see("ilpost", "Leggi di più");

    boolean repeated = memory.of("ilpost", again).isRepeated("Leggi di più");

    assertThat(repeated).isFalse();
  }

  @Test
  void aDocumentSeenTwiceCountsOnce() {
    UUID twice = see("ilpost", "Leggi di più");

    memory.observe(LineObservation.of("ilpost", twice, List.of("Leggi di più")));

    assertThat(isRepeated("ilpost", "Leggi di più")).isFalse();
  }

  @Test
  void aLineOfFewDocumentsAmongManyIsChance() {
    see("ilpost", "Esteri");
    see("ilpost", "Esteri");
    for (int i = 0; i < 8; i++) {
      see("ilpost", "notizia " + i);
    }
    assertThat(isRepeated("ilpost", "Esteri")).as("2 of 10").isTrue();

    see("ilpost", "un'altra", "Esteri di oggi");
    LineMemory wide = new LineMemory(new Limits(2, 0.2, 100, 1000));
    for (int i = 0; i < 11; i++) {
      wide.observe(
          LineObservation.of("ilpost", UUID.randomUUID(), List.of(i < 2 ? "Esteri" : "n " + i)));
    }

    assertThat(wide.of("ilpost", NEW).isRepeated("Esteri")).as("2 of 11").isFalse();
  }

  @Test
  void theOldestDocumentsOfASourceAreForgotten() {
    see("ilpost", "vecchia riga");
    see("ilpost", "vecchia riga");
    for (int i = 0; i < 9; i++) {
      see("ilpost", "notizia " + i);
    }

    boolean repeated = isRepeated("ilpost", "vecchia riga");

    assertThat(repeated).as("one of the two was dropped from the ten remembered").isFalse();
  }

  @Test
  void theSourceSilentLongestIsForgottenWhenTooMuchIsRemembered() {
    LineMemory small = new LineMemory(new Limits(2, 0.2, 10, 8));
    for (String source : List.of("a", "a", "b", "b", "c", "c")) {
      small.observe(LineObservation.of(source, UUID.randomUUID(), List.of("riga")));
    }

    assertThat(small.of("a", NEW).isRepeated("riga")).isFalse();
    assertThat(small.of("b", NEW).isRepeated("riga")).isTrue();
    assertThat(small.of("c", NEW).isRepeated("riga")).isTrue();
  }

  @Test
  void kindsOfApostropheDashAndBlankAreTheSameLine() {
    see("ilpost", "Leggi tutto l’articolo – qui");
    see("ilpost", "leggi tutto l'articolo - qui");

    boolean repeated = isRepeated("ilpost", "Leggi\u00a0tutto l`articolo — qui");

    assertThat(repeated).isTrue();
  }

  private UUID see(String source, String... lines) {
    UUID document = UUID.randomUUID();
    memory.observe(LineObservation.of(source, document, List.of(lines)));
    return document;
  }

  private boolean isRepeated(String source, String line) {
    return memory.of(source, NEW).isRepeated(line);
  }

  private record Limits(int otherDocuments, double share, int documentsPerSource, int linesInAll)
      implements MemoryLimits {
    @Override
    public int documentsInAll() {
      return 10;
    }
  }
}
