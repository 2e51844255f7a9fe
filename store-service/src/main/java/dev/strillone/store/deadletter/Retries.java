package dev.strillone.store.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of each of the letters that were to be sent back together.
 *
 * @param items in the order in which they were asked for
 */
public record Retries(List<Item> items) {
  public Retries {
    items = List.copyOf(items);
  }

  /**
   * @param status that a retry of this letter alone would have answered: 200, 404 or 409
   * @param detail why not
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(DeadLetterId id, int status, @Nullable String detail) {}

  static Retries of(Map<DeadLetterId, Decided> decided) {
    return new Retries(
        decided.entrySet().stream().map(each -> item(each.getKey(), each.getValue())).toList());
  }

  private static Item item(DeadLetterId id, Decided decided) {
    return switch (decided) {
      case Decided.Done done -> new Item(id, Status.OK.getStatusCode(), null);
      case Decided.Unknown unknown ->
          new Item(id, Status.NOT_FOUND.getStatusCode(), id + ": there is no such dead letter");
      case Decided.Refused(String why) ->
          new Item(id, Status.CONFLICT.getStatusCode(), id + ": " + why);
    };
  }
}
