package dev.groundcrew.e2e.machine;

import java.util.List;
import java.util.Map;

/**
 * A profile that has a machine write a disk image.
 *
 * @param role what the machine does: {@code install}, or {@code silent}
 * @param settings lines of the installer's settings, {@code init} in {@code tools/machine} says
 *     which there are
 * @param onFailed what the machine boots once the install has failed
 */
record ImageProfile(String role, String settings, String onFailed) {

  static ImageProfile installs(String settings) {
    return new ImageProfile("install", settings, "local");
  }

  /** Its kernel boots and never reports. */
  static ImageProfile silent() {
    return new ImageProfile("silent", "", "local");
  }

  /** The machine asks again once the install has failed. */
  ImageProfile waiting() {
    return new ImageProfile(role, settings, "wait");
  }

  /** As the API takes it. */
  Map<String, Object> body() {
    return Map.of(
        "name",
        "A disk image",
        "boot",
        Map.of(
            "method",
            "kernel",
            "kernel",
            "{{files_url}}/linux",
            "initrds",
            List.of("{{files_url}}/installer.gz"),
            "cmdline",
            "console=ttyS0 quiet panic=1 gc_role=%s gc_hook={{hook_url}} gc_seed={{seed_url}} gc_files={{files_url}}"
                .formatted(role)),
        "documents",
        Map.of("install.sh", "HOSTNAME={{hostname}}\n" + settings + "\n"),
        "on_failed",
        onFailed);
  }
}
