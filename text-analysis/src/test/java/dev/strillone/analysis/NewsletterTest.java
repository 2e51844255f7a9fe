package dev.strillone.analysis;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader expects to find in the two articles of the sample newsletter. */
class NewsletterTest {
  private static final List<String> TECHNOLOGY_OR_ECONOMY =
      List.of("medtop:13000000", "medtop:04000000");

  @Test
  void theArticleOnDataCentersIsTagged() {
    Analysis analysis = Shipped.ANALYZER.analyze(Shipped.dataCenters());

    assertThat(analysis.language().tag()).isEqualTo("it");
    assertThat(analysis.complete()).isTrue();
    assertThat(Shipped.names(analysis, EntityKind.ORGANISATION)).contains("Nvidia", "Huawei");
    assertThat(Shipped.names(analysis, EntityKind.PLACE))
        .contains("Cina", "Stati Uniti", "Washington", "Pechino", "Malesia");
    assertThat(analysis.topics())
        .extracting(TaggedTopic::code)
        .containsAnyElementsOf(TECHNOLOGY_OR_ECONOMY);
  }

  @Test
  void theArticleOnHiringIsTagged() {
    Analysis analysis = Shipped.ANALYZER.analyze(Shipped.openAi());

    assertThat(Shipped.names(analysis, EntityKind.ORGANISATION))
        .contains("OpenAI", "Tesla", "Meta", "xAI");
    assertThat(Shipped.names(analysis, EntityKind.PERSON))
        .contains("Sam Altman", "Elon Musk", "David Lau", "Mike Dalton");
    assertThat(analysis.topics())
        .extracting(TaggedTopic::code)
        .containsAnyElementsOf(TECHNOLOGY_OR_ECONOMY);
  }

  @Test
  void teslaIsOneThingThroughoutAndBareSurnamesAreTheirPersons() {
    Analysis analysis = Shipped.ANALYZER.analyze(Shipped.openAi());

    assertThat(analysis.entities())
        .filteredOn(entity -> entity.name().equals("Tesla"))
        .hasSize(1)
        .allMatch(entity -> entity.kind() == EntityKind.ORGANISATION)
        .allMatch(entity -> entity.mentions().size() == 3);
    assertThat(surfaces(analysis, "person:sam-altman")).containsExactly("Sam Altman", "Altman");
    assertThat(surfaces(analysis, "person:mike-dalton")).containsExactly("Mike Dalton", "Dalton");
    assertThat(Shipped.names(analysis, EntityKind.PERSON)).doesNotContain("Altman", "Dalton");
  }

  private static List<String> surfaces(Analysis analysis, String id) {
    return analysis.entities().stream()
        .filter(entity -> entity.id().equals(id))
        .flatMap(entity -> entity.mentions().stream())
        .map(EntityMention::surface)
        .toList();
  }
}
