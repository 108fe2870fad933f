package dev.groundcrew.e2e.machine;

import java.util.List;

/**
 * A kind of machine.
 *
 * @param firmware what QEMU is told of it
 * @param megabytes of memory
 */
record Hardware(List<String> firmware, int megabytes) {

  private static final int ENOUGH = 512;

  /** A BIOS that prints to the serial port. */
  static final Hardware BIOS = new Hardware(List.of("-machine", "pc,graphics=off"), ENOUGH);

  static final Hardware UEFI =
      new Hardware(List.of("-machine", "pc", "-bios", "/usr/share/ovmf/OVMF.fd"), ENOUGH);

  Hardware withMegabytes(int other) {
    return new Hardware(firmware, other);
  }
}
