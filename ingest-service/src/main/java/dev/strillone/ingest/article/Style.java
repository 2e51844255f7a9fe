package dev.strillone.ingest.article;

/** How a document sets a line apart, the strongest first. */
enum Style {
  /** A heading of markup or of markdown. */
  HEADING,
  NUMBERED,
  /** A rule of signs stands right below it. */
  UNDERLINED,
  CAPITALS,
  EMOJI,
  BOLD,
  BULLET,
  PLAIN
}
