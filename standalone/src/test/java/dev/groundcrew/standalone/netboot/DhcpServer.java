package dev.groundcrew.standalone.netboot;

import dev.groundcrew.standalone.tool.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The DHCP servers that the document has an example for. */
enum DhcpServer {
  DNSMASQ("dnsmasq", "### dnsmasq") {
    @Override
    List<String> checking(Path configuration) {
      return List.of("dnsmasq", "--test", "--conf-file=" + configuration);
    }

    @Override
    List<String> serving(Path configuration) {
      return List.of(
          "dnsmasq",
          "--no-daemon",
          "--log-dhcp",
          "--conf-file=" + configuration,
          "--dhcp-leasefile=" + configuration.resolveSibling("leases"));
    }
  },
  DHCPD("dhcpd", "### ISC dhcpd") {
    @Override
    List<String> checking(Path configuration) {
      return List.of("dhcpd", "-4", "-t", "-cf", configuration.toString());
    }

    @Override
    List<String> serving(Path configuration) throws IOException {
      Path leases = Files.writeString(configuration.resolveSibling("leases"), "");
      return List.of(
          "dhcpd",
          "-4",
          "-f",
          "-d",
          "--no-pid",
          "-cf",
          configuration.toString(),
          "-lf",
          leases.toString(),
          "eth1");
    }
  },
  KEA("kea-dhcp4", "### Kea") {
    @Override
    List<String> checking(Path configuration) {
      return List.of("kea-dhcp4", "-t", configuration.toString());
    }

    @Override
    List<String> serving(Path configuration) {
      return List.of("kea-dhcp4", "-c", configuration.toString());
    }
  };

  /** Kea's, for a machine where it is not installed as a service. */
  static final Map<String, String> ENVIRONMENT =
      Map.of("KEA_LOCKFILE_DIR", "none", "KEA_PIDFILE_DIR", "/run/kea");

  private static final Path DOCUMENT = Path.of("..", "docs", "network-boot.md");

  private static final String FENCE = "```";

  private final String program;
  private final String heading;

  DhcpServer(String program, String heading) {
    this.program = program;
    this.heading = heading;
  }

  /** The command that only reads the configuration, and ends with 0 if it is right. */
  abstract List<String> checking(Path configuration);

  /** The command that serves until it is ended. */
  abstract List<String> serving(Path configuration) throws IOException;

  /** Skips the test where the server is not there. */
  void require() {
    Tool.require(program);
  }

  /** Its example as it is printed. */
  String example() throws IOException {
    return example(heading);
  }

  /** The first block of code under a heading of the document, as it is printed. */
  static String example(String heading) throws IOException {
    List<String> lines = Files.readAllLines(DOCUMENT);
    int from = lines.indexOf(heading) + 1;
    if (from == 0) {
      throw new AssertionError("The document has no heading " + heading);
    }
    List<String> block = new ArrayList<>();
    boolean within = false;
    for (String line : lines.subList(from, lines.size())) {
      if (line.startsWith(FENCE) && within) {
        return String.join("\n", block) + "\n";
      } else if (line.startsWith(FENCE)) {
        within = true;
      } else if (within) {
        block.add(line);
      } else if (line.startsWith("#")) {
        break;
      }
    }
    throw new AssertionError("There is no block under " + heading);
  }
}
