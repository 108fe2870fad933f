package dev.groundcrew.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SBOM, the packaged programs and the page of licences say the same. */
class ShippedIT {

  private static final Path ROOT = Path.of(System.getProperty("dist.root"));
  private static final String LIBRARIES = "BOOT-INF/lib/";

  private Sbom sbom;

  @BeforeEach
  void read() throws IOException {
    sbom = Sbom.read(Files.readString(Path.of(System.getProperty("dist.sbom"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"worker", "api", "standalone", "simulator"})
  void theSbomListsEveryLibraryOfAProgramWithItsVersion(String program) throws IOException {
    Set<String> listed = listed();

    try (JarFile packaged = packaged(program)) {
      assertThat(packaged.stream().map(entry -> entry.getName()))
          .filteredOn(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
          .isNotEmpty()
          .allSatisfy(name -> assertThat(listed).contains(name.substring(LIBRARIES.length())));
    }
  }

  /** Its libraries are in its jar as classes: this module's class path tells where each is from. */
  @Test
  void theSbomListsEveryLibraryOfTheCommandLineWithItsVersion() throws IOException {
    try (JarFile packaged = packaged("cli")) {
      Set<String> libraries =
          packaged.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.endsWith(".class"))
              .map(ShippedIT::jarOf)
              .collect(Collectors.toSet());

      assertThat(libraries).hasSizeGreaterThan(5).isSubsetOf(listed());
    }
  }

  @Test
  void theCommandLineInOneFileIsItsJarBehindAScript() throws IOException {
    byte[] jar = Files.readAllBytes(program("cli"));
    byte[] file = Files.readAllBytes(ROOT.resolve("cli/target/groundcrew"));
    int script = file.length - jar.length;

    assertThat(new String(file, 0, script, StandardCharsets.UTF_8)).startsWith("#!/bin/sh");
    assertThat(Arrays.copyOfRange(file, script, file.length)).isEqualTo(jar);
  }

  private Set<String> listed() {
    return sbom.components().stream().map(Component::jar).collect(Collectors.toSet());
  }

  private static JarFile packaged(String program) throws IOException {
    return new JarFile(program(program).toFile());
  }

  private static Path program(String name) {
    String version = System.getProperty("dist.version");
    return ROOT.resolve("%s/target/groundcrew-%s-%s-exec.jar".formatted(name, name, version));
  }

  /** The name of the jar on the class path that has it. */
  private static String jarOf(String entry) {
    URL found = ShippedIT.class.getClassLoader().getResource(entry);
    assertThat(found).as(entry).isNotNull();
    String path = found.getPath();
    String jar = path.substring(0, path.indexOf("!/"));
    return jar.substring(jar.lastIndexOf('/') + 1);
  }

  @Test
  void everyLicenceIsAllowedOrHasAStatedReason() {
    assertThat(AllowedLicences.OURS.objectionsTo(sbom)).isEmpty();
  }

  @Test
  void thePageOfLicencesIsUpToDate() throws IOException {
    String text = new LicencesPage(sbom, AllowedLicences.OURS).text();
    Files.writeString(ROOT.resolve("dist/target/licences.md"), text);

    assertThat(ROOT.resolve("docs/licences.md"))
        .as("copy dist/target/licences.md to docs/licences.md")
        .hasContent(text);
  }
}
