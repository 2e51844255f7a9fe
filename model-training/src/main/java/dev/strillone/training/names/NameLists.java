package dev.strillone.training.names;

import dev.strillone.analysis.entity.Gazetteer;
import dev.strillone.analysis.entity.Gazetteer.Source;
import dev.strillone.analysis.token.Token;
import dev.strillone.analysis.token.Tokenizer;
import dev.strillone.evaluation.corpus.TaggedText;
import dev.strillone.training.corpus.OwnText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The lists of names in this module, and the words that texts write in small letters. */
public final class NameLists {
  private final EnumMap<Source, List<String>> names = new EnumMap<>(Source.class);

  private NameLists() {}

  public static NameLists read() throws IOException {
    NameLists lists = new NameLists();
    try (InputStream in =
            NameLists.class.getResourceAsStream("/dev/strillone/training/names.tsv.gz");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int tab = line.indexOf('\t');
        lists.add(Source.valueOf(line.substring(0, tab)), List.of(line.substring(tab + 1)));
      }
    }
    for (String line : OwnText.lines("names-own.txt")) {
      int tab = line.indexOf('\t');
      lists.add(
          Source.valueOf(line.substring(0, tab)), List.of(line.substring(tab + 1).split(";", -1)));
    }
    return lists;
  }

  private void add(Source source, List<String> more) {
    names.computeIfAbsent(source, s -> new ArrayList<>()).addAll(more);
  }

  public List<String> of(Source source) {
    return names.getOrDefault(source, List.of());
  }

  /** The gazetteer of all lists, with the words that stand in small letters in these texts. */
  public Gazetteer gazetteer(List<TaggedText> texts) {
    Map<String, Integer> phrases = new HashMap<>();
    names.forEach(
        (source, list) ->
            list.forEach(name -> phrases.merge(key(name), source.bit(), (a, b) -> a | b)));
    for (TaggedText text : texts) {
      for (String form : text.forms()) {
        if (Character.isLowerCase(form.codePointAt(0))) {
          phrases.merge(form.toLowerCase(Locale.ROOT), Source.WORD.bit(), (a, b) -> a | b);
        }
      }
    }
    return Gazetteer.of(phrases);
  }

  private static String key(String name) {
    List<String> forms = Tokenizer.tokenize(name).stream().map(Token::form).toList();
    return String.join(" ", forms).toLowerCase(Locale.ROOT);
  }
}
