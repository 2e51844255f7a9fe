package dev.strillone.store.read;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whatever goes wrong with a request, the caller reads a problem document. */
public class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class);
  private static final int RETRY_SECONDS = 5;

  @ServerExceptionMapper
  Response badQuery(BadQuery e) {
    return Problem.response(400, "A parameter can't be used", e.getMessage());
  }

  @ServerExceptionMapper
  Response refused(WebApplicationException e) {
    Response.StatusType status = e.getResponse().getStatusInfo();
    String detail = e.getMessage();
    if (e instanceof NotFoundException && e.getCause() != null) {
      return Problem.response(
          400, "A parameter can't be used", "it can't be read: " + e.getCause().getMessage());
    }
    return Problem.response(
        status.getStatusCode(),
        status.getReasonPhrase(),
        detail == null ? status.getReasonPhrase() : detail);
  }

  @ServerExceptionMapper
  Response database(SQLException e) {
    LOG.errorf(e, "A query failed");
    Response problem =
        Problem.response(503, "The database does not answer", "Try again in a few seconds.");
    return Response.fromResponse(problem).header("Retry-After", RETRY_SECONDS).build();
  }
}
