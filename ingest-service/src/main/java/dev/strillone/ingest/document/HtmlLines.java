package dev.strillone.ingest.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntToLongFunction;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Collects the lines of a page while its elements are passed in their order. */
final class HtmlLines implements NodeVisitor {
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "select",
          "button",
          "textarea",
          "head",
          "title");
  private static final Set<String> ASIDE = Set.of("nav", "footer", "aside");
  private static final Set<String> BOLD = Set.of("b", "strong");

  private final IntToLongFunction startOf;
  private final IntToLongFunction endOf;
  private final List<Line> lines = new ArrayList<>();
  private final HtmlLine current = new HtmlLine();
  private int unseen;
  private int aside;
  private int heading;
  private int item;
  private int bold;
  private int preformatted;
  private @Nullable String link;
  private boolean boundary;

  /**
   * @param startOf the first byte of a character of the markup
   * @param endOf the byte after the character before it
   */
  HtmlLines(IntToLongFunction startOf, IntToLongFunction endOf) {
    this.startOf = startOf;
    this.endOf = endOf;
  }

  List<Line> lines() {
    return lines;
  }

  @Override
  public void head(Node node, int depth) {
    Deadline.check();
    if (node instanceof TextNode text) {
      if (unseen == 0) {
        take(text);
      }
    } else if (node instanceof Element element) {
      enter(element, element.normalName());
    }
  }

  private void enter(Element element, String name) {
    if (element.isBlock() || name.equals("br")) {
      end();
    }
    unseen += isUnseen(element, name) ? 1 : 0;
    aside += ASIDE.contains(name) ? 1 : 0;
    bold += BOLD.contains(name) ? 1 : 0;
    item += name.equals("li") ? 1 : 0;
    preformatted += name.equals("pre") ? 1 : 0;
    if (name.matches("h[1-6]")) {
      heading = name.charAt(1) - '0';
    } else if (name.equals("hr") || name.equals("article")) {
      boundary = true;
    } else if (name.equals("a") && element.attr("href").startsWith("http")) {
      link = element.attr("href");
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    String name = element.normalName();
    if (element.isBlock()) {
      end();
    }
    unseen -= isUnseen(element, name) ? 1 : 0;
    aside -= ASIDE.contains(name) ? 1 : 0;
    bold -= BOLD.contains(name) ? 1 : 0;
    item -= name.equals("li") ? 1 : 0;
    preformatted -= name.equals("pre") ? 1 : 0;
    if (name.matches("h[1-6]")) {
      heading = 0;
    } else if (name.equals("article")) {
      boundary = true;
    } else if (name.equals("a")) {
      link = null;
    }
  }

  private static boolean isUnseen(Element element, String name) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return UNSEEN.contains(name)
        || element.hasAttr("hidden")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }

  private void take(TextNode text) {
    int start = text.sourceRange().startPos();
    int end = text.sourceRange().endPos();
    if (preformatted == 0 || !text.getWholeText().contains("\n")) {
      current.add(text.getWholeText(), start, end, bold > 0, link);
      return;
    }
    for (String line : text.getWholeText().split("\n", -1)) {
      current.add(line, start, end, bold > 0, link);
      end();
    }
  }

  /** Ends the line in work, if there is one. */
  void end() {
    if (!current.isBlank()) {
      Markup markup =
          new Markup(
              heading > 0 ? heading : current.isBold() ? Markup.BOLD : 0,
              boundary,
              aside > 0,
              item > 0,
              current.link());
      lines.add(current.line(markup, startOf, endOf));
      boundary = false;
    }
    current.clear();
  }
}
