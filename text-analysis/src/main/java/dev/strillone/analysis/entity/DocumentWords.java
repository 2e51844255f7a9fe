package dev.strillone.analysis.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words that a document writes in small letters: what is one of them is a name less often. */
public final class DocumentWords {
  private final Set<String> small = new HashSet<>();

  private DocumentWords() {}

  /** Of the forms of a document's sentences. */
  public static DocumentWords of(List<List<String>> sentences) {
    DocumentWords words = new DocumentWords();
    for (List<String> forms : sentences) {
      for (String form : forms) {
        if (Character.isLowerCase(form.codePointAt(0))) {
          words.small.add(form);
        }
      }
    }
    return words;
  }

  /** Whether the word also stands somewhere in small letters. */
  boolean alsoSmall(String form) {
    return small.contains(form) || small.contains(form.toLowerCase(Locale.ROOT));
  }
}
