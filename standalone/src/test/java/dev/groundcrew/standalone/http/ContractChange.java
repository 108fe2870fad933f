package dev.groundcrew.standalone.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Yaml;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/**
 * What has changed between two contracts.
 *
 * @param changes all changes
 * @param refused the calls that need what they did not need: openapi-diff takes any change of who
 *     may call for a compatible one
 * @param released the version of the older one
 * @param present the version of the newer one
 */
record ContractChange(
    ChangedOpenApi changes, List<String> refused, String released, String present) {

  /** Callers are told to expect new codes, kinds and states, so these break nobody. */
  private static final String NEW_VALUES = "incompatible.response.enum.increased";

  static ContractChange between(String released, String present) throws JsonProcessingException {
    JsonNode older = Yaml.mapper().readTree(released);
    JsonNode newer = Yaml.mapper().readTree(present);
    return new ContractChange(
        OpenApiCompare.fromContents(
            DescribeAsOpenApi30.convert(older),
            DescribeAsOpenApi30.convert(newer),
            List.of(),
            OpenApiDiffOptions.builder().configProperty(NEW_VALUES, "false").build()),
        CallersRefused.between(older, newer),
        versionOf(older),
        versionOf(newer));
  }

  boolean breaks() {
    return changes.isIncompatible() || !refused.isEmpty();
  }

  /** By semantic versioning: another major version, or before 1.0 another minor one. */
  boolean mayBreak() {
    int[] before = numbers(released);
    int[] after = numbers(present);
    return after[0] > before[0] || (before[0] == 0 && after[0] == 0 && after[1] > before[1]);
  }

  String description() {
    ByteArrayOutputStream description = new ByteArrayOutputStream();
    new MarkdownRender()
        .render(changes, new OutputStreamWriter(description, StandardCharsets.UTF_8));
    return description.toString(StandardCharsets.UTF_8) + "\nNeed more of callers: " + refused;
  }

  private static String versionOf(JsonNode contract) {
    return contract.path("info").path("version").asText();
  }

  private static int[] numbers(String version) {
    return List.of(version.split("\\.")).stream().mapToInt(Integer::parseInt).toArray();
  }
}
