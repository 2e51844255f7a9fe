package dev.strillone.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a document came from.
 *
 * @param id stable name of the source; part of every article's identity
 * @param name what people call it
 * @param uri the file, address or message the bytes were read from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(String id, String name, SourceKind kind, @Nullable String uri) {
  public Source {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    if (id.isBlank()) {
      throw new IllegalArgumentException("a source needs an id");
    }
  }
}
