package dev.strillone.store;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTest {
  private static final String ROOT = "dev.strillone.store.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.strillone.store");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "write",
        "outcome",
        "read",
        "page",
        "deadletter",
        "watch",
        "webhook.table",
        "webhook.match",
        "filter",
        "stream"
      })
  void theRulesBelowGuardPackagesThatExist(String room) {
    assertThat(CLASSES).anyMatch(c -> c.getPackageName().equals(ROOT + room));
  }

  @Test
  void onlyTheMessagingClassesKnowKafka() {
    noClasses()
        .that()
        .doNotHaveSimpleName("EnrichedArticles")
        .and()
        .doNotHaveSimpleName("Assignments")
        .and()
        .doNotHaveSimpleName("TopicLives")
        .and()
        .doNotHaveSimpleName("TopicLookup")
        .and()
        .doNotHaveSimpleName("WebhookEvents")
        .and()
        .resideOutsideOfPackages(ROOT + "deadletter", ROOT + "watch", ROOT + "stream")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive..")
        .check(CLASSES);
  }

  @Test
  void onlyTheRoomsOfTablesKnowSql() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            ROOT + "write", ROOT + "read", ROOT + "outcome", ROOT + "webhook.table")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.sql.Connection")
        .check(CLASSES);
  }

  @Test
  void readingAndWritingDontKnowEachOther() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "read")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + "write", ROOT + "deadletter", ROOT + "page", ROOT + "webhook..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(ROOT + "outcome")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + "write", ROOT + "read", ROOT + "deadletter", ROOT + "page")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(ROOT + "write")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + "read", ROOT + "page", ROOT + "webhook..")
        .check(CLASSES);
  }
}
