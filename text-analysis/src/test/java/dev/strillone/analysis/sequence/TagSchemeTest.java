package dev.strillone.analysis.sequence;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TagSchemeTest {
  private static final TagScheme SCHEME = TagScheme.of(List.of("PER", "LOC"));

  @Test
  void aNameGoesOnInItsOwnTypeUntilItsLastToken() {
    assertThat(after("B-PER")).containsExactly("I-PER", "L-PER");
    assertThat(after("I-LOC")).containsExactly("I-LOC", "L-LOC");
    assertThat(after("L-PER")).containsExactly("O", "B-PER", "U-PER", "B-LOC", "U-LOC");
    assertThat(after("O")).isEqualTo(after("U-LOC")).isEqualTo(after("L-PER"));
  }

  @Test
  void whatMayStandBeforeATagIsWhatItMayFollow() {
    for (int tag = 0; tag < SCHEME.size(); tag++) {
      int after = tag;
      assertThat(SCHEME.before(tag))
          .containsExactly(
              IntStream.range(0, SCHEME.size())
                  .filter(before -> SCHEME.mayFollow(before, after))
                  .toArray());
    }
  }

  @Test
  void sentencesBeginAndEndOutsideOrWithWholeNames() {
    for (int tag = 0; tag < SCHEME.size(); tag++) {
      assertThat(SCHEME.mayStart(tag)).isEqualTo("OBU".indexOf(SCHEME.part(tag)) >= 0);
      assertThat(SCHEME.mayEnd(tag)).isEqualTo("OLU".indexOf(SCHEME.part(tag)) >= 0);
    }
  }

  private static List<String> after(String before) {
    int tag = SCHEME.tags().indexOf(before);
    return IntStream.range(0, SCHEME.size())
        .filter(next -> SCHEME.mayFollow(tag, next))
        .mapToObj(SCHEME.tags()::get)
        .toList();
  }
}
