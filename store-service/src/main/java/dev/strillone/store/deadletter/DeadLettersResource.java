package dev.strillone.store.deadletter;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Dead letters for programs. */
@Path("/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dead letters")
@Blocking
public class DeadLettersResource {
  private static final int LONGEST_REASON = 1000;
  private static final int MOST_AT_ONCE = 100;

  private final DeadLetters letters;
  private final Decider decider;

  DeadLettersResource(DeadLetters letters, Decider decider) {
    this.letters = letters;
    this.decider = decider;
  }

  /** Why a letter is given up. */
  public record Discard(@Nullable String because) {}

  /** Which letters. */
  public record Ids(@Nullable List<String> ids) {}

  @GET
  @Operation(summary = "Dead letters, the last that failed first")
  public DeadLetterList list(
      @Parameter(
              description = "A consumer, its dead-letter topic, or the topic that it reads",
              example = "enrich")
          @QueryParam("topic")
          @Nullable String topic,
      @Parameter(description = "Reason", example = "refused-by-database") @QueryParam("reason")
          @Nullable String reason,
      @Parameter(description = "open, retried or discarded", example = "open") @QueryParam("state")
          @Nullable String state,
      @Parameter(description = "Failed since: a date or a moment", example = "2026-11-24")
          @QueryParam("since")
          @Nullable String since,
      @Parameter(description = "How many, 1 to 1000") @QueryParam("limit") @DefaultValue("100")
          int limit) {
    return letters.list(DeadLetterQuery.parse(topic, reason, state, since, limit));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One dead letter with its headers and its value")
  public DeadLetterContent get(@RestPath DeadLetterId id) {
    return letters.find(id).orElseThrow(() -> unknown(id));
  }

  @POST
  @Path("/{id}/retry")
  @Operation(
      summary = "Sends it back to the topic that it came from, once",
      description =
          "409 where it was sent back already, or a newer revision of its article is stored")
  public DeadLetter retry(@RestPath DeadLetterId id) throws SQLException {
    return answer(id, decider.retry(id));
  }

  @POST
  @Path("/retry")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Sends several back, each once, by one reading of the topics",
      description = "At most 100. Each has a status of its own: one that is refused stops no other")
  public Retries retryAll(@Nullable Ids letters) throws SQLException {
    List<String> ids = letters == null || letters.ids() == null ? List.of() : letters.ids();
    if (ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
      throw new ClientErrorException(
          "'ids' must name 1 to " + MOST_AT_ONCE + " letters", Status.BAD_REQUEST);
    }
    try {
      return Retries.of(
          decider.retry(ids.stream().map(DeadLetterId::fromString).distinct().toList()));
    } catch (IllegalArgumentException e) {
      throw new ClientErrorException(e.getMessage(), Status.BAD_REQUEST, e);
    }
  }

  @POST
  @Path("/{id}/discard")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Gives it up, and keeps the reason",
      description = "409 where it was decided already")
  public DeadLetter discard(@RestPath DeadLetterId id, @Nullable Discard discard)
      throws SQLException {
    String because = discard == null || discard.because() == null ? "" : discard.because().strip();
    if (because.isEmpty() || because.length() > LONGEST_REASON) {
      throw new ClientErrorException(
          "'because' must say why, in 1 to " + LONGEST_REASON + " characters", Status.BAD_REQUEST);
    }
    return answer(id, decider.discard(id, because));
  }

  private static DeadLetter answer(DeadLetterId id, Decided decided) {
    return switch (decided) {
      case Decided.Done(DeadLetter letter) -> letter;
      case Decided.Unknown() -> throw unknown(id);
      case Decided.Refused(String why) ->
          throw new ClientErrorException(id + ": " + why, Status.CONFLICT);
    };
  }

  private static NotFoundException unknown(DeadLetterId id) {
    return new NotFoundException("there is no dead letter " + id + "; they are kept for 30 days");
  }
}
