package dev.strillone.system.fault;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A trial over time, as SVG: what was done each second, what waited, and in red when something was broken. Drawn by hand,
 * as a chart library draws with the fonts of the machine, and a machine that tests may have none.
 */
final class Picture {
  private static final int WIDTH = 1000;
  private static final int LEFT = 60;
  private static final int HEIGHT = 110;
  private static final int TOP = 24;

  /** Samples are half a second apart; a rate over two seconds is smooth enough to read. */
  private static final int RATE_OVER = 4;

  private static final String POSTED = "#8250df";
  private static final String ENRICH = "#0969da";
  private static final String STORE = "#bc4c00";

  private final List<Timeline.Sample> samples;
  private final List<Timeline.Mark> marks;
  private final double seconds;
  private final StringBuilder svg = new StringBuilder();

  private Picture(List<Timeline.Sample> samples, List<Timeline.Mark> marks) {
    this.samples = samples;
    this.marks = marks;
    this.seconds = samples.getLast().seconds();
  }

  static String of(List<Timeline.Sample> samples, List<Timeline.Mark> marks) {
    return samples.size() <= RATE_OVER ? "" : new Picture(samples, marks).draw();
  }

  private String draw() {
    int second = TOP + HEIGHT + 50;
    int height = second + HEIGHT + 30;
    svg.append(Page.format("<svg viewBox=\"0 0 %d %d\" role=\"img\">%n", WIDTH, height));
    marks.forEach(mark -> shade(mark, height - 30));
    panel(
        TOP,
        "texts a second",
        List.of(
            new Curve("accepted", POSTED, rate(Timeline.Sample::accepted)),
            new Curve("enriched", ENRICH, rate(Timeline.Sample::enriched)),
            new Curve("articles stored", STORE, rate(Timeline.Sample::rows))));
    panel(
        second,
        "waiting",
        List.of(
            new Curve(
                "for enrich-service",
                ENRICH,
                samples.stream().map(s -> (double) s.lag().enrich()).toList()),
            new Curve(
                "for store-service",
                STORE,
                samples.stream().map(s -> (double) s.lag().store()).toList())));
    return svg.append("</svg>\n").toString();
  }

  private record Curve(String name, String colour, List<Double> values) {}

  private void shade(Timeline.Mark mark, int bottom) {
    double from = x(mark.from());
    double width = Math.max(2, x(mark.to()) - from);
    svg.append(
        Page.format(
            "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"#cf222e\" fill-opacity=\"0.18\"><title>%s</title></rect>%n",
            from, TOP, width, bottom - TOP, Page.escaped(mark.what())));
  }

  private void panel(int top, String title, List<Curve> curves) {
    double most =
        Math.max(
            1,
            curves.stream().flatMap(c -> c.values().stream()).mapToDouble(v -> v).max().orElse(1));
    int bottom = top + HEIGHT;
    svg.append(
        Page.format(
            "<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"#8c959f\"/>%n",
            LEFT, top, bottom, WIDTH));
    text(LEFT, top - 8, "start", "#1b1f24", title);
    text(LEFT - 6, top + 8, "end", "#57606a", Page.format("%,.0f", most));
    text(LEFT - 6, bottom, "end", "#57606a", "0");
    text(LEFT, bottom + 14, "start", "#57606a", "0 s");
    text(WIDTH, bottom + 14, "end", "#57606a", Page.format("%.0f s", seconds));
    int at = LEFT + 130;
    for (Curve curve : curves) {
      text(at, top - 8, "start", curve.colour(), "— " + curve.name());
      at += 150;
      svg.append(
          Page.format(
              "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\" points=\"%s\"/>%n",
              curve.colour(), points(curve.values(), most, bottom)));
    }
  }

  private String points(List<Double> values, double most, int bottom) {
    return IntStream.range(0, values.size())
        .mapToObj(
            i ->
                Page.format(
                    "%.1f,%.1f",
                    x(samples.get(i).seconds()), bottom - values.get(i) / most * HEIGHT))
        .collect(Collectors.joining(" "));
  }

  private List<Double> rate(ToDoubleFunction<Timeline.Sample> count) {
    return IntStream.range(0, samples.size())
        .mapToObj(
            i -> {
              Timeline.Sample now = samples.get(i);
              Timeline.Sample before = samples.get(Math.max(0, i - RATE_OVER));
              double passed = now.seconds() - before.seconds();
              return passed == 0
                  ? 0.0
                  : (count.applyAsDouble(now) - count.applyAsDouble(before)) / passed;
            })
        .toList();
  }

  private double x(double second) {
    return LEFT + second / seconds * (WIDTH - LEFT);
  }

  private void text(int x, int y, String anchor, String colour, String text) {
    svg.append(
        Page.format(
            "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
            x, y, anchor, colour, text));
  }
}
