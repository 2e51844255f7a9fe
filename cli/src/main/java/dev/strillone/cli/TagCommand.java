package dev.strillone.cli;

import dev.strillone.analysis.Analysis;
import dev.strillone.analysis.ArticleText;
import dev.strillone.analysis.DetectedLanguage;
import dev.strillone.analysis.TextAnalyzer;
import dev.strillone.cli.documents.Unreadable;
import dev.strillone.cli.tagging.ConllTags;
import dev.strillone.cli.tagging.JsonTags;
import dev.strillone.cli.tagging.ReadableTags;
import dev.strillone.cli.tagging.TaggedDocument;
import dev.strillone.cli.tagging.TextInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tags one text, here and now: no service takes part. */
@Command(
    name = "tag",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Tags a text and shows its names, topics and language. Nothing else has to run, and nothing is stored.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the text was tagged, whatever was found in it",
      "1:it could not be read, or there is no text in it",
      "2:the command line is wrong"
    })
final class TagCommand implements Callable<Integer> {
  private static final Path STANDARD_INPUT = Path.of("-");

  private final Session session;

  @Parameters(paramLabel = "FILE|-", description = "A plain text in UTF-8, - for standard input")
  private Path file = STANDARD_INPUT;

  @Option(
      names = "--format",
      paramLabel = "text|json|conll",
      description = "Default: ${DEFAULT-VALUE}",
      defaultValue = "text")
  private TagFormat format = TagFormat.TEXT;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Such as it or en. Default: detected")
  private @Nullable String language;

  @Option(names = "--title", paramLabel = "TITLE", description = "The headline of the text")
  private @Nullable String title;

  @Option(names = "--first-line-title", description = "The first line is the headline")
  private boolean firstLineTitle;

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      description = "Names in colours, or else in brackets. Default: ${DEFAULT-VALUE}",
      defaultValue = "auto")
  private ColourChoice colour = ColourChoice.AUTO;

  TagCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (title != null && firstLineTitle) {
      throw Failure.usage("--title and --first-line-title both say what the headline is");
    }
    ArticleText text = article(read());
    TextAnalyzer analyzer = TextAnalyzer.load();
    Analysis analysis =
        language == null
            ? analyzer.analyze(text)
            : analyzer.analyze(text, new DetectedLanguage(language, 1));
    TaggedDocument document = new TaggedDocument(text, analysis);
    switch (format) {
      case TEXT ->
          new ReadableTags(session.console(), colour.style(session.console().outStyle()))
              .print(document);
      case JSON -> new JsonTags(session.console()).print(document);
      case CONLL -> new ConllTags(session.console()).print(document);
    }
    return ExitCodes.OK;
  }

  private String read() {
    boolean piped = file.equals(STANDARD_INPUT);
    String known = piped ? "standard input" : file.toString();
    try {
      String text =
          piped ? TextInput.read(session.in()) : TextInput.read(session.directory().resolve(file));
      if (text.isBlank()) {
        throw Failure.of(known + ": there is no text in it");
      }
      return text;
    } catch (IOException e) {
      throw Failure.of(known + ": " + Unreadable.words(e));
    }
  }

  private ArticleText article(String text) {
    if (!firstLineTitle) {
      return new ArticleText(title, text, null);
    }
    String begun = text.stripLeading();
    int end = begun.indexOf('\n');
    return end < 0
        ? new ArticleText(begun.strip(), "", null)
        : new ArticleText(begun.substring(0, end).strip(), begun.substring(end + 1), null);
  }
}
