package dev.strillone.ingest.article;

import dev.strillone.events.ArticleIngested;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** How well texts were cut, compared with their gold. */
final class LayoutScore {
  private int found;
  private int expected;
  private int right;
  private int titles;
  private int rightTitles;
  private int kept;
  private int rightKept;
  private int asides;
  private int rightAsides;
  private final List<String> errors = new ArrayList<>();

  void add(GoldLayout gold, List<ArticleIngested> articles) {
    int before = errors.size();
    boundaries(gold, articles);
    titles(gold, articles);
    lines(gold, articles);
    if (errors.size() > before) {
      errors.add(before, "--- " + gold.name());
    }
  }

  private void boundaries(GoldLayout gold, List<ArticleIngested> articles) {
    Set<Integer> starts = new TreeSet<>();
    articles.forEach(a -> starts.add(gold.lineOf(a.provenance().byteStart())));
    Set<Integer> both = new TreeSet<>(starts);
    both.retainAll(gold.starts());
    found += starts.size();
    expected += gold.starts().size();
    right += both.size();
    starts.stream()
        .filter(line -> !both.contains(line))
        .forEach(
            line ->
                errors.add(
                    "  no article begins at %d: %s".formatted(line + 1, gold.lines().get(line))));
    gold.starts().stream()
        .filter(line -> !both.contains(line))
        .forEach(
            line ->
                errors.add(
                    "  an article begins at %d: %s".formatted(line + 1, gold.lines().get(line))));
  }

  private void titles(GoldLayout gold, List<ArticleIngested> articles) {
    for (int line : gold.starts()) {
      String title =
          articles.stream()
              .filter(a -> gold.lineOf(a.provenance().byteStart()) == line)
              .map(a -> a.title() == null ? "" : a.title())
              .findFirst()
              .orElse("?");
      StringBuilder wanted = new StringBuilder();
      if (gold.labels().get(line).equals("=|")) {
        wanted.append(gold.lines().get(line));
        for (int next = line + 1;
            next < gold.labels().size() && gold.labels().get(next).equals("=>");
            next++) {
          wanted.append(gold.lines().get(next));
        }
      }
      String key = GoldLayout.key(title);
      String whole = GoldLayout.key(wanted.toString());
      titles++;
      if (whole.equals(key)
          || (!key.isEmpty() && whole.endsWith(key) && key.length() * 2 > whole.length())) {
        rightTitles++;
      } else {
        errors.add("  the title at %d is '%s', found '%s'".formatted(line + 1, wanted, title));
      }
    }
  }

  private void lines(GoldLayout gold, List<ArticleIngested> articles) {
    String bodies =
        GoldLayout.key(String.join(" ", articles.stream().map(ArticleIngested::body).toList()));
    String all =
        bodies
            + GoldLayout.key(
                String.join(" ", articles.stream().map(a -> String.valueOf(a.title())).toList()));
    for (int i = 0; i < gold.lines().size(); i++) {
      String key = GoldLayout.key(gold.lines().get(i));
      String label = gold.labels().get(i);
      if (key.isEmpty()) {
        continue;
      }
      if (label.equals(" |") || label.equals("+|")) {
        kept++;
        rightKept += count(bodies.contains(key), "lost from the bodies", i, gold);
      } else if (label.equals("-|") && key.length() > 8) {
        asides++;
        boolean elsewhere = isElsewhere(gold, i, key);
        rightAsides += count(elsewhere || !all.contains(key), "not set aside", i, gold);
      }
    }
  }

  /** A line of a table of contents stands in a headline as well. */
  private static boolean isElsewhere(GoldLayout gold, int line, String key) {
    for (int i = 0; i < gold.lines().size(); i++) {
      if (i != line
          && !gold.labels().get(i).equals("-|")
          && GoldLayout.key(gold.lines().get(i)).contains(key)) {
        return true;
      }
    }
    return false;
  }

  private int count(boolean right, String error, int line, GoldLayout gold) {
    if (!right) {
      errors.add("  %s, %d: %s".formatted(error, line + 1, gold.lines().get(line)));
    }
    return right ? 1 : 0;
  }

  double precision() {
    return (double) right / found;
  }

  double recall() {
    return (double) right / expected;
  }

  double titleAccuracy() {
    return (double) rightTitles / titles;
  }

  double keptShare() {
    return (double) rightKept / kept;
  }

  double asideShare() {
    return (double) rightAsides / asides;
  }

  List<String> errors() {
    return errors;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "boundaries: precision %.3f, recall %.3f (%d articles); titles %.3f; body lines kept %.3f of %d; lines set aside %.3f of %d",
        precision(),
        recall(),
        expected,
        titleAccuracy(),
        keptShare(),
        kept,
        asideShare(),
        asides);
  }
}
