package dev.strillone.events;

import java.io.InputStream;

/**
 * The contract for those who don't read Java: {@code asyncapi.yaml}, {@code schemas/} and {@code golden/}. They lie where
 * Quarkus looks for what a service hands out as it is, so that each service has them at {@code /asyncapi.yaml},
 * {@code /schemas/…} and {@code /golden/…}.
 */
public final class ContractFiles {
  public static final String ASYNCAPI = "asyncapi.yaml";

  private ContractFiles() {}

  /**
   * @param path such as {@code golden/article.enriched.v1.json}
   * @return its bytes; the caller closes it
   * @throws IllegalArgumentException if the contract has no such file
   */
  public static InputStream open(String path) {
    InputStream file = ContractFiles.class.getResourceAsStream("/META-INF/resources/" + path);
    if (file == null) {
      throw new IllegalArgumentException("the event contract has no file " + path);
    }
    return file;
  }
}
