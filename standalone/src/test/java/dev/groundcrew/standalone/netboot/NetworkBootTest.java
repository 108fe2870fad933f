package dev.groundcrew.standalone.netboot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.tool.Tool.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The DHCP servers' examples of docs/network-boot.md, as printed, tell the kinds of clients apart:
 * real servers, in networks of their own, answer a real client.
 */
class NetworkBootTest {

  private static final int USER_CLASS = 77;
  private static final int ARCHITECTURE = 93;
  private static final int OF_IPXE = 175;

  private static final String BIOS = "0000";
  private static final String UEFI = "0007";
  private static final String UEFI_SPELLED_OTHERWISE = "0009";
  private static final String UEFI_HTTP = "0010";

  private static final String IPXE = "69505845";

  /** That it can load by HTTP. */
  private static final String FEATURES = "130101";

  private static final String SCRIPT =
      """
      #!ipxe
      chain http://192.0.2.1:8082/boot.ipxe
      """;

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource
  void theServersOwnCheckTakesTheExample(DhcpServer server) throws Exception {
    server.require();
    try (Rack rack = new Rack(directory)) {
      Ran ran = rack.tryAtServer(server.checking(configuration(server.example())));

      assertThat(ran.code()).as(ran.output()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theServersOwnCheckWouldRefuseAMistake(DhcpServer server) throws Exception {
    server.require();
    String mistaken = server.example().replace("192.0.2.199", "192.0.2");
    try (Rack rack = new Rack(directory)) {
      assertThat(rack.tryAtServer(server.checking(configuration(mistaken))).code()).isNotZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachKindOfClientIsGivenItsBootFile(DhcpServer server) throws Exception {
    server.require();
    try (Rack rack = new Rack(directory)) {
      rack.start(server.serving(configuration(server.example())), DhcpServer.ENVIRONMENT);

      assertThat(bootFile(rack.lease(pxe(BIOS), Map.of(ARCHITECTURE, BIOS))))
          .isEqualTo("undionly.kpxe");
      for (String uefi : new String[] {UEFI, UEFI_SPELLED_OTHERWISE}) {
        assertThat(bootFile(rack.lease(pxe(uefi), Map.of(ARCHITECTURE, uefi))))
            .isEqualTo("ipxe.efi");
      }
      for (String architecture : new String[] {BIOS, UEFI}) {
        Map<String, String> answer = rack.lease(pxe(architecture), ipxe(architecture));
        assertThat(bootFile(answer)).isEqualTo("boot.ipxe");
        assertThat(answer.get("siaddr")).isEqualTo(Rack.SERVER);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anInstallerIsGivenNoBootFileThatItCouldTakeForItsOwn(DhcpServer server) throws Exception {
    server.require();
    try (Rack rack = new Rack(directory)) {
      rack.start(server.serving(configuration(server.example())), DhcpServer.ENVIRONMENT);

      Map<String, String> answer = rack.lease("d-i", Map.of());

      assertThat(answer.get("ip")).startsWith("192.0.2.1");
      assertThat(bootFile(answer)).isEmpty();
    }
  }

  @Test
  void dnsmasqServesTheScriptItself() throws Exception {
    DhcpServer.DNSMASQ.require();
    try (Rack rack = new Rack(directory)) {
      rack.offer("boot.ipxe", SCRIPT);
      rack.start(DhcpServer.DNSMASQ.serving(configuration(DhcpServer.DNSMASQ.example())), Map.of());
      Map<String, String> answer = rack.lease(pxe(BIOS), ipxe(BIOS));

      Path loaded = directory.resolve("loaded");
      rack.atMachine(
          "busybox",
          "tftp",
          "-g",
          "-r",
          bootFile(answer),
          "-l",
          loaded.toString(),
          answer.get("siaddr"));

      assertThat(loaded).hasContent(SCRIPT);
    }
  }

  @Test
  void firmwareThatLoadsByHttpIsGivenAnAddress() throws Exception {
    DhcpServer.DNSMASQ.require();
    String both = DhcpServer.DNSMASQ.example() + DhcpServer.example("## UEFI HTTP boot");
    try (Rack rack = new Rack(directory)) {
      rack.start(DhcpServer.DNSMASQ.serving(configuration(both)), Map.of());

      Map<String, String> answer =
          rack.lease("HTTPClient:Arch:00016:UNDI:003001", Map.of(ARCHITECTURE, UEFI_HTTP));

      assertThat(bootFile(answer)).isEqualTo("http://192.0.2.1:8082/files/ipxe.efi");
      assertThat(answer).containsEntry("vendor", "HTTPClient");
      assertThat(bootFile(rack.lease(pxe(UEFI), Map.of(ARCHITECTURE, UEFI)))).isEqualTo("ipxe.efi");
    }
  }

  @Test
  void besideAnotherServerDnsmasqAddsTheBootFileAndGivesNoAddress() throws Exception {
    DhcpServer.DNSMASQ.require();
    String example = DhcpServer.example("### Beside another DHCP server");
    try (Rack rack = new Rack(directory)) {
      rack.start(DhcpServer.DNSMASQ.serving(configuration(example)), Map.of());
      // The other server's part.
      rack.atMachine("ip", "address", "add", "192.0.2.77/24", "dev", "eth0");

      assertThat(proxied(rack, "0", "firmware"))
          .isEqualTo("yiaddr 0.0.0.0 file undionly.kpxe server 192.0.2.1");
      assertThat(proxied(rack, "7", "firmware"))
          .isEqualTo("yiaddr 0.0.0.0 file ipxe.efi server 192.0.2.1");
      assertThat(proxied(rack, "9", "firmware"))
          .isEqualTo("yiaddr 0.0.0.0 file ipxe.efi server 192.0.2.1");
      assertThat(proxied(rack, "0", "ipxe"))
          .isEqualTo("yiaddr 0.0.0.0 file boot.ipxe server 192.0.2.1");
      assertThat(proxied(rack, "7", "ipxe"))
          .isEqualTo("yiaddr 0.0.0.0 file boot.ipxe server 192.0.2.1");
    }
  }

  private static String proxied(Rack rack, String architecture, String kind)
      throws IOException, InterruptedException {
    return rack.atMachine(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        Path.of("target", "test-classes").toAbsolutePath().toString(),
        PxeClient.class.getName(),
        architecture,
        kind);
  }

  private Path configuration(String text) throws IOException {
    return Files.writeString(directory.resolve("server.conf"), text);
  }

  private static String pxe(String architecture) {
    return "PXEClient:Arch:%05d:UNDI:003001".formatted(Integer.parseInt(architecture, 16));
  }

  private static Map<Integer, String> ipxe(String architecture) {
    return Map.of(ARCHITECTURE, architecture, USER_CLASS, IPXE, OF_IPXE, FEATURES);
  }

  private static String bootFile(Map<String, String> answer) {
    return answer.getOrDefault("boot_file", "");
  }
}
