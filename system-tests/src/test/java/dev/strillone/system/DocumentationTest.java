package dev.strillone.system;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the documents point at exists. */
class DocumentationTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root"));
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
  private static final Pattern FILE =
      Pattern.compile("(?ms)^<!-- file: (\\S+) -->\n```\\w+\n(.*?)^```$");
  private static final Pattern DECISION = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");

  static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
        Stream<Path> top = Files.list(ROOT)) {
      return Stream.concat(docs, top).filter(p -> p.toString().endsWith(".md")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsSomewhere(Path document) throws IOException {
    List<String> dead =
        LINK.matcher(Files.readString(document))
            .results()
            .map(found -> found.group(1))
            .filter(target -> !target.contains(":"))
            .filter(target -> !Files.exists(document.resolveSibling(target)))
            .toList();

    assertThat(dead).as("dead links in %s", document).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void filesThatAreShownAreShownAsTheyAre(Path document) {
    FILE.matcher(read(document))
        .results()
        .forEach(
            shown ->
                assertThat(shown.group(2))
                    .as("%s in %s", shown.group(1), document)
                    .isEqualTo(read(ROOT.resolve(shown.group(1)))));
  }

  @Test
  void thePageForConsumersShowsOneInEachLanguage() {
    assertThat(FILE.matcher(read(ROOT.resolve("docs/consuming.md"))).results())
        .extracting(shown -> shown.group(1))
        .containsExactly(
            "examples/python/consume.py",
            "examples/javascript/consume.mjs",
            "examples/kcat/consume.sh",
            "examples/java/src/main/java/dev/strillone/examples/Consume.java");
  }

  @Test
  void decisionsAreNumberedWithoutGaps() throws IOException {
    List<Integer> numbers;
    try (Stream<Path> files = Files.list(ROOT.resolve("docs/adr"))) {
      numbers =
          files
              .map(file -> DECISION.matcher(file.getFileName().toString()))
              .filter(name -> name.matches())
              .map(name -> Integer.parseInt(name.group(1)))
              .sorted()
              .toList();
    }

    assertThat(numbers).isNotEmpty().doesNotHaveDuplicates();
    assertThat(numbers.getLast()).isEqualTo(numbers.size());
  }

  @Test
  void everyCommandInTheDocumentsIsKnownToTheLauncher() throws IOException {
    Pattern command = Pattern.compile("\\./strillone ([a-z]+)");
    Set<String> used = new TreeSet<>();
    for (Path document : documents()) {
      command
          .matcher(read(document))
          .results()
          .map((MatchResult m) -> m.group(1))
          .forEach(used::add);
    }
    String help = launcherHelp();

    assertThat(used)
        .isNotEmpty()
        .allSatisfy(name -> assertThat(help).containsPattern("(?m)^\\s+" + name + "\\b"));
  }

  @Test
  void everythingThatAModelWasMadeFromIsNamedInTheNotice() throws IOException {
    Properties manifest = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            ROOT.resolve(
                "text-analysis/src/main/resources/dev/strillone/analysis/models/manifest.properties"))) {
      manifest.load(reader);
    }
    List<String> models = List.of(manifest.getProperty("models").split(","));
    List<String> sources =
        models.stream()
            .flatMap(model -> Stream.of(manifest.getProperty(model + ".data").split(";")))
            .map(String::strip)
            .toList();

    String notice = read(ROOT.resolve("NOTICE"));

    assertThat(sources).hasSizeGreaterThan(models.size());
    assertThat(notice).contains(models).contains(sources);
  }

  private static String launcherHelp() throws IOException {
    Process process =
        new ProcessBuilder("sh", ROOT.resolve("strillone").toString(), "--help")
            .redirectErrorStream(true)
            .start();
    return new String(
        process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
