package dev.strillone.store.webhook.guard;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where a webhook is sent: a URL of which every part is understood.
 *
 * @param host a name or an address, that of IPv6 without brackets
 * @param path with the query
 */
public record Target(boolean secure, String host, int port, String path) {
  private static final int LONGEST = 2000;
  private static final int HTTPS = 443;
  private static final int HTTP = 80;
  private static final int LAST_PORT = 65_535;

  /**
   * @throws BadTarget if it can't be used, whoever it leads to
   */
  public static Target parse(String url, boolean allowHttp) throws BadTarget {
    URI uri = uri(url);
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean secure = scheme.equals("https");
    if (!secure && !scheme.equals("http")) {
      throw new BadTarget("it must begin with https://");
    }
    if (!secure && !allowHttp) {
      throw new BadTarget(
          "it must begin with https://; strillone.webhooks.allow-http=true allows http:// as well");
    }
    if (uri.getRawUserInfo() != null) {
      throw new BadTarget(
          "it must not hold a user or password; requests are signed with the webhook's secret");
    }
    if (uri.getRawFragment() != null) {
      throw new BadTarget("it must not have a fragment (#…), which is never sent");
    }
    String host = uri.getHost();
    if (host == null || uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
      throw new BadTarget("it has no host and port that can be used (other scripts as xn--…)");
    }
    int port = uri.getPort() < 0 ? (secure ? HTTPS : HTTP) : uri.getPort();
    return new Target(secure, withoutBrackets(host), port, path(uri));
  }

  private static URI uri(String url) throws BadTarget {
    if (url.length() > LONGEST) {
      throw new BadTarget("it is longer than " + LONGEST + " characters");
    }
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      throw new BadTarget("it is no URL: " + e.getReason() + " at character " + (e.getIndex() + 1));
    }
  }

  private static String withoutBrackets(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static String path(URI uri) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }
}
