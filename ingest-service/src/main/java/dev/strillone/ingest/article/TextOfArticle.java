package dev.strillone.ingest.article;

import dev.strillone.events.Provenance.Repair;
import dev.strillone.events.Span;
import dev.strillone.ingest.document.CharacterRepair;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of an article.
 *
 * @param title without what decorated it
 * @param body paragraphs with a blank line between
 * @param paragraphs of the body, in code points
 * @param repairs of title and body, by code point
 */
record TextOfArticle(
    @Nullable String title, String body, List<Span> paragraphs, List<Repair> repairs) {
  private static final String BETWEEN = "\n\n";
  private static final String TITLE = "-title";

  /** Marks of direction can make a headline read as another one. */
  private static final String DIRECTIONS = "[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]";

  static TextOfArticle of(@Nullable Block headline, List<Block> blocks) {
    List<Repair> repairs = new ArrayList<>();
    String title = headline == null ? null : title(headline, repairs);
    StringBuilder body = new StringBuilder();
    List<Span> paragraphs = new ArrayList<>();
    int length = 0;
    for (Block block : blocks) {
      if (!body.isEmpty()) {
        body.append(BETWEEN);
        length += BETWEEN.length();
      }
      String text = block.text();
      CodePoints before = new CodePoints(text);
      for (CharacterRepair repair : block.repairs()) {
        repairs.add(repair(repair, repair.kind(), length + before.at(repair.at())));
      }
      body.append(text);
      int end = length + text.codePointCount(0, text.length());
      paragraphs.add(new Span(length, end));
      length = end;
    }
    return new TextOfArticle(title, body.toString(), paragraphs, repairs);
  }

  static String plainTitle(String title) {
    return title.replaceAll(DIRECTIONS, "").strip();
  }

  private static String title(Block headline, List<Repair> repairs) {
    String core = headline.shape().core();
    int offset = Math.max(0, headline.text().indexOf(core));
    CodePoints before = new CodePoints(core);
    for (CharacterRepair repair : headline.repairs()) {
      int at = Math.clamp(repair.at() - offset, 0, core.length());
      repairs.add(repair(repair, repair.kind() + TITLE, before.at(at)));
    }
    return plainTitle(core);
  }

  private static Repair repair(CharacterRepair repair, String kind, int at) {
    return new Repair(kind, at, repair.before(), repair.after());
  }
}
