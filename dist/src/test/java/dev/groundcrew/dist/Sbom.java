package dev.groundcrew.dist;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The components of a CycloneDX file, by name. */
record Sbom(List<Component> components) {

  static Sbom read(String json) {
    return new Sbom(
        JsonMapper.shared()
            .readTree(json)
            .path("components")
            .valueStream()
            .map(Sbom::component)
            .sorted(Comparator.comparing(Component::id))
            .toList());
  }

  private static Component component(JsonNode node) {
    return new Component(
        node.path("group").asString(),
        node.path("name").asString(),
        node.path("version").asString(),
        node.path("licenses").valueStream().map(Sbom::licence).toList());
  }

  /** The SPDX id or expression, or whatever the library calls its licence where that has none. */
  private static String licence(JsonNode node) {
    return Stream.of(node.path("expression"), node.at("/license/id"), node.at("/license/name"))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .findFirst()
        .orElse("unknown");
  }
}
