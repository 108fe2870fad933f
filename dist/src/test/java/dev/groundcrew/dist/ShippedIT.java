package dev.groundcrew.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Set<String> listed = sbom.components().stream().map(Component::jar).collect(Collectors.toSet());

    String version = System.getProperty("dist.version");
    Path jar =
        ROOT.resolve("%s/target/groundcrew-%s-%s-exec.jar".formatted(program, program, version));
    try (JarFile packaged = new JarFile(jar.toFile())) {
      assertThat(packaged.stream().map(entry -> entry.getName()))
          .filteredOn(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
          .isNotEmpty()
          .allSatisfy(name -> assertThat(listed).contains(name.substring(LIBRARIES.length())));
    }
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
