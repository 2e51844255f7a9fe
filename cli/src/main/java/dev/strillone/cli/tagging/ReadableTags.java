package dev.strillone.cli.tagging;

import dev.strillone.analysis.EntityMention;
import dev.strillone.analysis.Field;
import dev.strillone.analysis.TaggedEntity;
import dev.strillone.analysis.TaggedTopic;
import dev.strillone.analysis.entity.KindTags;
import dev.strillone.analysis.keyphrase.Keyphrase;
import dev.strillone.cli.tagging.TaggedDocument.Place;
import dev.strillone.cli.terminal.Console;
import dev.strillone.cli.terminal.Plain;
import dev.strillone.cli.terminal.Style;
import dev.strillone.cli.terminal.TypeColours;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The text with its names in colour, or in brackets where there are no colours, and what was found below it. */
public record ReadableTags(Console console, Style style) {
  private static final String WIKIDATA = "https://www.wikidata.org/wiki/";
  private static final int BAR = 10;

  public void print(TaggedDocument document) {
    if (document.text().title() != null) {
      line(style.bold(marked(document, Field.TITLE)));
      line("");
    }
    line(marked(document, Field.BODY).stripTrailing());
    line("");
    var language = document.analysis().language();
    heading("Language");
    line("  %s  %s".formatted(language.tag(), percent(language.confidence())));
    if (!document.analysis().complete()) {
      line("  There are no models for it, so its names and topics are not told.");
      return;
    }
    heading("Names");
    names(document);
    heading("Topics");
    topics(document);
    heading("Keyphrases");
    List<Keyphrase> phrases = document.analysis().keyphrases();
    line(
        phrases.isEmpty()
            ? "  none"
            : phrases.stream()
                .map(phrase -> Plain.line(phrase.text()))
                .collect(Collectors.joining(" · ", "  ", "")));
  }

  private String marked(TaggedDocument document, Field field) {
    String text = document.field(field);
    StringBuilder marked = new StringBuilder();
    int codePoint = 0;
    int at = 0;
    for (Place place : document.places(field)) {
      EntityMention mention = place.mention();
      int start = text.offsetByCodePoints(at, mention.start() - codePoint);
      int end = text.offsetByCodePoints(start, mention.end() - mention.start());
      marked.append(plain(text.substring(at, start))).append(name(place));
      at = end;
      codePoint = mention.end();
    }
    return marked.append(plain(text.substring(at))).toString();
  }

  private String name(Place place) {
    String surface = Plain.line(place.mention().surface());
    return style == Style.COLOUR
        ? TypeColours.paint(style, TaggedDocument.word(place.entity().kind()), surface)
        : "[%s %s]".formatted(KindTags.tag(place.entity().kind()), surface);
  }

  /** Line ends are kept; nothing else may steer the terminal. */
  private static String plain(String text) {
    return text.lines().map(Plain::line).collect(Collectors.joining("\n"))
        + (text.endsWith("\n") ? "\n" : "");
  }

  private void names(TaggedDocument document) {
    if (document.analysis().entities().isEmpty()) {
      line("  none");
    }
    for (TaggedEntity entity : document.analysis().entities()) {
      int mentions = entity.mentions().size();
      line(
          "  %s %s  %s%s"
              .formatted(
                  // padded before it is painted: colours take no width
                  TypeColours.paint(
                      style,
                      TaggedDocument.word(entity.kind()),
                      "%-12s".formatted(TaggedDocument.word(entity.kind()))),
                  Plain.line(entity.name()),
                  style.dim(mentions == 1 ? "1 mention" : mentions + " mentions"),
                  entity.wikidata() == null ? "" : "  " + WIKIDATA + entity.wikidata()));
    }
  }

  private void topics(TaggedDocument document) {
    if (document.analysis().topics().isEmpty()) {
      line("  none");
    }
    String tag = document.analysis().language().tag().equals("it") ? "it" : "en-GB";
    for (TaggedTopic topic : document.analysis().topics()) {
      int full = (int) Math.round(topic.confidence() * BAR);
      line(
          "  %s%s %s  %s %s%s"
              .formatted(
                  style.green("█".repeat(full)),
                  style.dim("░".repeat(BAR - full)),
                  percent(topic.confidence()),
                  topic.names().getOrDefault(tag, topic.code()),
                  style.dim("(" + topic.code() + ")"),
                  topic.inferred() ? style.dim(" from a narrower one") : ""));
    }
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%3.0f %%", 100 * share);
  }

  private void heading(String text) {
    line(style.bold(text));
  }

  private void line(String text) {
    console.out().print(text + "\n");
  }
}
