package dev.groundcrew.standalone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Which modules may depend on each other, and what workflow code may use. */
@AnalyzeClasses(packages = "dev.groundcrew", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleDependenciesTest {

  @ArchTest
  static final ArchRule modulesDependOnlyOnAllowedModules =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("workflows")
          .definedBy("dev.groundcrew.workflows..")
          .layer("store")
          .definedBy("dev.groundcrew.store..")
          .layer("engine")
          .definedBy("dev.groundcrew.engine..")
          .layer("security")
          .definedBy("dev.groundcrew.security..")
          .layer("observe")
          .definedBy("dev.groundcrew.observe..")
          .layer("worker")
          .definedBy("dev.groundcrew.worker..")
          .layer("api")
          .definedBy("dev.groundcrew.api..")
          .layer("standalone")
          .definedBy("dev.groundcrew.standalone..")
          .whereLayer("standalone")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("api")
          .mayOnlyBeAccessedByLayers("standalone")
          .whereLayer("worker")
          .mayOnlyBeAccessedByLayers("standalone")
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("worker", "api", "standalone")
          .whereLayer("security")
          .mayOnlyBeAccessedByLayers("worker", "api", "standalone")
          .whereLayer("observe")
          .mayOnlyBeAccessedByLayers("worker", "api", "standalone")
          .whereLayer("store")
          .mayOnlyBeAccessedByLayers("worker", "api", "standalone")
          .whereLayer("workflows")
          .mayOnlyBeAccessedByLayers("store", "engine", "worker", "api");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("dev.groundcrew.(*.*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule workflowsDependOnTemporalOnly =
      classes()
          .that()
          .resideInAPackage("dev.groundcrew.workflows..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.groundcrew.workflows..",
              "io.temporal..",
              "com.fasterxml.jackson.annotation..",
              "org.jspecify.annotations..",
              "java.lang..",
              "java.time..",
              "java.util..");

  @ArchTest
  static final ArchRule theRulesDoNotDependOnTemporal =
      noClasses()
          .that()
          .resideInAPackage("dev.groundcrew.workflows.node..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.temporal..");

  @ArchTest
  static final ArchRule workflowCodeStartsNoThreadsAndUsesNoLocks =
      noClasses()
          .that()
          .resideInAPackage("dev.groundcrew.workflows..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.concurrent..", "java.io..", "java.nio..", "java.net..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Thread.class);

  @ArchTest
  static final ArchRule workflowCodeGetsTimeAndRandomnessFromTemporalOnly =
      noClasses()
          .that()
          .resideInAPackage("dev.groundcrew.workflows..")
          .should()
          .callMethodWhere(
              new DescribedPredicate<JavaMethodCall>("it reads a clock or a source of randomness") {
                private static final Set<String> FORBIDDEN =
                    Set.of("now", "currentTimeMillis", "nanoTime", "random", "randomUUID");

                @Override
                public boolean test(JavaMethodCall call) {
                  JavaClass owner = call.getTargetOwner();
                  return owner.getPackageName().startsWith("java.")
                      && FORBIDDEN.contains(call.getTarget().getName());
                }
              })
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.util.Random.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.time.Clock.class);

  @ArchTest
  static final ArchRule onlyTheStoreUsesSql =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.groundcrew.store..", "dev.groundcrew.standalone..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..");

  @ArchTest
  static final ArchRule classNamesAreSpecific =
      noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Processor)");
}
