package dev.strillone.store.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How webhooks are sent, and whither they may be. */
@ConfigMapping(prefix = "strillone.webhooks")
public interface WebhookConfig {
  /** Whether URLs may begin with http:. */
  @WithDefault("false")
  boolean allowHttp();

  /** Networks that are not public and may be sent to all the same, such as 10.1.0.0/16. */
  Optional<List<String>> allowedNetworks();

  /** 32 bytes in base64, which encrypt secrets in the database; without it they lie there as they are. */
  Optional<String> key();

  /** Requests at a time to one webhook. */
  @WithDefault("4")
  int parallel();

  /** Of one request, all in all. */
  @WithDefault("10S")
  Duration timeLimit();

  /** After the first failure; doubled with each that follows. */
  @WithDefault("5S")
  Duration firstPause();

  @WithDefault("30M")
  Duration longestPause();

  /** A delivery that was tried for so long has failed. */
  @WithDefault("24H")
  Duration giveUpAfter();

  /** A webhook to which nothing could be delivered for so long, while it was tried, is paused. */
  @WithDefault("24H")
  Duration pauseAfter();

  /** For so long after a change the old secret signs too. */
  @WithDefault("24H")
  Duration secretOverlap();

  /** For so long what was delivered or given up stays in the log. */
  @WithDefault("30d")
  Duration keepLog();

  /** After an instance that died another takes its webhooks over when so much time has passed. */
  @WithDefault("30S")
  Duration lease();

  /** An instance looks so often for what is due. */
  @WithDefault("1S")
  Duration pollInterval();
}
