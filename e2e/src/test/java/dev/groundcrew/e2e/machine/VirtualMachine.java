package dev.groundcrew.e2e.machine;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A machine with one disk and one port, on a network of its own: DHCP names a script of iPXE's that
 * leads to Groundcrew. It boots from the network first, and then from its disk.
 */
final class VirtualMachine implements AutoCloseable {

  private static final long DISK_BYTES = 64L * 1024 * 1024;

  private final Hardware hardware;
  private final Path directory;
  private final String mac;
  private Process process;

  private VirtualMachine(Hardware hardware, Path directory, String mac) {
    this.hardware = hardware;
    this.directory = directory;
    this.mac = mac;
  }

  /**
   * A machine with a blank disk, switched off.
   *
   * @param directory what it prints is kept there
   * @param port where Groundcrew serves machines, on the loopback interface
   */
  static VirtualMachine blank(Hardware hardware, Path directory, int port) throws IOException {
    Path network = Files.createDirectories(directory.resolve("network"));
    // The machine sees the loopback interface of its host as 10.0.2.2.
    Files.writeString(
        network.resolve("boot.ipxe"),
        "#!ipxe\nchain http://10.0.2.2:%d/boot.ipxe\n".formatted(port));
    var random = ThreadLocalRandom.current();
    VirtualMachine machine =
        new VirtualMachine(
            hardware,
            directory,
            "52:54:02:%02x:%02x:%02x"
                .formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
    try (RandomAccessFile disk = new RandomAccessFile(machine.disk().toFile(), "rw")) {
      disk.setLength(DISK_BYTES);
    }
    return machine;
  }

  String mac() {
    return mac;
  }

  /** A name that no other machine of the site has. */
  String hostname() {
    return "machine-" + mac.substring(9).replace(":", "");
  }

  /** What it has printed so far. */
  Path console() {
    return directory.resolve("console");
  }

  private Path disk() {
    return directory.resolve("disk");
  }

  /** Switches it on. */
  void start() {
    List<String> command = new ArrayList<>(List.of("qemu-system-x86_64"));
    command.addAll(hardware.firmware());
    command.addAll(List.of("-accel", "tcg,thread=multi", "-smp", "2"));
    command.addAll(List.of("-m", String.valueOf(hardware.megabytes())));
    command.addAll(List.of("-display", "none", "-serial", "stdio", "-monitor", "none"));
    command.addAll(
        List.of(
            "-netdev",
            "user,id=net,tftp=%s,bootfile=boot.ipxe".formatted(directory.resolve("network")),
            "-device",
            "virtio-net-pci,netdev=net,bootindex=1,mac=" + mac,
            "-drive",
            "id=disk,if=none,format=raw,file=" + disk(),
            "-device",
            "virtio-blk-pci,drive=disk,bootindex=2"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Whether it is on. */
  boolean isOn() {
    return process.isAlive();
  }

  /** The power is cut: nothing that it had not written is on the disk. */
  void cutPower() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** The lines of its console that its own software printed. */
  List<String> said() {
    try (var lines = Files.lines(console(), StandardCharsets.ISO_8859_1)) {
      return lines
          .filter(line -> line.contains("machine: ") || line.contains("Groundcrew: "))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The power is cut, and the disk is gone. */
  @Override
  public void close() throws IOException {
    if (process != null) {
      cutPower();
    }
    Files.delete(disk());
  }
}
