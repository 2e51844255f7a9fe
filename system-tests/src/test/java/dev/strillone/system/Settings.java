package dev.strillone.system;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be set, as the sources say it. */
final class Settings {
  static final String NO_DEFAULT = "none";

  private static final Pattern MAPPING =
      Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
  private static final Pattern METHOD =
      Pattern.compile(
          "(?:@WithDefault\\(\"([^\"]*)\"\\)\\s+)?(?:[A-Z]\\w*(?:<[\\w<>]+>)?|int|double|boolean|long)"
              + " (\\w+)\\(\\);");
  private static final Pattern INJECTED =
      Pattern.compile("name = \"(strillone\\.[^\"]+)\"(?:, defaultValue = \"([^\"]*)\")?");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):-?([^}]*)}");

  private Settings() {}

  /**
   * @param service its module, or {@code compose}
   */
  record Setting(String service, String name, String standard) implements Comparable<Setting> {
    @Override
    public int compareTo(Setting other) {
      return toString().compareTo(other.toString());
    }
  }

  /** Every setting of our own, with its default. */
  static Set<Setting> own(Path root, String service) {
    Properties properties = properties(root, service);
    Set<Setting> found = new TreeSet<>();
    for (String source : sources(root.resolve(service))) {
      MAPPING.matcher(source).results().forEach(m -> mapped(source, m, properties, service, found));
      // without a default it is read here and declared elsewhere
      INJECTED
          .matcher(source)
          .results()
          .filter(m -> m.group(2) != null)
          .forEach(m -> found.add(new Setting(service, m.group(1), m.group(2))));
    }
    for (String value : properties.stringPropertyNames()) {
      found.addAll(variables(service, properties.getProperty(value)));
    }
    return found;
  }

  /** The environment variables of a text, such as {@code ${NAME:-default}}. */
  static Set<Setting> variables(String service, String text) {
    Set<Setting> found = new TreeSet<>();
    VARIABLE
        .matcher(text)
        .results()
        .forEach(m -> found.add(new Setting(service, m.group(1), m.group(2))));
    return found;
  }

  static Properties properties(Path root, String service) {
    Properties properties = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            root.resolve(service).resolve("src/main/resources/application.properties"))) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All Java sources below a module. */
  static List<String> sources(Path module) {
    try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(DocumentationTest::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void mapped(
      String source, MatchResult mapping, Properties set, String service, Set<Setting> found) {
    METHOD
        .matcher(source)
        .results()
        .forEach(
            method -> {
              String name = mapping.group(1) + "." + kebab(method.group(2));
              String standard = method.group(1) == null ? NO_DEFAULT : method.group(1);
              found.add(new Setting(service, name, set.getProperty(name, standard)));
            });
  }

  private static String kebab(String camel) {
    return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
