package dev.strillone.cli;

/** How results are printed. */
enum Format {
  /** For people. */
  TABLE,
  /** For programs: one JSON object a line. */
  JSON
}
