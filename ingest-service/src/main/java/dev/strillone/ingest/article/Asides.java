package dev.strillone.ingest.article;

import com.google.re2j.Pattern;
import dev.strillone.ingest.article.Phrases.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds what belongs to no article by what it says, by its form, or because it repeats. */
final class Asides {
  private static final String ARROWS = "»›→➜➤>";
  private static final int FEW_WORDS = 8;
  private static final int BEGINNING = 2;
  private static final int LINKED_WORDS = 4;
  private static final int LABEL_WORDS = 3;
  private static final int MENU = 3;
  private static final int LABEL_OF_SPONSOR = 6;
  private static final int SIGNATURE_WORDS = 4;
  private static final int AFTERWORD_WORDS = 12;
  private static final int CONTACT_WORDS = 20;
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w+");
  private static final int LONGEST_REPEATED = 120;

  /** Of a document whose prose its source sent before, no more than this share can be boilerplate: it is sent anew. */
  private static final double SENT_ANEW = 0.4;

  private final Phrases phrases;

  Asides(Phrases phrases) {
    this.phrases = phrases;
  }

  void label(Labels labels, KnownLines known) {
    boolean anew = isSentAnew(labels, known);
    Set<String> repeated = repeated(labels);
    for (int at = 0; at < labels.size(); at++) {
      Block block = labels.block(at);
      labels.set(at, role(labels, at));
      if (labels.role(at) == Role.TEXT
          && ((!anew && known.isRepeated(block.text()))
              || repeated.contains(key(block))
              || (isBeginning(labels, at) && repeated.contains(beginning(block))))) {
        labels.set(at, Role.CALL);
      }
    }
    passedOn(labels);
    advertisements(labels);
    pointers(labels);
    afterTheEnd(labels);
  }

  private Role role(Labels labels, int at) {
    Block block = labels.block(at);
    String text = block.text();
    if (block.markup().aside()) {
      return Role.CALL;
    }
    if (Rules.isRule(text)) {
      return isUnderline(labels, at) ? Role.UNDERLINE : Role.RULE;
    }
    if (Rules.isAddress(text)) {
      return Role.CALL;
    }
    if (DateLine.isDate(text)) {
      return Role.DATE;
    }
    if (Byline.of(text).isPresent()) {
      return Role.BYLINE;
    }
    if (isImprint(text)) {
      return Role.DATE;
    }
    if (Byline.isName(text) && isBesideDate(labels, at)) {
      return Role.BYLINE;
    }
    if (isInsert(text)) {
      return Role.INSERT;
    }
    if (phrases.is(Kind.HEADER, text)
        || phrases.is(Kind.FORWARD, text)
        || isMenu(text)
        || isField(labels, at)) {
      return Role.FRONT;
    }
    if (!block.isHeading() && (isCall(text) || isCall(block.shape().core()))) {
      return Role.CALL;
    }
    if (isPointing(labels, at)) {
      return Role.CALL;
    }
    return block.markup().link() != null && phrases.is(Kind.TAIL, text) ? Role.CALL : Role.TEXT;
  }

  private static boolean isBesideDate(Labels labels, int at) {
    return at > 0
        && ((at + 1 < labels.size() && DateLine.isDate(labels.block(at + 1).text()))
            || DateLine.isDate(labels.block(at - 1).text()));
  }

  private boolean isInsert(String text) {
    return phrases.is(Kind.ADVERT, text)
        || phrases.is(Kind.SPONSOR, text)
        || phrases.is(Kind.RELATED, text)
        || phrases.is(Kind.INSERT, text);
  }

  private boolean isCall(String text) {
    return phrases.is(Kind.CALL, text);
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
    List<String> words = List.of(text.split("[\\s|·•/]+", -1));
    long sections = words.stream().filter(word -> phrases.is(Kind.LABEL, word)).count();
    return words.size() >= MENU && sections * MENU >= words.size() * (MENU - 1);
  }

