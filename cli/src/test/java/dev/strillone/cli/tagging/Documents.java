package dev.strillone.cli.tagging;

import dev.strillone.analysis.Analysis;
import dev.strillone.analysis.ArticleText;
import dev.strillone.analysis.DetectedLanguage;
import dev.strillone.analysis.EntityKind;
import dev.strillone.analysis.EntityMention;
import dev.strillone.analysis.Field;
import dev.strillone.analysis.TaggedEntity;
import dev.strillone.analysis.TaggedTopic;
import dev.strillone.analysis.keyphrase.Keyphrase;
import java.util.List;
import java.util.Map;

/** Tagged texts to print. */
final class Documents {
  /** Offsets count the emoji once; the second name is broken over two lines. */
  static final TaggedDocument CHIPS =
      new TaggedDocument(
          new ArticleText(
              "📈 Nvidia vola",
              "A Torino 😀, davanti a una sala piena come non si vedeva da anni, parla Ada\nRossi di Nvidia.\n",
              null),
          new Analysis(
              new DetectedLanguage("it", 0.98),
              List.of(
                  new TaggedEntity(
                      "Q182477",
                      EntityKind.ORGANISATION,
                      "Nvidia",
                      "Q182477",
                      0.9,
                      List.of(
                          new EntityMention(2, 8, "Nvidia", 0.8, Field.TITLE),
                          new EntityMention(84, 90, "Nvidia", 0.7, Field.BODY))),
                  new TaggedEntity(
                      "person:ada-rossi",
                      EntityKind.PERSON,
                      "Ada Rossi",
                      null,
                      0.4,
                      List.of(new EntityMention(71, 80, "Ada\nRossi", 0.9, Field.BODY))),
                  new TaggedEntity(
                      "place:torino",
                      EntityKind.PLACE,
                      "Torino",
                      null,
                      0.3,
                      List.of(new EntityMention(2, 8, "Torino", 0.9, Field.BODY)))),
              List.of(
                  new TaggedTopic(
                      "medtop:04000000",
                      Map.of("it", "economia", "en-GB", "economy"),
                      0.74,
                      List.of(new TaggedTopic.Evidence(9, 13, Field.TITLE)),
                      true)),
              List.of(new Keyphrase("Nvidia", 1)),
              null,
              true));

  static final TaggedDocument FRENCH =
      new TaggedDocument(
          new ArticleText(null, "Bonjour\u001b[2J \u202eà tous", null),
          new Analysis(
              new DetectedLanguage("fr", 0.9), List.of(), List.of(), List.of(), null, false));

  private Documents() {}
}
