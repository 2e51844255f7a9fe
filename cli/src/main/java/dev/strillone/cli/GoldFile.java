package dev.strillone.cli;

import dev.strillone.analysis.TextAnalyzer;
import dev.strillone.cli.documents.Unreadable;
import dev.strillone.evaluation.EntityEvaluation;
import dev.strillone.evaluation.corpus.ConllFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What both evaluations are asked: a tagged file, and how to show what the tagger says of it. */
final class GoldFile {
  @Parameters(
      paramLabel = "GOLD.conll",
      description = "A token and its tag per line; see docs/evaluation.md")
  private Path file = Path.of("");

  @Option(
      names = "--language",
      paramLabel = "it|en",
      description = "What to tag it as. Default: detected")
  @Nullable String language;

  @Option(
      names = "--pred",
      paramLabel = "OUT",
      description = "Writes the file again with the tagger's tags in place of its own")
  private @Nullable Path predictions;

  @Option(
      names = "--format",
      paramLabel = "table|json",
      description = "Default: ${DEFAULT-VALUE}",
      defaultValue = "table")
  Format format = Format.TABLE;

  ConllFile read(Session session) {
    try {
      Path path = session.directory().resolve(file);
      if (Files.isDirectory(path)) {
        throw Failure.of(file + ": it is a folder");
      }
      ConllFile gold = ConllFile.open(path);
      if (gold.articles().isEmpty()) {
        throw Failure.of(file + ": there is no token in it");
      }
      return gold;
    } catch (FileSystemException | CharacterCodingException e) {
      throw Failure.of(file + ": " + Unreadable.words(e));
    } catch (IOException e) {
      throw Failure.of(String.valueOf(e.getMessage()));
    }
  }

  /** The language to tag in: the one asked for, else the one of the text. */
  String language(TextAnalyzer analyzer, ConllFile gold) {
    String tag = language == null ? EntityEvaluation.language(analyzer, gold).tag() : language;
    if (analyzer.taggedLanguages().contains(tag)) {
      return tag;
    }
    throw language == null
        ? Failure.of(file + ": its language seems to be '" + tag + "'; say --language it or en")
        : Failure.usage("--language: there are no models for '" + tag + "'; it and en have some");
  }

  void write(List<String> lines, Session session) {
    if (predictions == null) {
      return;
    }
    try {
      Files.write(session.directory().resolve(predictions), lines);
    } catch (IOException e) {
      throw Failure.of(predictions + ": cannot be written (" + e.getMessage() + ")");
    }
  }
}
