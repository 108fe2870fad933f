package dev.groundcrew.api.contract;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The body of POST /report, as a machine should send it; it takes much else. */
final class Report {

  private Report() {}

  static Schema<?> schema() {
    Schema<?> report =
        SharedSchemas.object()
            .addProperty(
                "mac_address",
                Answers.text(null).pattern(Formats31.MAC).description(Formats31.MAC_DESCRIPTION))
            .addProperty(
                "installation_status",
                nullable("string")
                    .description("In any case; null or empty counts as not given.")
                    ._enum(
                        Arrays.asList(
                            "started", "progress", "complete", "failed", "first_boot", null)))
            .addProperty("installation_progress", progress())
            .addProperty(
                "installation_error",
                nullable("string")
                    .description("Of more than 256 KiB the first 32 and the last 224 are kept."))
            .addProperty(
                "event",
                nullable("string")
                    .description(
                        "boot_started, install_started, install_progress, install_complete,"
                            + " install_failed, first_boot or heartbeat. Acts as the status of its"
                            + " name; another one counts as a heartbeat, with a warning."))
            .addProperty("message", nullable("string").description("Cut after 2000 characters."))
            .addProperty(
                "event_metadata",
                new JsonSchema()
                    .description("Any JSON of at most 16384 characters; kept with the event."))
            .addProperty(
                "ip_address",
                nullable("string").description("May have a prefix length, a zone or brackets."))
            .addProperty("hostname", nullable("string").description("May have a dot at the end."))
            .required(List.of("mac_address"));
    for (String fact : List.of("vendor", "model", "serial_number", "system_uuid")) {
      report.addProperty(fact, nullable("string").description("Cut after 255 characters."));
    }
    report.setAdditionalProperties(true);
    return report;
  }

  private static Schema<?> progress() {
    return new JsonSchema()
        .description("In percent; anything else is dropped, with a warning.")
        .anyOf(
            List.of(
                new JsonSchema()
                    .typesItem("number")
                    .minimum(BigDecimal.ZERO)
                    .maximum(BigDecimal.valueOf(100)),
                new JsonSchema().typesItem("string").pattern("^[0-9]{1,3}(?:\\.[0-9]+)?%?$"),
                new JsonSchema().typesItem("null")));
  }

  private static Schema<?> nullable(String type) {
    Schema<?> schema = new JsonSchema();
    schema.setTypes(new java.util.LinkedHashSet<>(List.of(type, "null")));
    return schema;
  }

  /** A success whose warnings are always there. */
  static Schema<?> success(Schema<?> ofNode) {
    Schema<?> success = SharedSchemas.object();
    ofNode.getProperties().forEach(success::addProperty);
    return success.required(Set.copyOf(ofNode.getProperties().keySet()).stream().sorted().toList());
  }
}
