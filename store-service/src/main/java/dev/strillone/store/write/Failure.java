package dev.strillone.store.write;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Whose fault a failed statement is, by its SQLSTATE (PostgreSQL, appendix A). */
enum Failure {
  /** The data can never be stored: trying again is of no use. */
  DATA,
  /** Connection lost, deadlock, serialisation, database starting, full or out of memory: the same may work later. */
  TRANSIENT;

  private static final String DATA_EXCEPTION = "22";
  private static final String INTEGRITY_VIOLATION = "23";
  private static final String PROGRAM_LIMIT = "54";
  private static final String CARDINALITY_VIOLATION = "21";

  static Failure of(SQLException e) {
    return switch (category(e.getSQLState())) {
      case DATA_EXCEPTION, INTEGRITY_VIOLATION, PROGRAM_LIMIT, CARDINALITY_VIOLATION -> DATA;
      default -> TRANSIENT;
    };
  }

  private static String category(@Nullable String state) {
    return state == null || state.length() < 2 ? "" : state.substring(0, 2);
  }
}
