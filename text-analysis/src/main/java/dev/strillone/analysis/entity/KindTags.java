package dev.strillone.analysis.entity;

import dev.strillone.analysis.EntityKind;

/** The short type tags of the training data and what they stand for. */
public final class KindTags {
  private KindTags() {}

  public static EntityKind kind(String tag) {
    return switch (tag) {
      case "PER" -> EntityKind.PERSON;
      case "ORG" -> EntityKind.ORGANISATION;
      case "LOC" -> EntityKind.PLACE;
      case "PROD" -> EntityKind.PRODUCT;
      case "EVT" -> EntityKind.EVENT;
      case "WORK" -> EntityKind.WORK;
      case "MISC" -> EntityKind.MISC;
      default -> throw new IllegalArgumentException("No entity kind for the tag '" + tag + "'");
    };
  }

  public static String tag(EntityKind kind) {
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
