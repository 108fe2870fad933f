package dev.groundcrew.api.preview;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a node would boot and install.
 *
 * @param profile null if it has none
 * @param install {@code present} or {@code next}; null without a profile
 * @param script the iPXE script that the machine would be served if it booted now
 * @param boot null if it can't be written
 * @param documents by name; those that can't be written are left out
 * @param problems why something is missing
 */
@Schema(name = "Preview")
record PreviewView(
    @Nullable String profile,
    @Nullable Integer profileVersion,
    @Nullable String install,
    String script,
    @Nullable BootLinesView boot,
    Map<String, String> documents,
    List<String> problems) {

  static final String PRESENT = "present";
  static final String NEXT = "next";

  /** How the installer is booted. */
  @Schema(name = "PreviewBoot")
  record BootLinesView(
      String method,
      @Nullable String kernel,
      List<String> initrds,
      @Nullable String cmdline,
      @Nullable String url,
      @Nullable String script) {}

  static PreviewView nothing(String reason, String script) {
    return new PreviewView(null, null, null, script, null, Map.of(), List.of(reason));
  }
}
