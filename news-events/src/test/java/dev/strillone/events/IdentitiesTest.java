package dev.strillone.events;

import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdentitiesTest {
  @Test
  void namespaceIsTheDnsNameOfTheProject() {
    UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    UUID namespace =
        com.fasterxml.uuid.Generators.nameBasedGenerator(dns).generate("strillone.dev");

    assertThat(namespace).isEqualTo(Identities.NAMESPACE);
    assertThat(namespace.version()).isEqualTo(5);
  }

  @Test
  void identityByWordingSeesNoMarksNoCaseAndNoApostropheStyle() {
    UUID typographic =
        Identities.articleByWording("s", "L’AI cresce", "Secondo un’inchiesta, sale.");

    UUID ascii = Identities.articleByWording("s", "L'AI CRESCE!", "Secondo un'inchiesta  sale");

    assertThat(ascii).isEqualTo(typographic);
  }

  @Test
  void identityByWordingTellsSourcesAndTitlesApart() {
    UUID one = Identities.articleByWording("s", null, "Piove.");

    assertThat(one)
        .isNotEqualTo(Identities.articleByWording("t", null, "Piove."))
        .isNotEqualTo(Identities.articleByWording("s", "Meteo", "Piove."));
  }

  @Test
  void revisionSeesWordsButNotWhiteSpace() {
    String revision = Identities.revision("Titolo", "Uno due.\n\nTre.");

    assertThat(Identities.revision("Titolo", "Uno  due. Tre.")).isEqualTo(revision);
    assertThat(Identities.revision("Titolo", "Uno due. Quattro.")).isNotEqualTo(revision);
    assertThat(Identities.revision(null, "Titolo Uno due. Tre.")).isNotEqualTo(revision);
  }

  @Test
  void theSameBytesFromOneSourceAreOneDocument() {
    byte[] bytes = {1, 2, 3};

    assertThat(Identities.document("s", bytes)).isEqualTo(Identities.document("s", bytes.clone()));
    assertThat(Identities.document("t", bytes)).isNotEqualTo(Identities.document("s", bytes));
  }
}
