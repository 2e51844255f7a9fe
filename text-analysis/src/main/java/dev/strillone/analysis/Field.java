package dev.strillone.analysis;

/** The part of an article that a span counts into. */
public enum Field {
  TITLE,
  BODY
}
