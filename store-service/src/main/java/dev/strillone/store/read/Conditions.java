package dev.strillone.store.read;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The WHERE part of a query: what callers give is always bound, never part of the SQL. */
final class Conditions {
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  Conditions and(String sql, Object... bound) {
    conditions.add("(" + sql + ")");
    Collections.addAll(values, bound);
    return this;
  }

  String where() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  /** Binds the values from the first parameter on; returns the index of the next parameter. */
  int bind(PreparedStatement statement) throws SQLException {
    int index = 1;
    for (Object value : values) {
      Object bindable = value instanceof Instant instant ? Timestamp.from(instant) : value;
      statement.setObject(index++, bindable);
    }
    return index;
  }
}
