package dev.strillone.analysis.entity;

import dev.strillone.analysis.sequence.TagScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentVotesTest {
  private static final TagScheme SCHEME = TagScheme.of(List.of("PER", "ORG"));
  private static final int ORG = SCHEME.tags().indexOf("U-ORG");
  private static final int PER = SCHEME.tags().indexOf("U-PER");

  private final DocumentVotes votes = new DocumentVotes(SCHEME);

  @Test
  void aWordThatStandsNowhereElseSaysNothingOfItself() {
    votes.add(List.of("Tesla", "sale"), new int[] {ORG, 0});

    assertThat(List.of(votes.features(List.of("Tesla", "sale"), new int[] {ORG, 0})))
        .allMatch(features -> features.length == 0);
  }

  @Test
  void aWordKnowsWhatItIsElsewhereInAnyCase() {
    DocumentVotes other = new DocumentVotes(SCHEME);
    votes.add(List.of("Tesla"), new int[] {PER});
    other.add(List.of("Tesla"), new int[] {PER});
    votes.add(List.of("TESLA"), new int[] {ORG});
    other.add(List.of("TESLA"), new int[] {PER});

    int[] features = votes.features(List.of("Tesla"), new int[] {PER})[0];

    assertThat(features)
        .isNotEmpty()
        .isNotEqualTo(other.features(List.of("Tesla"), new int[] {PER})[0]);
  }

  @Test
  void wordsInSmallLettersDoNotVote() {
    votes.add(List.of("di"), new int[] {0});
    votes.add(List.of("di"), new int[] {0});

    assertThat(votes.features(List.of("di"), new int[] {0})[0]).isEmpty();
  }
}
