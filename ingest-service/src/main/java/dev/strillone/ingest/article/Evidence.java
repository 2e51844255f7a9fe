package dev.strillone.ingest.article;

import java.util.List;

/** Weighs whether a short line above running text begins a new article or goes on with the one before it. */
final class Evidence {
  private static final double PARTED = 3;
  private static final double WIDER_GAP = 1.5;
  private static final double COMPANION = 1.5;
  private static final double LESS_THAN_OTHERS = 2;
  private static final double SAME_SUBJECT = 5;
  private static final double TERSE = 2.5;
  private static final double ONE_ARTICLE = 3;

  static final int LONG_HEADLINE = 6;
  private static final int SHORT_HEADLINE = 4;

  private final Labels labels;
  private final Usual usual;
  private final Nearby nearby;
  private final boolean oneArticle;

  /**
   * @param oneArticle whether the sender says that the document is one article
   */
  Evidence(Labels labels, Usual usual, boolean oneArticle) {
    this.labels = labels;
    this.usual = usual;
    this.nearby = new Nearby(labels);
    this.oneArticle = oneArticle;
  }

  static Style style(Labels labels, int at) {
    boolean underlined = at + 1 < labels.size() && labels.role(at + 1) == Role.UNDERLINE;
    Style own = labels.block(at).style();
    return underlined && Style.UNDERLINED.compareTo(own) < 0 ? Style.UNDERLINED : own;
  }

  boolean isStrong(int at) {
    return style(labels, at).compareTo(Style.CAPITALS) <= 0;
  }

  /** The document sets its headlines apart in the way of the second line, and not of the first. */
  boolean isWeaker(int at, int next) {
    int rank = labels.block(next).rank();
    if (rank > 0 && rank == usual.rank() && labels.block(at).rank() != usual.rank()) {
      return true;
    }
    return usual.style() != Style.PLAIN
        && style(labels, next) == usual.style()
        && style(labels, at) != usual.style();
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
    score += block.gap() > usual.gap() ? WIDER_GAP : 0;
    score += labelled ? COMPANION : 0;
    score += isSigned(at) ? COMPANION : 0;
    boolean less = usual.style() != Style.PLAIN && style(labels, at).compareTo(usual.style()) > 0;
    score -= less ? LESS_THAN_OTHERS : 0;
    score -= oneArticle ? ONE_ARTICLE : 0;
    score -= usual.terse() ? TERSE : 0;
    return score + 1 - SAME_SUBJECT * sameSubject(at);
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

  /** How much the article before speaks of what the text below the line does. */
  private double sameSubject(int at) {
    List<Integer> before =
        nearby.before(at, (i, begun) -> labels.role(i) == Role.HEADLINE || labels.role(i).parts());
    int text = at + 1;
    while (text < labels.size() && !labels.isProse(text) && !labels.role(text).parts()) {
      text++;
    }
    List<Integer> after =
        nearby.from(
            text, (i, begun) -> labels.role(i).parts() || (labels.isText(i) && !labels.isProse(i)));
    return nearby.shared(before, after);
  }
}
