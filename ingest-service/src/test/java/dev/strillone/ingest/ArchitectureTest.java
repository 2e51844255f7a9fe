package dev.strillone.ingest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTest {
  private static final String ROOT = "dev.strillone.ingest.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.strillone.ingest");

  private static final DescribedPredicate<JavaClass> KAFKA =
      resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive..");

  @Test
  void onlyPublishAndTheReaderOfLinesKnowKafka() {
    assertMatches("publish..", "boilerplate..", "source..", "document..", "article..");
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "publish..")
            .and()
            .doNotHaveSimpleName("LinesReader")
            .and()
            .doNotHaveSimpleName("MemoryKeeper")
            .should()
            .dependOnClassesThat(KAFKA);

    rule.check(CLASSES);
  }

  @Test
  void oneClassSends() {
    ArchRule rule =
        noClasses()
            .that()
            .doNotHaveSimpleName("KafkaSender")
            .should()
            .callMethodWhere(
                DescribedPredicate.describe(
                    "a producer is told to send",
                    call ->
                        call.getName().equals("send")
                            && call.getTargetOwner()
                                .getPackageName()
                                .equals("org.apache.kafka.clients.producer")));

    assertThat(CLASSES.contain(ROOT + "publish.KafkaSender")).isTrue();
    rule.check(CLASSES);
  }

  @Test
  void readingAndCuttingArePlainJava() {
    assertMatches("document..", "article..");
    ArchRule rule =
        noClasses()
            .that()
            .resideInAnyPackage(ROOT + "document..", ROOT + "article..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "io.quarkus..",
                "jakarta..",
                "org.apache.kafka..",
                "org.eclipse.microprofile..",
                ROOT + "source..",
                ROOT + "publish..",
                ROOT + "boilerplate..");

    rule.check(CLASSES);
  }

  @Test
  void theSourcesDoNotKnowEachOther() {
    assertMatches("source.http..", "source.folder..");
    assertApart("source.http..", "source.folder..");
    assertApart("source.folder..", "source.http..");
  }

  private static void assertApart(String one, String other) {
    noClasses()
        .that()
        .resideInAPackage(ROOT + one)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + other)
        .check(CLASSES);
  }

  private static void assertMatches(String... packages) {
    for (String each : packages) {
      assertThat(CLASSES.that(resideInAPackage(ROOT + each))).as(each).isNotEmpty();
    }
  }
}
