package dev.strillone.cli.tagging;

import dev.strillone.analysis.Field;
import dev.strillone.analysis.entity.KindTags;
import dev.strillone.analysis.token.Sentence;
import dev.strillone.analysis.token.SentenceSplitter;
import dev.strillone.analysis.token.Token;
import dev.strillone.cli.tagging.TaggedDocument.Place;
import dev.strillone.cli.terminal.Console;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A token, a tab and its BIO tag per line, a blank line after each sentence; the title comes first. */
public record ConllTags(Console console) {

  public void print(TaggedDocument document) {
    for (Field field : List.of(Field.TITLE, Field.BODY)) {
      Iterator<Place> places = document.places(field).iterator();
      Place place = next(places);
      for (Sentence sentence : SentenceSplitter.split(document.field(field))) {
        for (Token token : sentence.tokens()) {
          while (place != null && place.mention().end() <= token.start()) {
            place = next(places);
          }
          console.out().print(token.text() + "\t" + tag(token, place) + "\n");
        }
        console.out().print("\n");
      }
    }
  }

  private static String tag(Token token, @Nullable Place place) {
    if (place == null || token.start() < place.mention().start()) {
      return "O";
    }
    String part = token.start() == place.mention().start() ? "B-" : "I-";
    return part + KindTags.tag(place.entity().kind());
  }

  private static @Nullable Place next(Iterator<Place> places) {
    return places.hasNext() ? places.next() : null;
  }
}
