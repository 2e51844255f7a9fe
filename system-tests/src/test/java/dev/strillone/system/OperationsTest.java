package dev.strillone.system;

import dev.strillone.system.Settings.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The operator's page says what the code does. */
class OperationsTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root"));
  private static final String PAGE = DocumentationTest.read(ROOT.resolve("docs/operations.md"));
  private static final List<String> SERVICES =
      List.of("ingest-service", "enrich-service", "store-service");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (\\S+) \\| `([^`]+)` \\| (?:`([^`]*)`|none) \\|");
  private static final Pattern METRIC = Pattern.compile("strillone_[a-z_]+");
  private static final Pattern METER =
      Pattern.compile("(?:counter|builder|MetricFamily)\\(\\s*\"(strillone[._a-z]+)\"");
  private static final Pattern ENV = Pattern.compile("(?m)^([A-Z_]+)=(.*)$");

  @Test
  void theTableHasEverySettingOfOursWithItsDefault() {
    Set<Setting> code = new TreeSet<>();
    SERVICES.forEach(service -> code.addAll(Settings.own(ROOT, service)));

    Set<Setting> table = table(row -> row.name().toLowerCase(Locale.ROOT).startsWith("strillone"));

    assertThat(code).hasSizeGreaterThan(15);
    assertThat(table).isEqualTo(code);
  }

  @Test
  void theTableHasEverySettingOfComposeWithItsDefault() {
    Set<Setting> compose =
        Settings.variables("compose", DocumentationTest.read(ROOT.resolve("docker-compose.yml")));

    assertThat(compose).isNotEmpty();
    assertThat(table(row -> row.service().equals("compose"))).isEqualTo(compose);
    assertThat(
            ENV.matcher(DocumentationTest.read(ROOT.resolve(".env.example")))
                .results()
                .map(m -> new Setting("compose", m.group(1), m.group(2)))
                .toList())
        .containsExactlyInAnyOrderElementsOf(compose);
  }

  @Test
  void composeRunsTheBrokerThatWeBuildAgainst() {
    String pom = DocumentationTest.read(ROOT.resolve("pom.xml"));

    Set<Setting> compose =
        Settings.variables("compose", DocumentationTest.read(ROOT.resolve("docker-compose.yml")));

    assertThat(compose)
        .filteredOn(setting -> setting.name().equals("KAFKA_VERSION"))
        .singleElement()
        .satisfies(
            version -> assertThat(pom).contains("<kafka.version>" + version.standard() + "</"));
  }

  @Test
  void otherSettingsInTheTableHaveTheirDefaultFromTheService() {
    Set<Setting> others =
        table(
            row -> SERVICES.contains(row.service()) && row.name().matches("(quarkus|kafka)\\..*"));

    assertThat(others)
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(Settings.properties(ROOT, row.service()).getProperty(row.name()))
                    .as(row.toString())
                    .isEqualTo(row.standard()));
  }

  @Test
  void metricsOnThePageAreThoseOfTheCode() {
    Set<String> meters =
        SERVICES.stream()
            .flatMap(service -> Settings.sources(ROOT.resolve(service)).stream())
            .flatMap(source -> METER.matcher(source).results())
            .map(m -> m.group(1).replace('.', '_'))
            .collect(Collectors.toCollection(TreeSet::new));

    Set<String> named =
        METRIC
            .matcher(PAGE)
            .results()
            .map(
                m ->
                    m.group()
                        .replaceAll("_(total|seconds|seconds_count|seconds_sum|seconds_max)$", ""))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(meters).hasSizeGreaterThan(3);
    assertThat(named).isEqualTo(meters);
  }

  private static Set<Setting> table(Predicate<Setting> wanted) {
    return ROW.matcher(PAGE)
        .results()
        .map(
            m ->
                new Setting(
                    m.group(1), m.group(2), m.group(3) == null ? Settings.NO_DEFAULT : m.group(3)))
        .filter(wanted)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
