package dev.strillone.store.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of changed tags, the last change first, and how many there are on all pages.
 *
 * @param next what to pass as {@code after} for the next page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TagChanges(List<TagChange> items, @Nullable String next, Totals totals) {
  public TagChanges {
    items = List.copyOf(items);
  }

  /**
   * @param articles that have any of the changes
   */
  public record Totals(long articles, long added, long removed, long changed) {}
}
