package dev.groundcrew.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AllowedLicencesTest {

  private final AllowedLicences allowed =
      new AllowedLicences(Set.of("MIT"), Map.of("org.example:excused", "It has a reason."));

  @Test
  void aLibraryUnderAnotherLicenceIsRefused() {
    assertThat(allowed.objectionsTo(sbom("stranger", "{'license': {'id': 'GPL-3.0-only'}}")))
        .containsExactly("org.example:stranger: not allowed: [GPL-3.0-only]");
  }

  @Test
  void aLicenceWithoutAnSpdxIdIsRefused() {
    assertThat(allowed.objectionsTo(sbom("stranger", "{'license': {'name': 'Ask us first'}}")))
        .containsExactly("org.example:stranger: not allowed: [Ask us first]");
  }

  @Test
  void aLibraryThatNamesNoLicenceIsRefused() {
    assertThat(allowed.objectionsTo(sbom("stranger", "")))
        .containsExactly("org.example:stranger: not allowed: []");
  }

  @Test
  void oneAllowedLicenceOfSeveralIsEnough() {
    assertThat(
            allowed.objectionsTo(
                sbom("choice", "{'license': {'id': 'LGPL-2.1-only'}}, {'license': {'id': 'MIT'}}")))
        .isEmpty();
  }

  @Test
  void anExceptionThatNothingNeedsIsRefused() {
    assertThat(allowed.objectionsTo(sbom("excused", "{'license': {'id': 'MIT'}}")))
        .containsExactly("org.example:excused: an exception that nothing needs");
  }

  /** One with the library, and with what the exception is for unless the library is that. */
  private static Sbom sbom(String name, String licences) {
    String component = "{'group': 'org.example', 'name': '%s', 'version': '1', 'licenses': [%s]}";
    String excused = component.formatted("excused", "{'license': {'id': 'EPL-2.0'}}");
    String asked = component.formatted(name, licences);
    return Sbom.read(
        "{'components': [%s]}"
            .formatted(name.equals("excused") ? asked : asked + ", " + excused)
            .replace('\'', '"'));
  }
}
