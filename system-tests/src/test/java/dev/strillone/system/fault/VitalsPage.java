package dev.strillone.system.fault;

import java.util.List;
import java.util.stream.Collectors;

/** What the services took of the machine, drawn over time. */
final class VitalsPage {
  private static final int WIDTH = 1000;
  private static final int LEFT = 60;
  private static final int HEIGHT = 120;
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>Strillone over time</title>
      <style>
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem }
      svg { width: 100%; height: auto; font: 11px system-ui, sans-serif }
      </style>
      </head>
      <body>
      <h1>What the services took</h1>
      <p>One line for each life of a service's first process: a break is a restart.</p>
      """;

  private VitalsPage() {}

  static String of(List<Vitals.Sample> samples) {
    StringBuilder page = new StringBuilder(HEAD);
    for (Growth measure : Growth.values()) {
      page.append(panel(measure, samples));
    }
    return page.append("</body>\n</html>\n").toString();
  }

  private static String panel(Growth measure, List<Vitals.Sample> samples) {
    double most = samples.stream().mapToDouble(measure::of).max().orElse(1);
    double end = samples.stream().mapToDouble(Vitals.Sample::seconds).max().orElse(1);
    StringBuilder svg = new StringBuilder("<h2>%s</h2>%n".formatted(measure.what));
    svg.append(
        "<svg viewBox=\"0 0 %d %d\" role=\"img\">%n<text x=\"0\" y=\"12\">%.0f</text><text x=\"%d\" y=\"%d\">%.0f s</text>%n"
            .formatted(WIDTH, HEIGHT + 20, most, WIDTH - 60, HEIGHT + 16, end));
    int at = LEFT;
    for (Stage stage : Stage.values()) {
      samples.stream()
          .filter(sample -> sample.stage() == stage)
          .collect(Collectors.groupingBy(Vitals.Sample::pid))
          .values()
          .forEach(life -> svg.append(line(measure, stage, life, most, end)));
      svg.append(
          "<text x=\"%d\" y=\"12\" fill=\"%s\">%s</text>%n".formatted(at, colour(stage), stage));
      at += 150;
    }
    return svg.append("</svg>\n").toString();
  }

  private static String line(
      Growth measure, Stage stage, List<Vitals.Sample> life, double most, double end) {
    String points =
        life.stream()
            .map(
                sample ->
                    "%.1f,%.1f"
                        .formatted(
                            LEFT + sample.seconds() / end * (WIDTH - LEFT),
                            HEIGHT - measure.of(sample) / most * (HEIGHT - 20)))
            .collect(Collectors.joining(" "));
    return "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\" points=\"%s\"/>%n"
        .formatted(colour(stage), points);
  }

  private static String colour(Stage stage) {
    return switch (stage) {
      case INGEST -> "#8250df";
      case ENRICH -> "#0969da";
      case STORE -> "#bc4c00";
    };
  }
}
