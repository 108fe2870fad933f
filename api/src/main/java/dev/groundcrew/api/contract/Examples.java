package dev.groundcrew.api.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Examples of requests, by call and by what they show, of a node, and of the statistics. */
@Component
@Order(5)
class Examples implements OpenApiCustomizer {

  private static final String MAC = "52:54:00:12:34:56";

  private static final Map<String, Map<String, Map<String, Object>>> ALL =
      Map.of(
          "startBulk",
          Map.of(
              "install a rack",
                  Map.of(
                      "filter", Map.of("group_id", "rack2", "state", new String[] {"discovered"}),
                      "action", Map.of("state", "pending", "comment", "new image"),
                      "expect", 40),
              "see what a reinstall would meet",
                  Map.of(
                      "filter", Map.of("tag", "gpu"),
                      "action", Map.of("reinstall", true),
                      "dry_run", true)),
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
          "putProfile",
          Map.of(
              "an installer with cloud-init",
              Map.of(
                  "boot",
                  Map.of(
                      "method", "kernel",
                      "kernel", "{{files_url}}/linux",
                      "initrds", new String[] {"{{files_url}}/initrd"},
                      "cmdline", "ip=dhcp autoinstall ds=nocloud-net;s={{seed_url}} ---"),
                  "documents",
                  Map.of("user-data", "#cloud-config\nhostname: {{hostname}}\n"))),
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

  private static final String NODE =
      """
      {
        "id": "01a20f3c-5b1e-7c3a-9f60-2f1a7c9d4e10",
        "mac_address": "52:54:00:12:34:56",
        "hostname": "rack2-node7",
        "ip_address": "192.0.2.7",
        "state": "installing",
        "version": 2,
        "revision": 3,
        "install_id": "01a20f3c-7d20-7b11-8a4e-90b2c4d6e8f0",
        "workflow_id": "debian-13",
        "vendor": "Example Servers",
        "model": "R2",
        "serial_number": "ES-0007",
        "system_uuid": null,
        "arch": "x86_64",
        "boot_mode": "uefi",
        "group_id": null,
        "tags": ["gpu", "rack2"],
        "install_attempts": 0,
        "install_progress": 45,
        "last_install_error": null,
        "install_workflow": {
          "workflow_id": "install-01a20f3c-5b1e-7c3a-9f60-2f1a7c9d4e10",
          "run_id": "01a20f3c-7e55-7d02-b1c3-a4b5c6d7e8f9"
        },
        "state_changed_at": "2026-11-25T08:01:12.345678Z",
        "created_at": "2026-11-25T08:00:00.123456Z",
        "updated_at": "2026-11-25T08:03:40.5Z",
        "last_seen_at": "2026-11-25T08:03:40.5Z",
        "profile": "debian-13"
      }
      """;

  private static final String STATS =
      """
      {
        "measured_at": "2026-11-25T08:03:40.5Z",
        "nodes": 1000,
        "by_state": {
          "discovered": 3, "pending": 12, "installing": 25, "installed": 0, "install_failed": 4,
          "active": 940, "reprovision": 0, "deprovisioning": 0, "migrating": 1, "retired": 15
        },
        "by_group": [{"group_id": "rack2", "nodes": 640}, {"group_id": null, "nodes": 360}],
        "groups": 1,
        "by_profile": [{"profile": "debian-13", "nodes": 1000}],
        "profiles": 1,
        "installs": {
          "pending": 12, "running": 25, "stalled": 1, "installed": 196, "failed": 4,
          "success_rate": 0.98, "median_seconds": 412.5, "p95_seconds": 731.0,
          "oldest_pending": {
            "node_id": "01a20f3c-5b1e-7c3a-9f60-2f1a7c9d4e10",
            "hostname": "rack2-node7",
            "since": "2026-11-25T08:00:12.345678Z"
          }
        },
        "events": {"unapplied": 0, "oldest_unapplied_seconds": 0.0, "dead": 0}
      }
      """;

  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public void customise(OpenAPI document) {
    Schema<?> node = Objects.requireNonNull(document.getComponents().getSchemas().get("Node"));
    node.setExample(JSON.readValue(NODE, Map.class));
    Schema<?> stats = Objects.requireNonNull(document.getComponents().getSchemas().get("Stats"));
    stats.setExample(JSON.readValue(STATS, Map.class));
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
