package dev.strillone.system.fault;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report as HTML that needs nothing beside itself. */
final class Page {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Strillone under faults</title>
      <style>
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; color: #1b1f24 }
      table { border-collapse: collapse; width: 100%; font-size: 0.85rem }
      th, td { text-align: left; padding: 0.35rem 0.6rem; border-bottom: 1px solid #d8dee4; vertical-align: top }
      td.n, th.n { text-align: right; font-variant-numeric: tabular-nums }
      .kept { color: #fff; background: #1a7f37; padding: 0.1rem 0.5rem; border-radius: 0.6rem; white-space: nowrap }
      .broken { color: #fff; background: #cf222e; padding: 0.1rem 0.5rem; border-radius: 0.6rem; white-space: nowrap }
      h2 { font-size: 1.05rem; margin: 2.2rem 0 0.3rem }
      pre { background: #fff0ee; padding: 0.6rem; overflow-x: auto; font-size: 0.8rem }
      svg { width: 100%; height: auto; font: 11px system-ui, sans-serif }
      </style>
      </head>
      <body>
      <h1>Strillone under faults</h1>
      <p>In each trial clients post articles at a steady pace, and meanwhile something is broken on purpose. A good client
      posts again until its article is accepted. When all is over, everything that was accepted has to have arrived:
      nothing lost, nothing twice, nothing stuck, the texts of an article in their order, tagged as if nothing had
      happened, and set aside as a dead letter only what was planted for it.</p>
      """;

  private static final String TABLE =
      """
      <table>
      <tr><th>What was done</th><th class="n">articles</th><th class="n">texts</th><th class="n">lost</th>
      <th class="n">doubled</th><th class="n">stuck</th><th class="n">otherwise wrong</th>
      <th class="n">dead letters (planted)</th><th class="n">posted again</th><th class="n">ended by itself</th>
      <th class="n">caught up after, s</th><th class="n">took, s</th><th></th></tr>
      """;

  private Page() {}

  static String of(List<Report.Line> lines) {
    return HEAD
        + TABLE
        + lines.stream().map(Page::row).collect(Collectors.joining())
        + "</table>\n"
        + lines.stream().map(Page::picture).collect(Collectors.joining())
        + "</body>\n</html>\n";
  }

  private static String row(Report.Line line) {
    String faults =
        line.faults().isEmpty() ? "" : "<br><small>" + escaped(line.faults()) + "</small>";
    return format(
        "<tr><td>%s%s</td>%s%s%s%s%s%s<td class=\"n\">%d (%d)</td>%s%s<td class=\"n\">%.1f</td><td class=\"n\">%.0f</td><td>%s</td></tr>%n",
        escaped(line.title()),
        faults,
        number(line.articles()),
        number(line.texts()),
        number(line.lost()),
        number(line.doubled()),
        number(line.stuck()),
        number(line.wrong()),
        line.letters(),
        line.planted(),
        number(line.again()),
        number(line.endsByItself()),
        line.drainSeconds(),
        line.seconds(),
        verdict(line));
  }

  private static String number(long number) {
    return "<td class=\"n\">" + format("%,d", number) + "</td>";
  }

  private static String verdict(Report.Line line) {
    return line.passed()
        ? "<span class=\"kept\">all kept</span>"
        : "<span class=\"broken\">broken</span>";
  }

  private static String picture(Report.Line line) {
    return "<h2>"
        + escaped(line.title())
        + " "
        + verdict(line)
        + "</h2>\n"
        + (line.passed() ? "" : "<pre>" + escaped(String.join("\n", line.findings())) + "</pre>\n")
        + marked(line.marks())
        + Picture.of(line.samples(), line.marks());
  }

  private static String marked(List<Timeline.Mark> marks) {
    return marks.isEmpty()
        ? ""
        : "<p><small>In red: "
            + marks.stream()
                .map(mark -> format("%s at %.0f s", escaped(mark.what()), mark.from()))
                .collect(Collectors.joining(", "))
            + "</small></p>\n";
  }

  private static String escaped(List<String> texts) {
    return escaped(String.join(", ", texts));
  }

  /** The same in every locale. */
  @SuppressWarnings("AnnotateFormatMethod") // for one annotation no library is worth its place
  static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
