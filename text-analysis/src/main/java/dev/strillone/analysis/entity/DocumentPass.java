package dev.strillone.analysis.entity;

import dev.strillone.analysis.EntityKind;
import dev.strillone.analysis.token.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The second look at an article, with what all its sentences said: doubtful names fall away, a name is one thing
 * throughout, surnames are persons where the full name stands, and a name found in one place is found in all.
 */
final class DocumentPass {
  private static final double LEAST_CONFIDENCE = 0.35;
  private static final double LEAST_TO_SPREAD = 0.6;
  private static final double DOUBTFUL = 0.6;
  private static final int LONGEST_NAME = 8;

  private final Set<String> smallWords = new HashSet<>();

  private DocumentPass(List<TaggedSentence> sentences) {
    for (TaggedSentence sentence : sentences) {
      for (Token token : sentence.sentence().tokens()) {
        if (!token.capitalised()) {
          smallWords.add(token.form());
        }
      }
    }
  }

  static List<TaggedSentence> over(List<TaggedSentence> sentences) {
    DocumentPass pass = new DocumentPass(sentences);
    List<TaggedSentence> kept = sentences.stream().map(pass::withoutDoubtful).toList();
    NameVotes votes = NameVotes.of(kept);
    Map<String, EntityKind> kinds = kinds(kept, votes);
    return kept.stream().map(sentence -> unify(sentence, kinds, votes)).toList();
  }

  private TaggedSentence withoutDoubtful(TaggedSentence sentence) {
    List<NameSpan> names = new ArrayList<>();
    for (NameSpan name : sentence.names()) {
      Token token = sentence.sentence().tokens().get(name.first());
      boolean alone = name.end() - name.first() == 1;
      boolean alsoSmall = alone && smallWords.contains(token.form().toLowerCase(Locale.ROOT));
      boolean letters = sentence.surface(name).codePoints().anyMatch(Character::isLetter);
      double least = alsoSmall && token.capitalised() ? DOUBTFUL : LEAST_CONFIDENCE;
      if (letters && name.confidence() >= least) {
        names.add(name);
      }
    }
    return new TaggedSentence(sentence.field(), sentence.text(), sentence.sentence(), names);
  }

  /** The kind of every surface; single words that end a person's full name are that person's. */
  private static Map<String, EntityKind> kinds(List<TaggedSentence> sentences, NameVotes votes) {
    Map<String, EntityKind> kinds = new HashMap<>();
    Set<String> surnames = new HashSet<>();
    for (TaggedSentence sentence : sentences) {
      for (NameSpan name : sentence.names()) {
        String surface = sentence.surface(name);
        EntityKind kind = votes.kind(surface);
        if (kind != null) {
          kinds.put(surface, kind);
          if (kind == EntityKind.PERSON && name.end() - name.first() > 1) {
            surnames.add(surface.substring(surface.lastIndexOf(' ') + 1));
          }
        }
      }
    }
    for (String surname : surnames) {
      // a place or a company that shares the surname and is surely meant keeps its kind
      if (kinds.getOrDefault(surname, EntityKind.PERSON) != EntityKind.PERSON
          && votes.weight(surname) > 1.5) {
        continue;
      }
      if (surname.length() > 2) {
        kinds.put(surname, EntityKind.PERSON);
      }
    }
    return kinds;
  }

  private static TaggedSentence unify(
      TaggedSentence sentence, Map<String, EntityKind> kinds, NameVotes votes) {
    List<NameSpan> names = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (NameSpan name : sentence.names()) {
      EntityKind kind = kinds.getOrDefault(sentence.surface(name), name.kind());
      names.add(new NameSpan(name.first(), name.end(), kind, name.confidence()));
      for (int at = name.first(); at < name.end(); at++) {
        taken.add(at);
      }
    }
    List<String> forms = sentence.sentence().forms();
    for (int at = 0; at < forms.size(); at++) {
      boolean written = forms.get(at).codePoints().anyMatch(Character::isUpperCase);
      if (taken.contains(at) || !written) {
        continue;
      }
      int end = longest(forms, at, taken, kinds, votes);
      if (end > at) {
        String surface = String.join(" ", forms.subList(at, end));
        EntityKind kind = kinds.get(surface);
        if (kind != null) {
          names.add(new NameSpan(at, end, kind, LEAST_TO_SPREAD));
          at = end - 1;
        }
      }
    }
    names.sort(Comparator.comparingInt(NameSpan::first));
    return new TaggedSentence(sentence.field(), sentence.text(), sentence.sentence(), names);
  }

  private static int longest(
      List<String> forms,
      int at,
      Set<Integer> taken,
      Map<String, EntityKind> kinds,
      NameVotes votes) {
    int most = Math.min(forms.size(), at + LONGEST_NAME);
    for (int i = at; i < most; i++) {
      if (taken.contains(i)) {
        most = i;
      }
    }
    for (int end = most; end > at; end--) {
      String surface = String.join(" ", forms.subList(at, end));
      if (kinds.containsKey(surface) && surface.length() > 1 && spreads(votes, surface, end - at)) {
        return end;
      }
    }
    return at;
  }

  /** Sure enough to be found elsewhere; a surname that nothing else claims is as sure as its full name. */
  private static boolean spreads(NameVotes votes, String surface, int length) {
    return votes.weight(surface) >= LEAST_TO_SPREAD || (length == 1 && !votes.known(surface));
  }
}
