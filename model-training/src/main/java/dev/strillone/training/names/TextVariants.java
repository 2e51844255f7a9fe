package dev.strillone.training.names;

import dev.strillone.analysis.entity.Gazetteer.Source;
import dev.strillone.analysis.token.Token;
import dev.strillone.analysis.token.Tokenizer;
import dev.strillone.evaluation.corpus.TaggedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Variants of training sentences: other names of the same type, invented ones too, and headlines' capitals. */
final class TextVariants {
  private static final double REPLACED = 0.6;
  private static final double INVENTED = 0.5;

  private final NameLists lists;
  private final Random random;
  private final InventedNames invented;

  TextVariants(NameLists lists, long seed) {
    this.lists = lists;
    random = new Random(seed);
    invented = new InventedNames(random);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  TaggedText withOtherNames(TaggedText text) {
    List<String> forms = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    int at = 0;
    for (TaggedText.Name name : text.names()) {
      copy(text, at, name.first(), forms, tags);
      String other = chance(REPLACED) ? other(name.type(), name.end() - name.first()) : "";
      if (other.isEmpty()) {
        copy(text, name.first(), name.end(), forms, tags);
      } else {
        String part = "B-";
        for (Token token : Tokenizer.tokenize(other)) {
          forms.add(token.form());
          tags.add(part + name.type());
          part = "I-";
        }
      }
      at = name.end();
    }
    copy(text, at, text.forms().size(), forms, tags);
    return new TaggedText(forms, tags);
  }

  /** Another name of the type and about the same length; empty where none is at hand. */
  private String other(String type, int length) {
    return switch (type) {
      case "PER" ->
          length == 1 ? pick(Source.SURNAME) : pick(Source.GIVEN_NAME) + " " + pick(Source.SURNAME);
      case "ORG" -> length > 2 ? "" : chance(INVENTED) ? invented.company() : pick(Source.BRAND);
      case "LOC" -> length > 3 ? "" : pick(chance(0.5) ? Source.COUNTRY : Source.CITY);
      case "PROD" -> length > 2 ? "" : invented.product();
      default -> "";
    };
  }

  private String pick(Source source) {
    List<String> names = lists.of(source);
    return names.isEmpty() ? invented.company() : names.get(random.nextInt(names.size()));
  }

  TaggedText capitals(TaggedText text) {
    return new TaggedText(
        text.forms().stream().map(form -> form.toUpperCase(Locale.ROOT)).toList(), text.tags());
  }

  TaggedText titleCase(TaggedText text) {
    return new TaggedText(
        text.forms().stream().map(form -> form.length() < 3 ? form : capitalise(form)).toList(),
        text.tags());
  }

  private static String capitalise(String form) {
    int first = form.offsetByCodePoints(0, 1);
    return form.substring(0, first).toUpperCase(Locale.ROOT) + form.substring(first);
  }

  private static void copy(
      TaggedText text, int from, int to, List<String> forms, List<String> tags) {
    forms.addAll(text.forms().subList(from, to));
    tags.addAll(text.tags().subList(from, to));
  }
}
