package dev.strillone.store.deadletter;

import dev.strillone.store.read.Problem;
import jakarta.ws.rs.core.Response;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** While Kafka does not answer, the caller reads a problem document. */
public class KafkaProblems {
  private static final Logger LOG = Logger.getLogger(KafkaProblems.class);
  private static final int RETRY_SECONDS = 5;

  @ServerExceptionMapper
  Response kafka(KafkaException e) {
    LOG.errorf(e, "Kafka did not do what a request needs");
    Response problem =
        Problem.response(
            503,
            "Kafka does not answer",
            "Try again in a few seconds. What became of a dead letter that was to be sent back, the list says.");
    return Response.fromResponse(problem).header("Retry-After", RETRY_SECONDS).build();
  }
}
