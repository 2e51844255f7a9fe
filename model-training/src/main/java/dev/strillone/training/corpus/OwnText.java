package dev.strillone.training.corpus;

import dev.strillone.analysis.token.Token;
import dev.strillone.analysis.token.Tokenizer;
import dev.strillone.evaluation.corpus.TaggedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of our own writing, kept as resources. */
public final class OwnText {
  private static final Pattern NAME = Pattern.compile("\\[([A-Z]+) ([^\\]]+)\\]");

  private OwnText() {}

  /** The lines of a resource that hold text. */
  public static List<String> lines(String resource) throws IOException {
    try (InputStream in =
        OwnText.class.getResourceAsStream("/dev/strillone/training/" + resource)) {
      if (in == null) {
        throw new IOException("The resource " + resource + " is missing from model-training");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  /** A sentence with its names in brackets: {@code [PER Ada Rossi] vive a [LOC Pisa].} */
  public static TaggedText parse(String line) {
    List<String> forms = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    List<int[]> spans = new ArrayList<>();
    List<String> types = new ArrayList<>();
    Matcher names = NAME.matcher(line);
    int last = 0;
    while (names.find()) {
      plain.append(line, last, names.start());
      int start = plain.length();
      plain.append(names.group(2));
      spans.add(new int[] {start, plain.length()});
      types.add(names.group(1));
      last = names.end();
    }
    plain.append(line, last, line.length());
    for (Token token : Tokenizer.tokenize(plain.toString())) {
      forms.add(token.form());
      tags.add(tag(token, spans, types));
    }
    return new TaggedText(forms, tags);
  }

  private static String tag(Token token, List<int[]> spans, List<String> types) {
    for (int i = 0; i < spans.size(); i++) {
      if (token.index() >= spans.get(i)[0] && token.index() < spans.get(i)[1]) {
        return (token.index() == spans.get(i)[0] ? "B-" : "I-") + types.get(i);
      }
    }
    return "O";
  }
}
