package dev.groundcrew.api.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Examples of requests, by call and by what they show. */
@Component
@Order(5)
class Examples implements OpenApiCustomizer {

  private static final String MAC = "52:54:00:12:34:56";

  private static final Map<String, Map<String, Map<String, Object>>> ALL =
      Map.of(
          "registerNode",
          Map.of(
              "the least", Map.of("mac_address", MAC),
              "with facts",
                  Map.of(
                      "mac_address", MAC,
                      "hostname", "rack2-node7",
                      "workflow_id", "debian-13",
                      "boot_mode", "uefi",
                      "tags", new String[] {"rack2", "gpu"})),
          "editNode",
          Map.of("set a host name", Map.of("hostname", "rack2-node8")),
          "transitionNode",
          Map.of(
              "install it", Map.of("state", "pending"),
              "retry a failed install",
                  Map.of("state", "pending", "force", true, "comment", "disk replaced")),
          "abortInstall",
          Map.of("with a reason", Map.of("comment", "wrong rack")),
          "addTag",
          Map.of("a tag", Map.of("tag", "rack2")),
          "report",
          Map.of(
              "started", Map.of("mac_address", MAC, "installation_status", "started"),
              "progress", Map.of("mac_address", MAC, "installation_progress", 45),
              "complete", Map.of("mac_address", MAC, "installation_status", "complete"),
              "failed",
                  Map.of(
                      "mac_address", MAC,
                      "installation_status", "failed",
                      "installation_error", "no space left on /dev/sda")));

  @Override
  public void customise(OpenAPI document) {
    document.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .filter(operation -> ALL.containsKey(operation.getOperationId()))
        .forEach(Examples::describe);
  }

  private static void describe(Operation operation) {
    operation
        .getRequestBody()
        .getContent()
        .values()
        .forEach(
            body ->
                ALL.getOrDefault(operation.getOperationId(), Map.of())
                    .forEach(
                        (name, value) ->
                            body.addExamples(
                                name.replace(' ', '_'), new Example().summary(name).value(value))));
  }
}
