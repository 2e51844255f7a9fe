package dev.strillone.ingest.article;

import com.google.re2j.Pattern;

/** Sets aside what follows the last article: addresses, names, the publication's own lines. */
final class Endings {
  private static final int SIGNATURE_WORDS = 4;
  private static final int AFTERWORD_WORDS = 12;
  private static final int CONTACT_WORDS = 20;
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w+");

  private Endings() {}

  static void label(Labels labels) {
    int last = lastText(labels, labels.size() - 1);
    if (last > 0 && isAfterword(labels, last)) {
      labels.set(last, Role.CALL);
      last = lastText(labels, last - 1);
    }
    if (last < 0) {
      return;
    }
    boolean ended = false;
    for (int at = last + 1; at < labels.size(); at++) {
      Block block = labels.block(at);
      ended |= labels.role(at) == Role.CALL || (labels.isText(at) && isContact(block));
      if (labels.isText(at) && (ended || isSignature(block))) {
        labels.set(at, Role.CALL);
      }
    }
  }

  private static int lastText(Labels labels, int from) {
    int at = from;
    while (at >= 0 && (!labels.isProse(at) || isContact(labels.block(at)))) {
      at--;
    }
    return at;
  }

  /** Says where to write to. */
  private static boolean isContact(Block block) {
    return block.shape().words() <= CONTACT_WORDS && MAIL.matcher(block.text()).find();
  }

  /** One short sentence after a call, at the very end, as of who wrote. */
  private static boolean isAfterword(Labels labels, int at) {
    boolean called =
        at + 1 < labels.size()
            && labels.role(at + 1) == Role.CALL
            && labels.block(at + 1).gap() == 0;
    return labels.role(at - 1) == Role.CALL
        && labels.block(at).shape().words() <= AFTERWORD_WORDS
        && labels.block(at).shape().sentences() == 1
        && !called;
  }

  /** A few words apart from the text. */
  private static boolean isSignature(Block block) {
    return block.gap() > 0
        && block.shape().words() <= SIGNATURE_WORDS
        && block.shape().end() == Shape.End.NONE;
  }
}
