package dev.strillone.store.webhook.sign;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What docs/webhooks.md tells receivers to do accepts what we sign and nothing else, in each language that is here. */
class DocumentedVerificationTest {
  private static final Secret SECRET = new Secret("0123456789abcdef0123456789abcdef");
  private static final Secret OLD = new Secret("fedcba9876543210fedcba9876543210");
  private static final long TIMESTAMP = 1764547200;
  private static final String BODY = "{\"title\": \"Perché no?\"}";

  /** How a language's snippet becomes a program, and what runs it. */
  private record Language(String name, String interpreter, String file, String program) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Language> LANGUAGES =
      List.of(
          new Language(
              "java",
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "Check.java",
              """
              class Check {
              %s
                public static void main(String[] a) throws Exception {
                  System.out.println(genuine(a[0], a[1], a[2], a[3].getBytes("UTF-8")));
                }
              }
              """),
          new Language(
              "python",
              "python3",
              "check.py",
              "%s\nimport sys\nprint(genuine(*sys.argv[1:4], sys.argv[4].encode()))\n"),
          new Language(
              "javascript",
              "node",
              "check.js",
              "%s\n"
                  + "const [s, t, g, b] = process.argv.slice(2);\n"
                  + "console.log(genuine(s, t, g, Buffer.from(b)));\n"));

  @TempDir Path dir;

  /** Java is always here. */
  static Stream<Language> languages() {
    return LANGUAGES.stream().filter(language -> isHere(language.interpreter()));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theSnippetAcceptsWhatWeSignAndNothingElse(Language language) throws Exception {
    Path program = dir.resolve(language.file());
    Files.writeString(program, language.program().replace("%s", snippet(language.name())));
    String one = Signature.header(List.of(SECRET), TIMESTAMP, BODY.getBytes(UTF_8));
    String two = Signature.header(List.of(OLD, SECRET), TIMESTAMP, BODY.getBytes(UTF_8));

    assertThat(genuine(language, program, TIMESTAMP, one, BODY)).isEqualTo("true");
    assertThat(genuine(language, program, TIMESTAMP, two, BODY)).isEqualTo("true");
    assertThat(genuine(language, program, TIMESTAMP, one, BODY + " ")).isEqualTo("false");
    assertThat(genuine(language, program, TIMESTAMP + 1, one, BODY)).isEqualTo("false");
    assertThat(genuine(language, program, TIMESTAMP, "sha256=", BODY)).isEqualTo("false");
  }

  private static String genuine(
      Language language, Path program, long timestamp, String signature, String body)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(language.interpreter(), program.toString()));
    command.addAll(List.of(SECRET.text(), String.valueOf(timestamp), signature, body));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return said.strip().toLowerCase(Locale.ROOT);
  }

  private static String snippet(String language) throws IOException {
    String page =
        Files.readString(Path.of(System.getProperty("project.root")).resolve("docs/webhooks.md"));
    Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(page);
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  private static boolean isHere(String interpreter) {
    return Path.of(interpreter).isAbsolute()
        || Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, interpreter)));
  }
}
