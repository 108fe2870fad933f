package dev.groundcrew.api.machine.boot;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The firmware that iPXE runs on, as its setting {@code platform} says. */
enum Platform {
  BIOS("bios"),
  UEFI("uefi"),
  /** It was not said. */
  UNKNOWN("uefi");

  private final String bootMode;

  Platform(String bootMode) {
    this.bootMode = bootMode;
  }

  static Platform read(@Nullable String platform) {
    return switch (platform == null ? "" : platform.strip().toLowerCase(Locale.ROOT)) {
      case "pcbios" -> BIOS;
      case "efi" -> UEFI;
      default -> UNKNOWN;
    };
  }

  /** As {@code nodes.boot_mode} has it. */
  String bootMode() {
    return bootMode;
  }
}
