package dev.strillone.ingest.article;

import dev.strillone.ingest.article.Phrases.Kind;
import java.util.List;

/** What a block is by its wording and its form. */
final class BlockRoles {
  private static final String ARROWS = "»›→➜➤>";
  private static final int FEW_WORDS = 8;
  private static final int LINKED_WORDS = 4;
  private static final int MENU = 3;
  private static final int LONGEST_IMPRINT = 120;

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
    if (isInsert(text)) {
      return Role.INSERT;
    }
    if (isOfPage(text) || isField(labels, at)) {
      return Role.FRONT;
    }
    return isCall(labels, at) ? Role.CALL : Role.TEXT;
  }

  private boolean isCall(Labels labels, int at) {
    Block block = labels.block(at);
    String text = block.text();
    boolean says =
        !block.isHeading()
            && (phrases.is(Kind.CALL, text) || phrases.is(Kind.CALL, block.shape().core()));
    return says
        || isPointing(labels, at)
        || (block.markup().link() != null && phrases.is(Kind.TAIL, text));
  }

  private boolean isInsert(String text) {
    return phrases.is(Kind.ADVERT, text)
        || phrases.is(Kind.SPONSOR, text)
        || phrases.is(Kind.RELATED, text)
        || phrases.is(Kind.INSERT, text);
  }

  private boolean isOfPage(String text) {
    return phrases.is(Kind.HEADER, text) || phrases.is(Kind.FORWARD, text) || isMenu(text);
  }

  private boolean isField(Labels labels, int at) {
    return phrases.is(Kind.FIELD, labels.block(at).text())
        && ((at > 0 && isOfMail(labels.block(at - 1)))
            || (at + 1 < labels.size() && isOfMail(labels.block(at + 1))));
  }

  private boolean isOfMail(Block block) {
    return phrases.is(Kind.FIELD, block.text()) || phrases.is(Kind.FORWARD, block.text());
  }

  /** The sections of a page, one after the other. */
  private boolean isMenu(String text) {
    if (text.length() > LONGEST_IMPRINT) {
      return false;
    }
    List<String> words = List.of(text.split("[\\s|·•/]+", -1));
    long sections = words.stream().filter(word -> phrases.is(Kind.LABEL, word)).count();
    return words.size() >= MENU && sections * MENU >= (MENU - 1L) * words.size();
  }

  /** Dates, bylines and the like, with bars or dots between. */
  private boolean isImprint(String text) {
    if (text.length() > LONGEST_IMPRINT) {
      return false;
    }
    List<String> parts = List.of(text.split("\\s[·|•/–—-]\\s", -1));
    return parts.size() > 1
        && parts.stream()
            .allMatch(
                part ->
                    DateLine.isDate(part)
                        || Byline.of(part).isPresent()
                        || isInsert(part)
                        || phrases.is(Kind.CALL, part)
                        || phrases.is(Kind.HEADER, part)
                        || phrases.is(Kind.FRONT, part)
                        || phrases.is(Kind.LABEL, part));
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
