package dev.groundcrew.e2e.machine;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A machine with a BIOS, one disk and one port, on a network of its own: DHCP names a script of
 * iPXE's that leads to Groundcrew. It boots from the network first, and then from its disk.
 */
final class VirtualMachine implements AutoCloseable {

  private static final long DISK_BYTES = 64L * 1024 * 1024;

  private final Path directory;
  private final String mac;
  private Process process;

  private VirtualMachine(Path directory, String mac) {
    this.directory = directory;
    this.mac = mac;
  }

  /**
   * A machine with a blank disk, switched off.
   *
   * @param port where Groundcrew serves machines, on the loopback interface
   */
  static VirtualMachine blank(Path directory, int port) throws IOException {
    Path network = Files.createDirectories(directory.resolve("network"));
    // The machine sees the loopback interface of its host as 10.0.2.2.
    Files.writeString(
        network.resolve("boot.ipxe"),
        "#!ipxe\nchain http://10.0.2.2:%d/boot.ipxe\n".formatted(port));
    try (RandomAccessFile disk = new RandomAccessFile(directory.resolve("disk").toFile(), "rw")) {
      disk.setLength(DISK_BYTES);
    }
    var random = ThreadLocalRandom.current();
    return new VirtualMachine(
        directory,
        "52:54:02:%02x:%02x:%02x"
            .formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
  }

  String mac() {
    return mac;
  }

  /** What it has printed so far. */
  Path console() {
    return directory.resolve("console");
  }

  /** Switches it on. */
  void start() {
    ProcessBuilder builder =
        new ProcessBuilder(
            "qemu-system-x86_64",
            "-accel",
            "tcg,thread=multi",
            "-machine",
            "pc,graphics=off",
            "-smp",
            "2",
            "-m",
            "512",
            "-display",
            "none",
            "-serial",
            "stdio",
            "-monitor",
            "none",
            "-netdev",
            "user,id=n,tftp=%s,bootfile=boot.ipxe".formatted(directory.resolve("network")),
            "-device",
            "virtio-net-pci,netdev=n,mac=" + mac,
            "-drive",
            "file=%s,if=virtio,format=raw".formatted(directory.resolve("disk")),
            "-boot",
            "order=nc");
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

  @Override
  public void close() {
    if (process != null) {
      cutPower();
    }
  }
}
