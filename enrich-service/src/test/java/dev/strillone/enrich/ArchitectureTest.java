package dev.strillone.enrich;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.strillone.enrich");
  private static final DescribedPredicate<JavaClass> MESSAGING =
      resideInAnyPackage("dev.strillone.enrich.messaging", "dev.strillone.enrich.replay");
  private static final DescribedPredicate<JavaClass> ARTICLE =
      resideInAPackage("dev.strillone.enrich.article");
  private static final DescribedPredicate<JavaClass> KAFKA = resideInAPackage("org.apache.kafka..");

  @Test
  void onlyMessagingAndReplayKnowKafka() {
    assertThat(CLASSES.that(MESSAGING))
        .anyMatch(
            type ->
                type.getDirectDependenciesFromSelf().stream()
                    .anyMatch(dependency -> KAFKA.test(dependency.getTargetClass())));
    assertThat(CLASSES.that(not(MESSAGING))).isNotEmpty();

    noClasses().that(not(MESSAGING)).should().dependOnClassesThat(KAFKA).check(CLASSES);
  }

  @Test
  void articlesKnowNoFramework() {
    assertThat(CLASSES.that(ARTICLE)).isNotEmpty();

    noClasses()
        .that(ARTICLE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus..", "io.smallrye..", "io.micrometer..", "jakarta..")
        .check(CLASSES);
  }

  @Test
  void packagesDependOnEachOtherInOneDirection() {
    assertThat(CLASSES).isNotEmpty();

    slices().matching("dev.strillone.enrich.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
