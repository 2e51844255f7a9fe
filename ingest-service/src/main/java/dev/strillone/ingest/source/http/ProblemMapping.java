package dev.strillone.ingest.source.http;

import dev.strillone.ingest.document.Unreadable.Reason;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure of a request as a problem document, also those that the framework finds. */
final class ProblemMapping {
  private static final Logger LOG = Logger.getLogger(ProblemMapping.class);
  private static final int CLIENT_ERROR = 400;
  private static final int SERVER_ERROR = 500;

  @ServerExceptionMapper
  RestResponse<Problem> ours(ProblemException failure) {
    RestResponse.ResponseBuilder<Problem> response = response(failure.problem());
    Duration retryAfter = failure.retryAfter();
    if (retryAfter != null) {
      response.header(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds()));
    }
    return response.build();
  }

  @ServerExceptionMapper
  RestResponse<Problem> theirs(WebApplicationException failure) {
    Response found = failure.getResponse();
    if (found.getStatus() < CLIENT_ERROR) {
      throw failure;
    }
    if (found.getStatus() >= SERVER_ERROR) {
      return surprise(failure);
    }
    RestResponse.ResponseBuilder<Problem> response = response(problem(found.getStatusInfo()));
    String allowed = found.getHeaderString(HttpHeaders.ALLOW);
    return allowed == null ? response.build() : response.header(HttpHeaders.ALLOW, allowed).build();
  }

  @ServerExceptionMapper
  RestResponse<Problem> surprise(Throwable failure) {
    LOG.error("A request failed for a reason that is no fault of its sender", failure);
    return response(
            Problem.of(
                SERVER_ERROR,
                "unexpected",
                "The service failed",
                "The service met an error of its own; its log says more. To send the document again is harmless."))
        .build();
  }

  private static Problem problem(Response.StatusType status) {
    return switch (status.getStatusCode()) {
      case 404 ->
          Problem.of(
              404,
              "not-found",
              "Nothing is here",
              "Documents are sent to POST /documents; /q/openapi describes it.");
      case 405 ->
          Problem.of(
              405,
              "method-not-allowed",
              "The method is not allowed",
              "Documents are sent with POST.");
      case 413 ->
          Problem.of(
              413,
              Problems.kind(Reason.TOO_LARGE),
              Problems.title(Reason.TOO_LARGE),
              BodyLimit.DETAIL);
      default ->
          new Problem(
              java.net.URI.create("about:blank"),
              status.getReasonPhrase(),
              status.getStatusCode(),
              "The server can't take this request: " + status.getReasonPhrase() + ".",
              List.of());
    };
  }

  private static RestResponse.ResponseBuilder<Problem> response(Problem problem) {
    return RestResponse.ResponseBuilder.<Problem>create(problem.status())
        .entity(problem)
        .type(Problem.MEDIA_TYPE);
  }
}
