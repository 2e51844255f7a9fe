package dev.strillone.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Weighs whether a short line above running text begins a new article or goes on with the one before it. */
final class Evidence {
  private static final double PARTED = 3;
  private static final double WIDER_GAP = 1.5;
  private static final double COMPANION = 1.5;
  private static final double LESS_THAN_OTHERS = 2;
  private static final double SAME_SUBJECT = 5;
  private static final double TERSE = 2.5;
  private static final double ONE_ARTICLE = 3;

  /** Paragraphs on either side that are compared. */
  private static final int NEAR = 12;

  private static final int LONG_HEADLINE = 6;
  private static final int SHORT_HEADLINE = 4;

  private final Labels labels;
  private final Style usual;
  private final int usualRank;
  private final boolean oneArticle;
  private final boolean terse;
  private final int usualGap;

  /**
   * @param runs the short lines, those that follow each other together
   * @param styles of the lines above running text
   * @param oneArticle whether the sender says that the document is one article
   */
  Evidence(
      Labels labels, List<List<Integer>> runs, Map<Style, Integer> styles, boolean oneArticle) {
    this.labels = labels;
    this.usual =
        styles.entrySet().stream()
            .filter(style -> style.getValue() > 1)
            .map(Map.Entry::getKey)
            .min(Enum::compareTo)
            .orElse(Style.PLAIN);
    this.usualRank = usualRank(labels, runs);
    this.oneArticle = oneArticle;
    this.terse = isTerse(labels, runs);
    this.usualGap = Gaps.betweenParagraphs(labels);
  }

  static Style style(Labels labels, int at) {
    boolean underlined = at + 1 < labels.size() && labels.role(at + 1) == Role.UNDERLINE;
    Style own = labels.block(at).style();
    return underlined && Style.UNDERLINED.compareTo(own) < 0 ? Style.UNDERLINED : own;
  }

  /** The rank of headings that most headlines have; 0 where no two have the same. */
  private static int usualRank(Labels labels, List<List<Integer>> runs) {
    Map<Integer, Long> ranks =
        runs.stream()
            .map(run -> labels.block(run.getLast()).rank())
            .filter(rank -> rank > 0)
            .collect(Collectors.groupingBy(rank -> rank, Collectors.counting()));
    return ranks.entrySet().stream()
        .filter(rank -> rank.getValue() > 1)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  boolean isStrong(int at) {
    return style(labels, at).compareTo(Style.CAPITALS) <= 0;
  }

  /** The document sets its headlines apart in the way of the second line, and not of the first. */
  boolean isWeaker(int at, int next) {
    int rank = labels.block(next).rank();
    if (rank > 0 && rank == usualRank && labels.block(at).rank() != usualRank) {
      return true;
    }
    return style(labels, next) == usual && style(labels, at) != usual && usual != Style.PLAIN;
  }

  /** A line with nothing below but a call to read on is news of one line, if it is long enough to be any. */
  boolean isHeadlineAlone(int at) {
    return labels.block(at).shape().words() >= SHORT_HEADLINE && (isStrong(at) || parted(at));
  }

  boolean accepts(int at, boolean labelled) {
    return score(at, labelled) >= 0;
  }

  private double score(int at, boolean labelled) {
    if (!labels.hasTextBefore(at)) {
      return PARTED;
    }
    Block block = labels.block(at);
    double score = styleScore(style(labels, at)) + lengthScore(block.shape().words());
    score += parted(at) ? PARTED : 0;
    score += block.gap() > usualGap ? WIDER_GAP : 0;
    score += labelled ? COMPANION : 0;
    score += isSigned(at) ? COMPANION : 0;
    score -= usual != Style.PLAIN && style(labels, at).compareTo(usual) > 0 ? LESS_THAN_OTHERS : 0;
    score -= oneArticle ? ONE_ARTICLE : 0;
    score -= terse ? TERSE : 0;
    return score + 1 - SAME_SUBJECT * Cohesion.between(before(at), after(at));
  }

  /**
   * Nothing parts the document, and all its short lines are far shorter than the headline at its top: these are
   * crossheads of one article.
   */
  private static boolean isTerse(Labels labels, List<List<Integer>> runs) {
    if (runs.size() < 2
        || IntStream.range(0, labels.size()).anyMatch(at -> parts(labels, runs, at))) {
      return false;
    }
    int first = runs.getFirst().getLast();
    int top = runs.getFirst().stream().mapToInt(at -> words(labels, at)).max().orElse(0);
    List<Integer> others = runs.stream().skip(1).map(List::getLast).toList();
    double mean = others.stream().mapToInt(at -> words(labels, at)).average().orElse(top);
    return mean * 2 <= top
        && others.stream()
            .allMatch(
                at ->
                    words(labels, at) <= LONG_HEADLINE
                        && (style(labels, at) == Style.PLAIN
                            || style(labels, at) != style(labels, first)));
  }

  private static int words(Labels labels, int at) {
    return labels.block(at).shape().words();
  }

  private static boolean parts(Labels labels, List<List<Integer>> runs, int at) {
    return labels.role(at).parts()
        && at > runs.getFirst().getFirst()
        && at < runs.getLast().getFirst();
  }

  private static double styleScore(Style style) {
    return switch (style) {
      case HEADING -> 1.5;
      case NUMBERED, UNDERLINED -> 2;
      case CAPITALS -> 1.5;
      case EMOJI -> 1;
      case BOLD -> 0.5;
      case BULLET -> -1;
      case PLAIN -> 0;
    };
  }

  private static double lengthScore(int words) {
    return words >= LONG_HEADLINE ? 1 : words >= SHORT_HEADLINE ? 0 : -1;
  }

  /** Whether something ended right before it. */
  private boolean parted(int at) {
    int before = labels.previous(at - 1);
    return before < 0 || labels.role(before).parts() || labels.block(at).markup().boundary();
  }

  /** Whether its author, its date or its place follows, which no crosshead has. */
  private boolean isSigned(int at) {
    for (int next = at + 1; next < labels.size(); next++) {
      Role role = labels.role(next);
      if (role == Role.BYLINE || role == Role.DATE) {
        return true;
      }
      if (!role.goesWithHeadline()) {
        return labels.isText(next) && DateLine.leads(labels.block(next).text());
      }
    }
    return false;
  }

  private List<String> before(int at) {
    List<String> texts = new ArrayList<>();
    for (int i = at - 1;
        i >= 0 && texts.size() < NEAR && labels.role(i) != Role.HEADLINE && !labels.role(i).parts();
        i--) {
      if (labels.isText(i)) {
        texts.add(labels.block(i).text());
      }
    }
    return texts;
  }

  private List<String> after(int at) {
    List<String> texts = new ArrayList<>();
    for (int i = at + 1; i < labels.size() && texts.size() < NEAR && !labels.role(i).parts(); i++) {
      if (labels.isText(i) && !labels.isProse(i) && !texts.isEmpty()) {
        break;
      }
      if (labels.isProse(i)) {
        texts.add(labels.block(i).text());
      }
    }
    return texts;
  }
}
