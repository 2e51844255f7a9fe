package dev.strillone.cli;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTest {
  private static final String ROOT = "dev.strillone.cli.";
  private static final String[] CONCERNS = {
    ROOT + "articles..",
    ROOT + "deadletters..",
    ROOT + "documents..",
    ROOT + "evaluation..",
    ROOT + "quarantine..",
    ROOT + "replay..",
    ROOT + "service..",
    ROOT + "status..",
    ROOT + "tagging..",
    ROOT + "terminal.."
  };
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.strillone.cli");

  @Test
  void concernsKnowNeitherCommandsNorTheirLibrary() {
    for (String concern : CONCERNS) {
      assertThat(CLASSES.that(resideInAPackage(concern))).as(concern).isNotEmpty();
    }
    assertThat(CLASSES.contain(ROOT + "RunCommand")).isTrue();

    noClasses()
        .that()
        .resideInAnyPackage(CONCERNS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.strillone.cli", "picocli..")
        .check(CLASSES);
  }

  @Test
  void concernsDoNotGoInCircles() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyStatusAsksKafka() {
    assertThat(CLASSES.contain(ROOT + "status.Lag")).isTrue();

    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "status..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka..")
        .check(CLASSES);
  }
}
