package dev.groundcrew.cli.node;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.api.Query;
import dev.groundcrew.cli.context.ServerOptions;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes what is known of a node. Its state stays. */
@Command(
    name = "edit",
    mixinStandardHelpOptions = true,
    description = "Changes what is known of a node: its fields, tags and MAC addresses.",
    footer = {
      "",
      "Its boot card was replaced:",
      "  groundcrew edit rack7-01 --set mac_address=52:54:00:12:34:56"
    })
public final class EditCommand implements Runnable {

  @Mixin private ServerOptions server = new ServerOptions();

  @Parameters(paramLabel = "NODE", description = "Its id, MAC address or host name.")
  private String node = "";

  @Option(
      names = {"-s", "--set"},
      paramLabel = "FIELD=VALUE",
      description =
          "hostname, mac_address, ip_address, group_id, profile, arch, boot_mode, vendor, model,"
              + " serial_number or system_uuid.")
  private Map<String, String> fields = new LinkedHashMap<>();

  @Option(
      names = "--clear",
      split = ",",
      paramLabel = "FIELD",
      description = "Fields to leave empty.")
  private List<String> cleared = List.of();

  @Option(names = "--add-tag", split = ",", paramLabel = "TAG", description = "Tags to put on it.")
  private List<String> addedTags = List.of();

  @Option(
      names = "--remove-tag",
      split = ",",
      paramLabel = "TAG",
      description = "Tags to take off it.")
  private List<String> removedTags = List.of();

  @Option(
      names = "--add-mac",
      split = ",",
      paramLabel = "MAC",
      description = "MAC addresses of its other ports.")
  private List<String> addedMacs = List.of();

  @Option(
      names = "--remove-mac",
      split = ",",
      paramLabel = "MAC",
      description = "Addresses that are its own no more.")
  private List<String> removedMacs = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    ObjectNode patch = patch();
    if (patch.isEmpty()
        && addedTags.isEmpty()
        && removedTags.isEmpty()
        && addedMacs.isEmpty()
        && removedMacs.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Say what to change.");
    }
    Api api = new Api(server.resolve());
    // By its id: the address or name that it was found by may be what changes.
    String id = FindNode.uuid(api, node);
    if (!patch.isEmpty()) {
      change(api, "PATCH", Query.of("/nodes/%s", id), patch);
    }
    addedTags.forEach(tag -> change(api, "POST", Query.of("/nodes/%s/tags", id), one("tag", tag)));
    removedTags.forEach(tag -> change(api, "DELETE", Query.of("/nodes/%s/tags/%s", id, tag), null));
    addedMacs.forEach(
        mac -> change(api, "POST", Query.of("/nodes/%s/macs", id), one("mac_address", mac)));
    removedMacs.forEach(mac -> change(api, "DELETE", Query.of("/nodes/%s/macs/%s", id, mac), null));
  }

  private ObjectNode patch() {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    fields.forEach(patch::put);
    for (String field : cleared) {
      if (patch.has(field)) {
        throw new ParameterException(
            spec.commandLine(), "'%s' can't be both set and cleared.".formatted(field));
      }
      patch.putNull(field);
    }
    return patch;
  }

  private void change(Api api, String method, Query path, @Nullable JsonNode body) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(Api.expect(api.change(method, path, body)).message());
    out.flush();
  }

  private static JsonNode one(String field, String value) {
    return JsonNodeFactory.instance.objectNode().put(field, value);
  }
}
