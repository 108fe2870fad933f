package dev.groundcrew.cli.node;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.api.Query;
import dev.groundcrew.cli.context.ServerOptions;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a machine known. */
@Command(
    name = "register",
    mixinStandardHelpOptions = true,
    description = "Makes a machine known by the MAC address of the port that it boots from.")
public final class RegisterCommand implements Runnable {

  @Mixin private ServerOptions server = new ServerOptions();

  @Parameters(paramLabel = "MAC", description = "Its MAC address, in any usual spelling.")
  private String mac = "";

  @Option(
      names = {"-s", "--set"},
      paramLabel = "FIELD=VALUE",
      description =
          "hostname, ip_address, group_id, profile, arch, boot_mode, vendor, model, serial_number or"
              + " system_uuid.")
  private Map<String, String> fields = new LinkedHashMap<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    fields.forEach(node::put);
    node.put("mac_address", mac);
    Api api = new Api(server.resolve());
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        Api.expect(api.change("POST", Query.of("/nodes"), node))
            .body()
            .path("data")
            .path("id")
            .asString());
    out.flush();
  }
}
