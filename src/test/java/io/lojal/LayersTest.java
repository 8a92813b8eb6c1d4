package io.lojal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may know whom; docs/decisions.md and the README draw it. */
class LayersTest {
  private static final String[] CORE = {
    "io.lojal.member..", "io.lojal.outreach..", "io.lojal.community..", "io.lojal.engine.."
  };
  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.lojal");
  }

  @Test
  void theCoreKnowsTheJdkAndItself() {
    classes()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(and(CORE, "java..", "com.google.errorprone.annotations.."))
        .check(classes);
  }

  @Test
  void theFoldKnowsOnlyItself() {
    classes()
        .that()
        .resideInAPackage("io.lojal.member..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "io.lojal.member..")
        .check(classes);
  }

  @Test
  void theProgrammeKnowsYamlCelAndTheCore() {
    classes()
        .that()
        .resideInAPackage("io.lojal.programme..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            and(
                CORE,
                "java..",
                "io.lojal.programme..",
                "dev.cel..",
                "com.google..",
                "com.fasterxml.jackson..",
                "org.yaml.snakeyaml.."))
        .check(classes);
  }

  @Test
  void theJobKnowsNoKafkaAndNoAvro() {
    noClasses()
        .that()
        .resideInAPackage("io.lojal.job..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.kafka..",
            "org.apache.flink.connector.kafka..",
            "org.apache.avro..",
            "io.lojal.wire..",
            "io.lojal.programme..")
        .check(classes);
  }

  @Test
  void theWireKnowsNoRules() {
    noClasses()
        .that()
        .resideInAPackage("io.lojal.wire..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.lojal.programme..", "io.lojal.local..", "io.lojal.cli..")
        .check(classes);
  }

  @Test
  void noLayerKnowsWhatAssemblesIt() {
    noClasses()
        .that()
        .resideInAnyPackage(and(CORE, "io.lojal.programme..", "io.lojal.job..", "io.lojal.wire.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.lojal", "io.lojal.cli..", "io.lojal.local..")
        .check(classes);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.lojal.(*)..").should().beFreeOfCycles().check(classes);
  }

  private static String[] and(String[] some, String... more) {
    String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
