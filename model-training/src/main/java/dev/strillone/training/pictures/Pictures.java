package dev.strillone.training.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.internal.chartpart.Chart;

/** Draws the tables of a folder; needs the fonts that Java draws with (on Debian, fontconfig and fonts-dejavu-core). */
public final class Pictures {
  private Pictures() {}

  /** Writes a PNG for each table, {@code learning-curve.csv} where it is there, and the others that a report has. */
  public static void draw(Path tables, Path pictures) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Files.createDirectories(pictures);
    Path curve = tables.resolve("learning-curve.csv");
    if (Files.exists(curve)) {
      write(Charts.learningCurve(Table.read(curve)), pictures, "learning-curve");
    }
    String confusion = "confusion-entities";
    write(Charts.confusion(Table.read(tables.resolve(confusion + ".csv"))), pictures, confusion);
    for (String what : new String[] {"entities", "topics"}) {
      String name = "reliability-" + what;
      Table table = Table.read(tables.resolve(name + ".csv"));
      write(Charts.reliability("Confidence of " + what, table), pictures, name);
    }
  }

  private static void write(Chart<?, ?> chart, Path folder, String name) throws IOException {
    BitmapEncoder.saveBitmap(chart, folder.resolve(name).toString(), BitmapFormat.PNG);
  }
}
