package dev.strillone.ingest.document;

import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Markup to lines: each block is a line; what is not shown is left out. */
final class HtmlReader {
  private HtmlReader() {}

  /**
   * What a page holds.
   *
   * @param title what the page calls itself
   * @param url its canonical address
   */
  record Page(List<Line> lines, @Nullable String title, @Nullable String url) {}

  static Page read(byte[] bytes, Charsets.Choice choice) throws UnreadableException {
    Charset charset = choice.charset();
    String html = new String(bytes, choice.bom(), bytes.length - choice.bom(), charset);
    BytePositions positions = new BytePositions(html, charset, choice.bom(), bytes.length);
    return page(html, new HtmlLines(positions::of, positions::of));
  }

  /** Markup that has no bytes of its own, such as a field of JSON. */
  static Page read(String html, long byteStart, long byteEnd) throws UnreadableException {
    return page(html, new HtmlLines(at -> byteStart, at -> byteEnd));
  }

  private static Page page(String html, HtmlLines lines) throws UnreadableException {
    Pieces.requireMarkup(html);
    Document document =
        Parser.htmlParser().setTrackPosition(true).parseInput(new Watched(html), "");
    document.body().traverse(lines);
    lines.end();
    String title = document.title().strip();
    return new Page(lines.lines(), title.isEmpty() ? null : title, canonical(document));
  }

  /** The parser comes by here for every few thousand characters. */
  private static final class Watched extends FilterReader {
    Watched(String html) {
      super(new StringReader(html));
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      Deadline.check();
      return super.read(buffer, offset, length);
    }
  }

  private static @Nullable String canonical(Document document) {
    Element link = document.selectFirst("link[rel=canonical][href]");
    String url = link == null ? "" : link.attr("href").strip();
    return url.startsWith("http://") || url.startsWith("https://") ? url : null;
  }
}
