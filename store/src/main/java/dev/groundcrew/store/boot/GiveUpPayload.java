package dev.groundcrew.store.boot;

import dev.groundcrew.store.Json;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Why a pending install is given up, as its event keeps it. */
public final class GiveUpPayload {

  private GiveUpPayload() {}

  /** It booted as often as it may fail. */
  public static JsonNode tooManyBoots(int scripts) {
    return payload(scripts, "booted %d times without any report".formatted(scripts));
  }

  static String unstarted(int scripts, Duration timeout) {
    String text = timeout.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    return payload(scripts, "no report within %s of its first boot".formatted(text)).toString();
  }

  private static JsonNode payload(int scripts, String error) {
    return Json.tree(Map.of("scripts_served", scripts, "installation_error", error));
  }
}
