package dev.strillone.cli.tagging;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strillone.analysis.Analysis;
import dev.strillone.analysis.EntityMention;
import dev.strillone.analysis.TaggedEntity;
import dev.strillone.analysis.TaggedTopic;
import dev.strillone.cli.terminal.Console;

/** One JSON object on one line, its fields named as in the event contract; offsets count code points. */
public record JsonTags(Console console) {

  public void print(TaggedDocument document) {
    console.out().print(json(document) + "\n");
  }

  private static ObjectNode json(TaggedDocument document) {
    Analysis analysis = document.analysis();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (document.text().title() != null) {
      json.put("title", document.text().title());
    }
    json.put("body", document.text().body());
    json.putObject("language")
        .put("tag", analysis.language().tag())
        .put("confidence", analysis.language().confidence());
    ArrayNode entities = json.putArray("entities");
    analysis.entities().forEach(entity -> entities.add(entity(entity)));
    ArrayNode topics = json.putArray("topics");
    analysis.topics().forEach(topic -> topics.add(topic(topic)));
    ArrayNode keyphrases = json.putArray("keyphrases");
    analysis
        .keyphrases()
        .forEach(
            phrase ->
                keyphrases.addObject().put("text", phrase.text()).put("score", phrase.score()));
    return json.put("outcome", analysis.complete() ? "complete" : "partial");
  }

  private static ObjectNode entity(TaggedEntity entity) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", entity.id())
            .put("type", TaggedDocument.word(entity.kind()))
            .put("name", entity.name());
    if (entity.wikidata() != null) {
      json.put("wikidata", entity.wikidata());
    }
    ArrayNode mentions = json.put("salience", entity.salience()).putArray("mentions");
    for (EntityMention mention : entity.mentions()) {
      mentions
          .addObject()
          .put("start", mention.start())
          .put("end", mention.end())
          .put("surface", mention.surface())
          .put("confidence", mention.confidence())
          .put("in", TaggedDocument.word(mention.field()));
    }
    return json;
  }

  private static ObjectNode topic(TaggedTopic topic) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("code", topic.code());
    ObjectNode names = json.putObject("name");
    topic.names().forEach((language, name) -> names.put(language, name));
    ArrayNode evidence = json.put("confidence", topic.confidence()).putArray("evidence");
    for (TaggedTopic.Evidence span : topic.evidence()) {
      evidence
          .addObject()
          .put("start", span.start())
          .put("end", span.end())
          .put("in", TaggedDocument.word(span.field()));
    }
    return json.put("inferred", topic.inferred());
  }
}
