package dev.groundcrew.standalone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/**
 * The api's packages tell who is served. What machines call and what people call know nothing of
 * each other: what both need lies beneath both, and what shows one to the other lies above.
 */
@AnalyzeClasses(
    packages = "dev.groundcrew.api",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ApiPackagesTest {

  private static final String[] MACHINES = {"dev.groundcrew.api.machine.."};

  private static final String[] FLEET = {
    "dev.groundcrew.api.fleet..",
    "dev.groundcrew.api.node..",
    "dev.groundcrew.api.history..",
    "dev.groundcrew.api.event.."
  };

  private static final String[] ABOVE = {
    "dev.groundcrew.api",
    "dev.groundcrew.api.preview..",
    "dev.groundcrew.api.contract..",
    // It does what the fleet's calls do, and shows what machines would get.
    "dev.groundcrew.api.page.."
  };

  private static final String[] BENEATH = {
    "dev.groundcrew.api.http..",
    "dev.groundcrew.api.security..",
    "dev.groundcrew.api.outcome..",
    "dev.groundcrew.api.render..",
    "dev.groundcrew.api.table..",
    "dev.groundcrew.api.token..",
    "dev.groundcrew.api.uptime.."
  };

  @ArchTest
  static final ArchRule whoIsServedIsKeptApart =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("above")
          .definedBy(ABOVE)
          .layer("machines")
          .definedBy(MACHINES)
          .layer("fleet")
          .definedBy(FLEET)
          .layer("beneath")
          .definedBy(BENEATH)
          .whereLayer("above")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("machines")
          .mayOnlyBeAccessedByLayers("above")
          .whereLayer("fleet")
          .mayOnlyBeAccessedByLayers("above");

  @ArchTest
  static final ArchRule everyPackageHasItsPlace =
      classes()
          .should()
          .resideInAnyPackage(
              Stream.of(MACHINES, FLEET, ABOVE, BENEATH)
                  .flatMap(Stream::of)
                  .toArray(String[]::new));

  @ArchTest
  static final ArchRule machinesDoorsHaveNoCycles =
      slices().matching("dev.groundcrew.api.machine.(*)..").should().beFreeOfCycles();
}
