package dev.strillone.cli.evaluation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strillone.cli.terminal.Console;
import dev.strillone.evaluation.Speed;
import dev.strillone.evaluation.score.Counts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The figures of an evaluation: for people as a table, for programs as one JSON object on one line.
 *
 * @param label what the rows are of
 * @param rows in the order of printing
 * @param macro mean F1, in percent
 * @param facts what else there is to know, such as the language
 */
public record Sheet(
    String label,
    Map<String, Counts> rows,
    Map<String, Counts> sums,
    double macro,
    Speed speed,
    long heapBytes,
    Map<String, Object> facts) {
  private static final double MEBIBYTE = 1024 * 1024;

  public Sheet {
    rows = new LinkedHashMap<>(rows);
    sums = new LinkedHashMap<>(sums);
    facts = new LinkedHashMap<>(facts);
  }

  public void table(Console console) {
    var out = console.out();
    row(console, label, "P", "R", "F1", "gold", "pred");
    rows.forEach((name, counts) -> row(console, name, counts));
    sums.forEach((name, counts) -> row(console, name, counts));
    out.printf(Locale.ROOT, "macro F1 %s", Figure.of(macro));
    facts.forEach((name, value) -> out.printf(Locale.ROOT, "   %s %s", name, value));
    out.printf(
        Locale.ROOT,
        "   tokens %d%n%,.0f tokens/s warm   %.0f MiB of heap for all models%n",
        speed.tokens(),
        speed.tokensPerSecond(),
        heapBytes / MEBIBYTE);
  }

  private static void row(Console console, String name, Counts counts) {
    row(
        console,
        name,
        Figure.of(counts.precision()),
        Figure.of(counts.recall()),
        Figure.of(counts.f1()),
        counts.gold(),
        counts.predicted());
  }

  private static void row(Console console, String name, Object... columns) {
    StringBuilder row = new StringBuilder("%-12s".formatted(name));
    for (Object column : columns) {
      row.append("%8s".formatted(column));
    }
    console.out().println(row);
  }

  public void json(Console console) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    facts.forEach(json::putPOJO);
    ObjectNode each = json.putObject(label + "s");
    rows.forEach((name, counts) -> each.set(name, json(counts)));
    sums.forEach((name, counts) -> json.set(name, json(counts)));
    json.put("macro", Figure.of(macro))
        .put("tokens", speed.tokens())
        .put("tokensPerSecond", Math.round(speed.tokensPerSecond()))
        .put("heapBytes", heapBytes);
    console.out().println(json);
  }

  private static ObjectNode json(Counts counts) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("p", Figure.of(counts.precision()))
        .put("r", Figure.of(counts.recall()))
        .put("f1", Figure.of(counts.f1()))
        .put("gold", counts.gold())
        .put("pred", counts.predicted());
  }
}
