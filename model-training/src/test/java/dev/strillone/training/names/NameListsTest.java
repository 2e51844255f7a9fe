package dev.strillone.training.names;

import dev.strillone.analysis.entity.Gazetteer;
import dev.strillone.analysis.entity.Gazetteer.Source;
import dev.strillone.training.corpus.OwnText;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NameListsTest {
  @Test
  void everyListHasNamesAndTheyAreFound() throws IOException {
    NameLists lists = NameLists.read();
    Gazetteer gazetteer = lists.gazetteer(List.of(OwnText.parse("la neve cade")));

    for (Source source : Source.values()) {
      assertThat(source == Source.WORD || !lists.of(source).isEmpty()).as("%s", source).isTrue();
    }
    assertThat(gazetteer.mask("neve") & Source.WORD.bit()).isPositive();
    assertThat(gazetteer.mask("banca d' italia") & Source.ORGANISATION.bit()).isPositive();
    assertThat(gazetteer.mask("germania") & Source.COUNTRY.bit()).isPositive();
  }

  @Test
  void namesOfOurOwnAreCleanAndStandOnceInTheirList() throws IOException {
    for (String line : OwnText.lines("names-own.txt")) {
      List<String> names = Arrays.asList(line.substring(line.indexOf('\t') + 1).split(";", -1));

      assertThat(names)
          .as(line.substring(0, 30))
          .doesNotHaveDuplicates()
          .allMatch(name -> !name.isBlank() && name.equals(name.strip()));
    }
  }

  @Test
  void listsDoNotShareABit() {
    assertThat(Source.values()).extracting(Source::bit).doesNotHaveDuplicates();
    assertThat(Source.values()).allMatch(source -> Integer.bitCount(source.bit()) == 1);
    assertThat(Source.values()).allMatch(source -> source.bit() < 1 << 14);
  }
}
