package dev.strillone.events.deadletter;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A short name for a kind of failure: twelve hexadecimal digits of the SHA-256 over the class of what was thrown and the
 * methods at the top of its stack. Messages and line numbers stay out: they differ where the failure is the same.
 */
final class StackDigest {
  private static final int FRAMES = 6;
  private static final int BYTES = 6;

  private StackDigest() {}

  static String of(Throwable thrown) {
    MessageDigest digest = sha256();
    digest.update(thrown.getClass().getName().getBytes(UTF_8));
    Arrays.stream(thrown.getStackTrace())
        .limit(FRAMES)
        .map(frame -> "\n" + frame.getClassName() + "." + frame.getMethodName())
        .forEach(frame -> digest.update(frame.getBytes(UTF_8)));
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
