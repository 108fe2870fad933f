package dev.groundcrew.standalone.netboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.groundcrew.standalone.tool.Tool;
import dev.groundcrew.standalone.tool.Tool.Ran;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A server with the interface eth1, a machine with eth0, and a cable between them: two network
 * namespaces, which end with their processes. Nothing reaches this machine's own network. The
 * server has directories of its own, too, where the document's examples expect them.
 */
final class Rack implements AutoCloseable {

  static final String SERVER = "192.0.2.1";

  private static final Path TFTP = Path.of("/srv/tftp");

  private final Path directory;
  private final List<Process> processes = new ArrayList<>();
  private final long server;
  private final long machine;

  /**
   * Skips the test where no namespaces can be made.
   *
   * @param directory for files of the programs that run in it
   */
  Rack(Path directory) throws IOException, InterruptedException {
    for (String tool : List.of("unshare", "nsenter", "ip", "busybox")) {
      Tool.require(tool);
    }
    assumeTrue(
        Tool.run("unshare", "--net", "--mount", "true").code() == 0,
        "Skipped: this user may make no network namespaces");
    this.directory = directory;
    this.server = namespace();
    this.machine = namespace();
    atServer("ip", "link", "add", "eth1", "type", "veth", "peer", "name", "eth0");
    atServer("ip", "link", "set", "eth0", "netns", Long.toString(machine));
    atServer("ip", "address", "add", SERVER + "/24", "dev", "eth1");
    atServer("ip", "link", "set", "eth1", "up");
    atMachine("ip", "link", "set", "eth0", "up");
    for (String own : List.of("/srv", "/var/lib", "/run")) {
      atServer("mount", "-t", "tmpfs", "none", own);
    }
    atServer("mkdir", "-p", TFTP.toString(), "/var/lib/kea", "/run/kea");
  }

  private long namespace() throws IOException {
    Process holder =
        new ProcessBuilder("unshare", "--net", "--mount", "sleep", "infinity").inheritIO().start();
    processes.add(holder);
    Path own = networkOf(ProcessHandle.current().pid());
    await().until(() -> !networkOf(holder.pid()).equals(own));
    return holder.pid();
  }

  /** Names the network that a process is in. */
  private static Path networkOf(long pid) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/%d/ns/net".formatted(pid)));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Starts a program on the server, which runs until the rack is closed. */
  void start(List<String> command, Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(within(server, command))
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("server.log").toFile());
    builder.environment().putAll(environment);
    processes.add(builder.start());
  }

  /** Runs a program on the server to its end. */
  Ran tryAtServer(List<String> command) throws IOException, InterruptedException {
    return Tool.run(within(server, command));
  }

  /** Puts a file where the server's TFTP looks. */
  void offer(String name, String content) throws IOException, InterruptedException {
    Path file = Files.writeString(directory.resolve(name), content);
    atServer("cp", file.toString(), TFTP.resolve(name).toString());
  }

  /** Runs a program on the machine; it must end with 0. */
  String atMachine(String... command) throws IOException, InterruptedException {
    return run(within(machine, List.of(command)));
  }

  private void atServer(String... command) throws IOException, InterruptedException {
    run(within(server, List.of(command)));
  }

  private static List<String> within(long namespace, List<String> command) {
    List<String> all =
        new ArrayList<>(
            List.of("nsenter", "--net", "--mount", "--target", Long.toString(namespace), "--"));
    all.addAll(command);
    return all;
  }

  private String run(List<String> command) throws IOException, InterruptedException {
    Ran ran = Tool.run(command);
    assertThat(ran.code()).as("%s%n%s%n%s", command, ran.output(), log()).isZero();
    return ran.output();
  }

  /** What the server has written so far. */
  String log() throws IOException {
    Path log = directory.resolve("server.log");
    return Files.exists(log) ? Files.readString(log) : "";
  }

  /**
   * Has BusyBox's DHCP client ask for an address, which the machine then has.
   *
   * @param vendorClass option 60
   * @param options others, each a number and its value in hexadecimal digits
   * @return of the answer the client's address ({@code ip}), the next server's ({@code siaddr}),
   *     the boot file ({@code boot_file}) and option 60 ({@code vendor}); what it does not have is
   *     empty
   */
  Map<String, String> lease(String vendorClass, Map<Integer, String> options)
      throws IOException, InterruptedException {
    Path script = directory.resolve("udhcpc.sh");
    Files.writeString(
        script,
        """
        #!/bin/sh
        case $1 in
          deconfig) ip address flush dev "$interface" ;;
          bound)
            ip address add "$ip/24" dev "$interface"
            echo "ip=$ip"
            echo "siaddr=$siaddr"
            echo "boot_file=${boot_file:-$bootfile}"
            echo "vendor=$vendor"
            ;;
        esac
        """);
    script.toFile().setExecutable(true);
    List<String> command =
        new ArrayList<>(
            List.of("busybox", "udhcpc", "-f", "-q", "-n", "-i", "eth0", "-t", "20", "-T", "1"));
    command.addAll(List.of("-s", script.toString(), "-V", vendorClass));
    options.forEach(
        (number, value) -> command.addAll(List.of("-x", "0x%02x:%s".formatted(number, value))));
    Map<String, String> answer = new TreeMap<>();
    for (String line : atMachine(command.toArray(String[]::new)).split("\n", -1)) {
      int at = line.indexOf('=');
      if (at > 0) {
        answer.put(line.substring(0, at), line.substring(at + 1));
      }
    }
    return answer;
  }

  @Override
  public void close() throws InterruptedException {
    for (Process process : processes.reversed()) {
      process.destroy();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }
}
