package dev.strillone.ingest.article;

import dev.strillone.ingest.article.Phrases.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a block is by its wording and its form. */
final class BlockRoles {
  private static final String ARROWS = "»›→➜➤>";
  private static final int FEW_WORDS = 8;
  private static final int LINKED_WORDS = 4;
  private static final int MENU = 3;
  private static final int LONGEST_IMPRINT = 120;
  private static final Set<Kind> INSERTS =
      EnumSet.of(Kind.ADVERT, Kind.SPONSOR, Kind.RELATED, Kind.INSERT);
  private static final Set<Kind> OF_IMPRINT =
      EnumSet.of(
          Kind.ADVERT,
          Kind.SPONSOR,
          Kind.RELATED,
          Kind.INSERT,
          Kind.CALL,
          Kind.HEADER,
          Kind.FRONT,
          Kind.LABEL);
  private static final Pattern BETWEEN_SECTIONS = Pattern.compile("[\\s|·•/]+");
  private static final Pattern BETWEEN_PARTS = Pattern.compile("\\s[·|•/–—-]\\s");

  private final Phrases phrases;

  BlockRoles(Phrases phrases) {
    this.phrases = phrases;
  }

  Role role(Labels labels, int at) {
    Block block = labels.block(at);
    String text = block.text();
    if (block.markup().aside() || Rules.isAddress(text)) {
      return Role.CALL;
    }
    if (Rules.isRule(text)) {
      return isUnderline(labels, at) ? Role.UNDERLINE : Role.RULE;
    }
    if (Byline.of(text).isPresent() || (Byline.isName(text) && isBesideDate(labels, at))) {
      return Role.BYLINE;
    }
    if (DateLine.isDate(text) || isImprint(text)) {
      return Role.DATE;
    }
    if (isInsert(labels, at)) {
      return Role.INSERT;
    }
    if (isOfPage(labels, at) || isField(labels, at)) {
      return Role.FRONT;
    }
    return isCall(labels, at) ? Role.CALL : Role.TEXT;
  }

  private boolean isCall(Labels labels, int at) {
    Block block = labels.block(at);
    String core = block.shape().core();
    boolean says =
        !block.isHeading()
            && (labels.says(at, Kind.CALL)
                || (!core.equals(block.text()) && phrases.is(Kind.CALL, core)));
    return says
        || isPointing(labels, at)
        || (block.markup().link() != null && labels.says(at, Kind.TAIL));
  }

  private static boolean isInsert(Labels labels, int at) {
    return INSERTS.stream().anyMatch(kind -> labels.says(at, kind));
  }

  private boolean isOfPage(Labels labels, int at) {
    return labels.says(at, Kind.HEADER)
        || labels.says(at, Kind.FORWARD)
        || isMenu(labels.block(at).text());
  }

  private static boolean isField(Labels labels, int at) {
    return labels.says(at, Kind.FIELD)
        && ((at > 0 && isOfMail(labels, at - 1))
            || (at + 1 < labels.size() && isOfMail(labels, at + 1)));
  }

  private static boolean isOfMail(Labels labels, int at) {
    return labels.says(at, Kind.FIELD) || labels.says(at, Kind.FORWARD);
  }

  /** The sections of a page, one after the other. */
  private boolean isMenu(String text) {
    if (text.length() > LONGEST_IMPRINT) {
      return false;
    }
    String[] words = BETWEEN_SECTIONS.split(text, -1);
    int others = words.length / MENU; // that may be among them
    for (int i = 0; i < words.length && words.length >= MENU && others >= 0; i++) {
      others -= phrases.is(Kind.LABEL, words[i]) ? 0 : 1;
    }
    return words.length >= MENU && others >= 0;
  }

  /** Dates, bylines and the like, with bars or dots between. */
  private boolean isImprint(String text) {
    if (text.length() > LONGEST_IMPRINT || !Signs.holdsAny(text, "·|•/–—-")) {
      return false;
    }
    List<String> parts = List.of(BETWEEN_PARTS.split(text, -1));
    return parts.size() > 1 && parts.stream().allMatch(this::isOfImprint);
  }

  private boolean isOfImprint(String part) {
    return DateLine.isDate(part)
        || Byline.of(part).isPresent()
        || phrases.of(part).stream().anyMatch(OF_IMPRINT::contains);
  }

  private static boolean isBesideDate(Labels labels, int at) {
    return at > 0
        && ((at + 1 < labels.size() && DateLine.isDate(labels.block(at + 1).text()))
            || DateLine.isDate(labels.block(at - 1).text()));
  }

  /** A few words below running text with an arrow, or before an address, lead somewhere else. */
  private static boolean isPointing(Labels labels, int at) {
    String text = labels.block(at).text();
    Shape shape = labels.block(at).shape();
    boolean arrow =
        ARROWS.indexOf(text.charAt(text.length() - 1)) >= 0 || ARROWS.indexOf(text.charAt(0)) >= 0;
    boolean linked = shape.ornament().link() != null && shape.words() <= LINKED_WORDS;
    return (arrow || linked) && shape.words() <= FEW_WORDS && labels.isProse(at - 1);
  }

  /** A row of one sign right below a short line. */
  private static boolean isUnderline(Labels labels, int at) {
    String text = labels.block(at).text();
    boolean oneSign = text.chars().distinct().count() == 1 && "=-~*_".indexOf(text.charAt(0)) >= 0;
    return oneSign
        && labels.block(at).gap() == 0
        && labels.isText(at - 1)
        && labels.block(at - 1).looksLikeHeadline()
        && !labels.block(at - 1).isProse();
  }
}
