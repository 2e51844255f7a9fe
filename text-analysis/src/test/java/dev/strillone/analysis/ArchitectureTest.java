package dev.strillone.analysis;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTest {
  private static final String ROOT = "dev.strillone.analysis";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void analysisIsPlainJava() {
    assertMatches("", ".token", ".entity", ".topic", ".language", ".model", ".sequence", ".link");

    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.quarkus..",
            "io.smallrye..",
            "jakarta..",
            "org.eclipse.microprofile..",
            "org.apache.kafka..",
            "org.slf4j..",
            "dev.strillone.events..")
        .check(CLASSES);
  }

  @Test
  void onlyLanguageAndTheLoaderKnowOpenNlp() {
    assertThat(CLASSES.contain(ROOT + ".AnalyzerLoader")).isTrue();

    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".language")
        .and()
        .doNotHaveSimpleName("AnalyzerLoader")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("opennlp..")
        .check(CLASSES);
  }

  @Test
  void wordsSequencesAndFilesKnowNothingOfNamesAndTopics() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".token", ROOT + ".sequence", ROOT + ".model")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".entity", ROOT + ".topic", ROOT + ".language", ROOT + ".link")
        .check(CLASSES);
  }

  @Test
  void concernsDoNotKnowEachOtherInCircles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  private static void assertMatches(String... packages) {
    for (String each : packages) {
      assertThat(CLASSES.that(resideInAPackage(ROOT + each))).as(each).isNotEmpty();
    }
  }
}
