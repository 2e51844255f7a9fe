package dev.strillone.cli.service;

import java.net.URI;
import java.util.Set;

/** Where a service is, such as {@code http://localhost:8081}; a path before its own, as behind a proxy, is kept. */
public record ServiceUrl(URI base) {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  public ServiceUrl {
    if (!SCHEMES.contains(String.valueOf(base.getScheme()))
        || base.getHost() == null
        || base.getRawQuery() != null
        || base.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "'" + base + "' is no address of a service; write it like http://localhost:8081");
    }
  }

  /** @throws IllegalArgumentException in words for the person who wrote it */
  public static ServiceUrl parse(String text) {
    try {
      return new ServiceUrl(URI.create(text.strip()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no address of a service; write it like http://localhost:8081", e);
    }
  }

  /**
   * @param path with its slash, and a query if any, both encoded
   */
  public URI at(String path) {
    return URI.create(base.toString().replaceFirst("/+$", "") + path);
  }

  @Override
  public String toString() {
    return base.toString();
  }
}