  /** Dates, bylines and the like, with bars or dots between. */
  private boolean isImprint(String text) {
    List<String> parts = List.of(text.split("\\s[·|•/–—-]\\s", -1));
    return parts.size() > 1
        && text.length() <= LONGEST_REPEATED
        && parts.stream()
            .allMatch(
                part ->
                    DateLine.isDate(part)
                        || Byline.of(part).isPresent()
                        || isCall(part)
                        || isInsert(part)
                        || phrases.is(Kind.HEADER, part)
                        || phrases.is(Kind.FRONT, part)
                        || phrases.is(Kind.LABEL, part));
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

  /** What repeats within the document right after running text, as the same call does after each article. */
  private static Set<String> repeated(Labels labels) {
    Map<String, Integer> afterProse = new HashMap<>();
    for (int at = 1; at < labels.size(); at++) {
      if (labels.block(at - 1).isProse() && isShort(labels.block(at))) {
        afterProse.merge(key(labels.block(at)), 1, Integer::sum);
        if (isBeginning(labels, at)) {
          afterProse.merge(beginning(labels.block(at)), 1, Integer::sum);
        }
      }
    }
    Set<String> repeated = new HashSet<>();
    afterProse.forEach(
        (key, times) -> {
          if (times > 1) {
            repeated.add(key);
          }
        });
    return repeated;
  }

  /** A few words between running text and something that is none: a call, if others begin alike. */
  private static boolean isBeginning(Labels labels, int at) {
    Block block = labels.block(at);
    return block.shape().words() <= FEW_WORDS
        && block.shape().words() > BEGINNING
        && at > 0
        && labels.block(at - 1).isProse()
        && (at + 1 == labels.size() || !labels.block(at + 1).isProse());
  }

  private static String beginning(Block block) {
    String[] words = key(block).split(" ", BEGINNING + 1);
    return String.join(" ", List.of(words).subList(0, Math.min(BEGINNING, words.length))) + " …";
  }

  private static boolean isShort(Block block) {
    return block.text().length() <= LONGEST_REPEATED;
  }

  private static String key(Block block) {
    return block.shape().core().toLowerCase(Locale.ROOT);
  }

  private static boolean isSentAnew(Labels labels, KnownLines known) {
    long prose = 0;
    long seen = 0;
    for (int at = 0; at < labels.size(); at++) {
      int size = labels.block(at).text().length();
      prose += size;
      seen += known.isRepeated(labels.block(at).text()) ? size : 0;
    }
    return seen > SENT_ANEW * prose;
  }

  /** What somebody wrote above the text that they pass on. */
  private void passedOn(Labels labels) {
    for (int at = 0; at < labels.size(); at++) {
      if (labels.role(at) == Role.FRONT && phrases.is(Kind.FORWARD, labels.block(at).text())) {
        for (int before = 0; before < at; before++) {
          labels.set(before, Role.FRONT);
        }
      }
    }
  }

  /** Below a label, the advertisement: up to the next blank line, or where a sponsor is named the next paragraph. */
  private void advertisements(Labels labels) {
    for (int at = 0; at < labels.size(); at++) {
      String text = labels.block(at).text();
      boolean sponsor = phrases.is(Kind.SPONSOR, text);
      if (labels.role(at) == Role.INSERT && (sponsor || phrases.is(Kind.ADVERT, text))) {
        int next = at + 1;
        if (sponsor
            && labels.isProse(next)
            && labels.block(at).shape().words() <= LABEL_OF_SPONSOR) {
          labels.set(next++, Role.INSERT);
        }
        while (labels.isText(next) && labels.block(next).gap() == 0 && labels.block(at).gap() > 0) {
          labels.set(next++, Role.INSERT);
        }
      }
    }
  }

  /** Below a line such as {@code Leggi anche:}, what it points at: short lines up to the next blank one. */
  private void pointers(Labels labels) {
    for (int at = 0; at + 1 < labels.size(); at++) {
      Block block = labels.block(at);
      if (labels.role(at) == Role.INSERT
          && phrases.is(Kind.RELATED, block.text())
          && isLabel(block)) {
        for (int next = at + 1;
            next < labels.size()
                && labels.isText(next)
                && labels.block(next).gap() == 0
                && !labels.isProse(next);
            next++) {
          labels.set(next, Role.INSERT);
        }
      }
    }
  }

  /** Says where to write to. */
  private static boolean isContact(Block block) {
    return block.shape().words() <= CONTACT_WORDS && MAIL.matcher(block.text()).find();
  }

  /** One short sentence after a call, at the very end, as of who wrote. */
  private static boolean isAfterword(Labels labels, int at) {
    return labels.role(at - 1) == Role.CALL
        && labels.block(at).shape().words() <= AFTERWORD_WORDS
        && labels.block(at).shape().sentences() == 1
        && (at + 1 == labels.size()
            || labels.role(at + 1) != Role.CALL
            || labels.block(at + 1).gap() > 0);
  }

  /** A few words apart from the text, at the very end. */
  private static boolean isSignature(Block block) {
    return block.gap() > 0
        && block.shape().words() <= SIGNATURE_WORDS
        && block.shape().end() == Shape.End.NONE;
  }

  private static boolean isLabel(Block block) {
    return block.text().endsWith(":") || block.shape().words() <= LABEL_WORDS;
  }

  /** After the last call, fragments that no text follows: addresses, names, the publication's own lines. */
  private static void afterTheEnd(Labels labels) {
    int at = labels.size() - 1;
    while (at >= 0 && (!labels.isProse(at) || isContact(labels.block(at)))) {
      at--;
    }
    if (at > 0 && isAfterword(labels, at)) {
      labels.set(at, Role.CALL);
      afterTheEnd(labels);
      return;
    }
    boolean ended = false;
    for (int next = at + 1; next < labels.size(); next++) {
      ended |= labels.role(next) == Role.CALL;
      ended |= labels.isText(next) && isContact(labels.block(next));
      if (at >= 0 && labels.isText(next) && (ended || isSignature(labels.block(next)))) {
        labels.set(next, Role.CALL);
      }
    }
  }
}
