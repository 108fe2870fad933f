package dev.groundcrew.dist;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The licences under which libraries may be shipped, and the libraries that are shipped although
 * theirs is another.
 */
record AllowedLicences(Set<String> licences, Map<String, String> exceptions) {

  static final AllowedLicences OURS =
      new AllowedLicences(
          Set.of("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MIT"),
          new TreeMap<>(
              Map.of(
                  "ch.qos.logback:logback-classic",
                  "Used unmodified, as a separate jar, under EPL-2.0, which allows that in a program under any licence.",
                  "ch.qos.logback:logback-core",
                  "As logback-classic.",
                  "com.samskivert:jmustache",
                  "Its pom names BSD-3-Clause in other words.",
                  "jakarta.annotation:jakarta.annotation-api",
                  "Used unmodified, as a separate jar, under EPL-2.0. It has annotations only.",
                  "org.jline:jline-native",
                  "Its pom names BSD-3-Clause by its address, which the SBOM reads as BSD-4-Clause.",
                  "org.jline:jline-terminal",
                  "As jline-native.")));

  /**
   * One line for each library that must not be shipped, and for each exception that nothing needs.
   */
  List<String> objectionsTo(Sbom sbom) {
    List<Component> refused =
        sbom.components().stream()
            .filter(component -> component.licences().stream().noneMatch(licences::contains))
            .toList();
    var unlisted =
        refused.stream()
            .filter(component -> !exceptions.containsKey(component.id()))
            .map(
                component -> "%s: not allowed: %s".formatted(component.id(), component.licences()));
    var unneeded =
        exceptions.keySet().stream()
            .filter(id -> refused.stream().noneMatch(component -> component.id().equals(id)))
            .map(id -> id + ": an exception that nothing needs");
    return Stream.concat(unlisted, unneeded).toList();
  }
}
