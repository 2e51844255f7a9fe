package dev.strillone.training.names;

import dev.strillone.analysis.EntityKind;

/** The corpus's tag of an entity kind. */
final class SpanTypes {
  private SpanTypes() {}

  static String tag(EntityKind kind) {
    return switch (kind) {
      case PERSON -> "PER";
      case ORGANISATION -> "ORG";
      case PLACE -> "LOC";
      case PRODUCT -> "PROD";
      case EVENT -> "EVT";
      case WORK -> "WORK";
      case MISC -> "MISC";
    };
  }
}
