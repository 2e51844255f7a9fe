package dev.strillone.analysis.link;

import dev.strillone.analysis.EntityKind;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AliasLinesTest {
  private static final String HEAD =
      "#alias\tlanguage\twikidata\tkind\tlabel\tcountry\tprior\tverified";
  private static final String ROME = "Roma\tit\tQ220\tPLACE\tRome\tIT\t1\thand";

  @Test
  void linesBecomeEntriesAndCommentsDoNot() throws AliasFormatException {
    List<AliasEntry> entries =
        AliasLines.parse(List.of(HEAD, "", ROME, "Fca\tund\t-\tORGANISATION\tFCA\t\t0.5\t"));

    assertThat(entries)
        .containsExactly(
            new AliasEntry("Roma", "it", "Q220", EntityKind.PLACE, "Rome", "IT", 1),
            new AliasEntry("Fca", "und", "-", EntityKind.ORGANISATION, "FCA", "", 0.5));
  }

  @Test
  void everyLineThatIsWrongIsNamedWithItsNumberAndWhy() {
    List<String> lines =
        List.of(
            HEAD,
            ROME,
            "Roma\tit\tQ220\tPLACE\tRome",
            "Roma\tfr\tQ220\tPLACE\tRome\tIT\t1\thand",
            "Roma\tit\t220\tPLACE\tRome\tIT\t1\thand",
            "Roma\tit\tQ220\tTOWN\tRome\tIT\t1\thand",
            "Mario Rossi\tit\tQ5\tPERSON\tMario Rossi\tIT\t1\thand",
            "Roma\tit\tQ2\tPLACE\tRome\tItaly\t1\thand",
            "Roma\tit\tQ2\tPLACE\tRome\tIT\tmuch\thand",
            "Roma\tit\tQ2\tPLACE\tRome\tIT\t1.5\thand",
            "\tit\tQ2\tPLACE\tRome\tIT\t1\thand",
            "Roma\tit\tQ2\tPLACE\t\tIT\t1\thand",
            "roma\tit\tQ220\tPLACE\tRome\tIT\t0.5\thand");

    assertThatThrownBy(() -> AliasLines.parse(lines))
        .isInstanceOfSatisfying(
            AliasFormatException.class,
            e ->
                assertThat(e.problems())
                    .containsExactly(
                        "line 3: it has 5 fields between tabs, not 8",
                        "line 4: the language is 'fr', not it, en or und",
                        "line 5: '220' is no Wikidata id (Q42) and no -",
                        "line 6: there is no kind 'TOWN' (ORGANISATION, PLACE, PRODUCT, EVENT, WORK, MISC)",
                        "line 7: persons are not linked",
                        "line 8: 'Italy' is no country of two capitals (IT)",
                        "line 9: the prior 'much' is no number",
                        "line 10: the prior is 1.5, not above 0 and at most 1",
                        "line 11: the alias is empty or too long",
                        "line 12: the label is empty",
                        "line 13: it says the same as line 2"));
  }
}
