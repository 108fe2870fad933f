package dev.groundcrew.e2e.machine;

import dev.groundcrew.e2e.deployment.SiteSecrets;
import dev.groundcrew.e2e.stack.Api;
import dev.groundcrew.e2e.stack.Ports;
import dev.groundcrew.e2e.stack.Service;
import dev.groundcrew.e2e.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A site that asks who calls, with a port of its own for machines, and what they need to be
 * installed.
 */
final class MachineSite implements AutoCloseable {

  private final Stack stack;
  private final Path directory;
  private final int machinesPort;

  private MachineSite(Stack stack, Path directory, int machinesPort) {
    this.stack = stack;
    this.directory = directory;
    this.machinesPort = machinesPort;
  }

  static MachineSite start() {
    try {
      Path target = Files.createDirectories(Path.of(System.getProperty("e2e.root"), "e2e/target"));
      return start(Files.createTempDirectory(target, "machines-"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static MachineSite start(Path directory) {
    MachineTools.build(directory.resolve("files"));
    int port = Ports.free();
    Stack stack =
        Stack.start(
            Map.of(
                "GROUNDCREW_SECURITY_TOKENS_0_NAME",
                "admin",
                "GROUNDCREW_SECURITY_TOKENS_0_ROLE",
                "admin",
                "GROUNDCREW_SECURITY_TOKENS_0_SHA256",
                SiteSecrets.tokenHash(),
                "GROUNDCREW_MACHINES_PORT",
                String.valueOf(port),
                "GROUNDCREW_FILES_DIR",
                directory.resolve("files").toString(),
                // A virtual machine boots in seconds.
                "GROUNDCREW_BOOT_AGAIN_AFTER",
                "PT1S",
                // The site may just have been started when a machine falls silent.
                "GROUNDCREW_INSTALL_OUTAGE_GRACE",
                "PT5S"));
    return new MachineSite(stack, directory, port);
  }

  /** The api, as its admin calls it. */
  Api api() {
    return Api.at(apiProcess().url(), SiteSecrets.TOKEN);
  }

  Service apiProcess() {
    return stack.apis().getFirst();
  }

  Service worker() {
    return stack.workers().getFirst();
  }

  /** A machine with a BIOS and a blank disk, switched off, that nobody knows. */
  VirtualMachine machine() {
    return machine(Hardware.BIOS);
  }

  /** A machine with a blank disk, switched off, that nobody knows. */
  VirtualMachine machine(Hardware hardware) {
    try {
      return VirtualMachine.blank(
          hardware, Files.createTempDirectory(directory, "machine-"), machinesPort);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A machine with a BIOS whose install is requested, switched off. */
  PendingMachine pending(String profile) {
    return pending(profile, Hardware.BIOS);
  }

  /** A machine whose install is requested, switched off. */
  PendingMachine pending(String profile, Hardware hardware) {
    return PendingMachine.of(machine(hardware), profile, api());
  }

  @Override
  public void close() {
    stack.close();
  }
}
