package dev.strillone.training.pictures;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The charts of the tables. */
final class Charts {
  static final List<String> TYPES = List.of("PER", "ORG", "LOC", "PROD", "EVT", "WORK", "none");

  private static final int WIDTH = 640;
  private static final int HEIGHT = 460;
  private static final Color BLUE = new Color(0x1F5F99);
  private static final Color ORANGE = new Color(0xD9822B);
  private static final Color GREY = new Color(0xAAAAAA);

  private Charts() {}

  /** Score by sentences trained on. */
  static XYChart learningCurve(Table table) {
    XYChart chart = chart("What more annotated sentences are worth", "sentences", "F1");
    line(chart, "person, organisation, place", table, "sentences", "f1_per_org_loc", ORANGE);
    line(chart, "six types", table, "sentences", "f1", BLUE);
    chart.getStyler().setLegendPosition(Styler.LegendPosition.InsideSE);
    return chart;
  }

  /** Share right by confidence, beside the line that it should follow. */
  static XYChart reliability(String title, Table table) {
    XYChart chart = chart(title, "confidence", "share right");
    XYSeries ideal = chart.addSeries("as it should be", new double[] {0, 1}, new double[] {0, 1});
    ideal.setMarker(SeriesMarkers.NONE).setLineColor(GREY);
    line(chart, "as it is", table, "mean_confidence", "share_right", BLUE);
    chart.getStyler().setXAxisMin(0.0).setXAxisMax(1.0).setYAxisMin(0.0).setYAxisMax(1.0);
    chart.getStyler().setLegendPosition(Styler.LegendPosition.InsideNW);
    return chart;
  }

  /** What the names of each type were taken for, in hundredths of them. */
  static HeatMapChart confusion(Table table) {
    List<String> gold = table.texts("gold");
    List<String> tagged = table.texts("tagged");
    List<Double> counts = table.numbers("count");
    int[][] cells = new int[TYPES.size()][TYPES.size()];
    for (int type = 0; type < cells.length; type++) {
      double all = 0;
      for (int row = 0; row < counts.size(); row++) {
        all += gold.get(row).equals(TYPES.get(type)) ? counts.get(row) : 0;
      }
      for (int row = 0; row < counts.size(); row++) {
        if (gold.get(row).equals(TYPES.get(type))) {
          int column = TYPES.indexOf(tagged.get(row));
          // the picture is drawn from below
          cells[column][cells.length - 1 - type] = (int) Math.round(100 * counts.get(row) / all);
        }
      }
    }
    HeatMapChart chart =
        new HeatMapChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("What names are taken for, % of each row")
            .xAxisTitle("tagged as")
            .yAxisTitle("is")
            .build();
    List<String> downwards = new ArrayList<>(TYPES);
    Collections.reverse(downwards);
    chart.addSeries("share", TYPES, downwards, numbers(cells));
    chart.getStyler().setShowValue(true).setRangeColors(new Color[] {Color.WHITE, BLUE});
    chart.getStyler().setLegendVisible(false).setChartBackgroundColor(Color.WHITE);
    return chart;
  }

  private static List<Number[]> numbers(int[][] cells) {
    List<Number[]> numbers = new ArrayList<>();
    for (int column = 0; column < cells.length; column++) {
      for (int row = 0; row < cells.length; row++) {
        numbers.add(new Number[] {column, row, cells[column][row]});
      }
    }
    return numbers;
  }

  private static XYChart chart(String title, String x, String y) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .build();
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    return chart;
  }

  private static void line(
      XYChart chart, String name, Table table, String x, String y, Color colour) {
    XYSeries series = chart.addSeries(name, table.numbers(x), table.numbers(y));
    series.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(colour).setLineColor(colour);
  }
}
