package dev.strillone.store.webhook.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statement with its parameters in their order; a duration is bound as milliseconds. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Statement(String sql, @Nullable Object... values) {
  /** A row as an object. */
  @FunctionalInterface
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** The number of rows that it changed. */
  int run(Connection connection) throws SQLException {
    try (PreparedStatement statement = prepared(connection)) {
      return statement.executeUpdate();
    }
  }

  <T> List<T> rows(Connection connection, Row<T> reader) throws SQLException {
    try (PreparedStatement statement = prepared(connection);
        ResultSet row = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(reader.of(row));
      }
      return rows;
    }
  }

  <T> Optional<T> first(Connection connection, Row<T> reader) throws SQLException {
    return rows(connection, reader).stream().findFirst();
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }

  static Instant knownInstant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private PreparedStatement prepared(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, bindable(connection, values[i]));
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  private static @Nullable Object bindable(Connection connection, @Nullable Object value)
      throws SQLException {
    return switch (value) {
      case null -> null;
      case Instant instant -> Timestamp.from(instant);
      case Duration duration -> duration.toMillis();
      case UUID[] ids -> connection.createArrayOf("uuid", ids);
      default -> value;
    };
  }
}
