package dev.strillone.testbackends;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The container images, at the versions of the root POM (Maven writes them into a resource). */
final class Images {
  private static final Properties NAMES = read();

  private Images() {}

  static String kafka() {
    return NAMES.getProperty("kafka");
  }

  static String postgres() {
    return NAMES.getProperty("postgres");
  }

  private static Properties read() {
    Properties names = new Properties();
    try (InputStream in = Images.class.getResourceAsStream("images.properties")) {
      names.load(Objects.requireNonNull(in, "images.properties"));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException("images.properties cannot be read", e);
    }
  }
}
