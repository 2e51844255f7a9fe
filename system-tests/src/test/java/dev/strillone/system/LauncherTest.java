package dev.strillone.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The shell script alone, on a machine that has no JDK but those that a test puts there; these only say their names. */
class LauncherTest {
  /** What the script uses. The folder that holds them may hold this machine's own JDK as well. */
  private static final List<String> TOOLS =
      List.of("sh", "cat", "dirname", "head", "readlink", "sed", "find", "stty");

  @TempDir Path dir;
  private Path home;
  private Path jvms;
  private Path tools;

  /** What the script left behind. */
  private record Ended(int exitCode, String out, String err) {}

  @BeforeEach
  void create() throws IOException {
    home = Files.createDirectories(dir.resolve("home"));
    jvms = Files.createDirectories(dir.resolve("jvm"));
    tools = Files.createDirectories(dir.resolve("tools"));
    for (String tool : TOOLS) {
      Files.createSymbolicLink(tools.resolve(tool), where(tool));
    }
  }

  @Test
  void javaHomeComesFirst() throws Exception {
    Path mine = jdk(dir.resolve("my own"), "25.0.1");
    jdk(jvms.resolve("other"), "25");

    assertThat(status(Map.of("JAVA_HOME", mine.toString())).out()).isEqualTo(said(mine));
  }

  @Test
  void thenTheOneOnThePath() throws Exception {
    Path onPath = jdk(dir.resolve("on-path"), "26-ea");
    jdk(jvms.resolve("other"), "25");

    Ended ended = status(Map.of("PATH", onPath.resolve("bin") + ":" + tools));

    assertThat(ended.out()).isEqualTo(said(onPath));
  }

  @Test
  void aLinkOnThePathLeadsToItsJdk() throws Exception {
    Path jdk = jdk(dir.resolve("behind-link"), "25");
    Path bin = Files.createDirectory(dir.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("javac"), jdk.resolve("bin/javac"));

    assertThat(status(Map.of("PATH", bin + ":" + tools)).out()).isEqualTo(said(jdk));
  }

  @Test
  void tooOldOnesAndThoseWithoutACompilerArePassedOver() throws Exception {
    Path old = jdk(dir.resolve("old"), "17.0.19");
    jdk(jvms.resolve("a-ancient"), "1.8.0_292");
    Files.delete(jdk(jvms.resolve("b-jre"), "25").resolve("bin/javac"));
    Path right = jdk(jvms.resolve("c-right"), "25.0.3");

    Ended ended =
        status(Map.of("JAVA_HOME", old.toString(), "PATH", old.resolve("bin") + ":" + tools));

    assertThat(ended.out()).isEqualTo(said(right));
  }

  @ParameterizedTest
  @ValueSource(strings = {".sdkman/candidates/java/25-tem", ".jdks/temurin-25"})
  void onesThatToolsPutIntoTheHomeAreFound(String place) throws Exception {
    Path jdk = jdk(home.resolve(place), "25");

    assertThat(status(Map.of()).out()).isEqualTo(said(jdk));
  }

  @Test
  void withoutAReleaseFileTheJdkItselfIsAsked() throws Exception {
    Path jdk = jdk(jvms.resolve("bare"), "25");
    Files.delete(jdk.resolve("release"));

    assertThat(status(Map.of()).out()).isEqualTo(said(jdk));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "bash"})
  void withoutAJdkItSaysHowToGetOne(String shell) throws Exception {
    Path old = jdk(dir.resolve("old"), "17");

    Ended ended = run(shell, Map.of("PATH", old.resolve("bin") + ":" + tools), "status");

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .startsWith("strillone: no JDK 25 or later was found in JAVA_HOME, on the PATH, in " + jvms)
        .contains("apt install", "brew install", "sdk install java 25-tem", "set JAVA_HOME");
  }

  @ParameterizedTest
  @CsvSource({"sh, ''", "sh, help", "sh, --help", "sh, fmt --help", "sh, test -h", "bash, --help"})
  void helpNeedsNoJdk(String shell, String arguments) throws Exception {
    Ended ended = run(shell, Map.of(), words(arguments));

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).contains("Usage: ./strillone COMMAND", "Exit codes: 0 done");
  }

  @ParameterizedTest
  @CsvSource({
    "sh, walk",
    "bash, walk",
    "sh, fmt --fast",
    "sh, fmt --check now",
    "sh, build x",
    "sh, soak --hours 1",
    "sh, soak --minutes 0",
    "bash, soak --minutes"
  })
  void aWrongCommandLineIsSaidSo(String shell, String arguments) throws Exception {
    Ended ended = run(shell, Map.of(), words(arguments));

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).startsWith("strillone: ").contains(words(arguments)[0], "--help");
  }

  @ParameterizedTest
  @CsvSource({"sh, ingest", "bash, ingest", "sh, tag", "sh, evaluate"})
  void argumentsAndExitCodeGoThroughUnchanged(String shell, String command) throws Exception {
    jdk(jvms.resolve("25"), "25");

    Ended ended =
        run(shell, Map.of("EXIT", "5"), command, "two words.txt", "", "*", "--source=$HOME");

    assertThat(ended.exitCode()).isEqualTo(5);
    assertThat(ended.err())
        .isEqualTo("[%s][two words.txt][][*][--source=$HOME]\n".formatted(command));
  }

  @Test
  void aLocaleThatKnowsAsciiAloneIsReplaced() throws Exception {
    jdk(jvms.resolve("25"), "25");

    assertThat(locale(Map.of())).isEqualTo("C.UTF-8");
    assertThat(locale(Map.of("LANG", "it_IT.UTF-8", "LC_ALL", "C"))).isEqualTo("C.UTF-8");
    assertThat(locale(Map.of("LANG", "it_IT.UTF-8"))).isEqualTo("it_IT.UTF-8");
  }

  private String locale(Map<String, String> environment) throws Exception {
    return run("sh", environment, "ingest", "--print-locale").err().strip();
  }

  private Ended status(Map<String, String> environment) throws Exception {
    return run("sh", environment, "status");
  }

  private Ended run(String shell, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Path out = dir.resolve("out");
    Path err = dir.resolve("err");
    List<String> command = new ArrayList<>();
    command.add(shell);
    command.add(Pipeline.projectRoot().resolve("strillone").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("HOME", home.toString());
    builder.environment().put("STRILLONE_JVM_DIR", jvms.toString());
    builder.environment().put("STRILLONE_BUILD", "no");
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** Says on standard output which one it is, and on the other what it was given after its own options. */
  private static Path jdk(Path jdk, String version) throws IOException {
    Path bin = Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(
        jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
    script(
        bin.resolve("java"),
        """
        case $1 in -version) echo 'openjdk version "%s"' >&2; exit;; esac
        while [ "$1" != -jar ]; do shift; done
        shift 2
        case $* in
          *--print-locale) echo "${LC_ALL:-$LANG}" >&2 ;;
          status) echo "$JAVA_HOME" ;;
          *) printf '[%%s]' "$@" >&2; echo >&2 ;;
        esac
        exit "${EXIT:-0}"
        """
            .formatted(version));
    script(bin.resolve("javac"), "");
    return jdk;
  }

  private static Path where(String tool) {
    return Stream.of("/usr/bin", "/bin")
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static String said(Path jdk) {
    return jdk + "\n";
  }

  private static String[] words(String arguments) {
    return arguments.isEmpty() ? new String[0] : arguments.split(" ", -1);
  }
}
