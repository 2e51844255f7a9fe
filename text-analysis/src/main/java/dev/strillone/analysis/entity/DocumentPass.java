package dev.strillone.analysis.entity;

import dev.strillone.analysis.EntityKind;
import dev.strillone.analysis.Interruption;
import dev.strillone.analysis.token.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The second look at an article, with what all its sentences said: doubtful names fall away, a name is one thing
 * throughout, surnames are persons where the full name stands, and a name found in one place is found in all.
 */
final class DocumentPass {
  private static final double LEAST_CONFIDENCE = 0.35;
  private static final double OF_SPREAD = 0.6;
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

  /** The sentences of one article, in reading order, with the names that stay and those that were found elsewhere. */
  static List<TaggedSentence> over(List<TaggedSentence> sentences) {
    if (sentences.stream().allMatch(sentence -> sentence.names().isEmpty())) {
      return sentences;
    }
    DocumentPass pass = new DocumentPass(sentences);
    List<TaggedSentence> kept = sentences.stream().map(pass::withoutDoubtful).toList();
    NameKinds kinds = NameKinds.of(kept);
    return kept.stream().map(sentence -> unify(sentence, kinds)).toList();
  }

  private TaggedSentence withoutDoubtful(TaggedSentence sentence) {
    Interruption.check();
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
    return sentence.with(names);
  }

  private static TaggedSentence unify(TaggedSentence sentence, NameKinds kinds) {
    Interruption.check();
    List<NameSpan> names = new ArrayList<>();
    List<String> forms = sentence.sentence().forms();
    boolean[] taken = new boolean[forms.size()];
    for (NameSpan name : sentence.names()) {
      EntityKind kind = kinds.of(sentence.surface(name), name.kind());
      names.add(new NameSpan(name.first(), name.end(), kind, name.confidence()));
      for (int at = name.first(); at < name.end(); at++) {
        taken[at] = true;
      }
    }
    for (int at = 0; at < forms.size(); at++) {
      String form = forms.get(at);
      if (!taken[at] && kinds.opens(form) && form.codePoints().anyMatch(Character::isUpperCase)) {
        NameSpan name = longest(forms, at, taken, kinds);
        if (name != null) {
          names.add(name);
          at = name.end() - 1;
        }
      }
    }
    names.sort(Comparator.comparingInt(NameSpan::first));
    return sentence.with(names);
  }

  private static @Nullable NameSpan longest(
      List<String> forms, int at, boolean[] taken, NameKinds kinds) {
    int most = at;
    while (most < Math.min(forms.size(), at + LONGEST_NAME) && !taken[most]) {
      most++;
    }
    for (int end = most; end > at; end--) {
      EntityKind kind = kinds.elsewhere(forms.subList(at, end));
      if (kind != null) {
        return new NameSpan(at, end, kind, OF_SPREAD);
      }
    }
    return null;
  }
}
