package dev.strillone.ingest.source.http;

import dev.strillone.ingest.document.Unreadable.Reason;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers a request whose announced length is beyond all bounds before its body is read. Without it the server answers
 * with an empty body and closes the connection while the client is still sending, which the client sees as a broken pipe.
 */
@Singleton
final class BodyLimit {
  static final String DETAIL =
      "The request is larger than all that is taken at once. Send fewer or smaller files; a document has 10 MiB at most.";

  /** Before the server's own limit. */
  private static final int FIRST = 10_000;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,40}");

  private final BigInteger limit;

  BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
    this.limit = limit.asBigInteger();
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, FIRST);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null
        || !NUMBER.matcher(length).matches()
        || new BigInteger(length).compareTo(limit) <= 0) {
      context.next();
      return;
    }
    Problem problem =
        Problem.of(413, Problems.kind(Reason.TOO_LARGE), Problems.title(Reason.TOO_LARGE), DETAIL);
    request.handler(ignored -> {}).resume();
    context
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(JsonObject.mapFrom(problem).toBuffer());
  }
}
