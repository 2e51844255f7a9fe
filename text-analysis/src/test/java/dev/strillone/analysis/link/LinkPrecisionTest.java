package dev.strillone.analysis.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The shipped analyzer against what people who read the texts say. */
class LinkPrecisionTest {
  private static final int FEWEST_JUDGED = 300;
  private static final int FEWEST_AMBIGUOUS = 60;

  /** Apple pie, collectors of shells and the river Amazon: the tagger says that they are companies, and is sure. */
  private static final int MOST_WRONG = 3;

  @Test
  void whatIsLinkedIsRightAndMostOfWhatCanBeIs() throws IOException {
    List<JudgedMention> mentions = JudgedMention.all("linked-mentions.tsv");
    int linked = 0;
    int right = 0;
    int linkable = 0;
    List<String> wrong = new ArrayList<>();
    for (JudgedMention mention : mentions) {
      String id = mention.linked();
      linkable += mention.isLinkable() ? 1 : 0;
      if (!id.equals(AliasEntry.NOTHING)) {
        linked++;
        if (id.equals(mention.expected())) {
          right++;
        } else {
          wrong.add(id + ", but " + mention);
        }
      }
    }

    assertThat(linked).isGreaterThanOrEqualTo(FEWEST_JUDGED);
    assertThat((double) right / linked)
        .as(() -> String.join("\n", wrong))
        .isGreaterThanOrEqualTo(0.97);
    assertThat((double) right / linkable).isGreaterThanOrEqualTo(0.7);
  }

  @Test
  void anAmbiguousNameIsHardlyEverLinkedWrong() throws IOException {
    List<JudgedMention> mentions = JudgedMention.all("ambiguous-mentions.tsv");

    List<String> wrong = new ArrayList<>();
    int right = 0;
    for (JudgedMention mention : mentions) {
      String id = mention.linked();
      if (id.equals(mention.expected()) && mention.isLinkable()) {
        right++;
      } else if (!id.equals(AliasEntry.NOTHING)) {
        wrong.add(id + ", but " + mention);
      }
    }

    assertThat(mentions).hasSizeGreaterThanOrEqualTo(FEWEST_AMBIGUOUS);
    assertThat(wrong).hasSizeLessThanOrEqualTo(MOST_WRONG);
    assertThat(right).isGreaterThanOrEqualTo(20);
  }
}
