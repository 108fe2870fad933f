package dev.groundcrew.api.machine.boot;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The query of a booting machine. Read here, since the container refuses a request over a parameter
 * that it can't decode.
 */
record FirmwareFacts(Map<String, String> values) {

  private static final int MOST = 50;

  static FirmwareFacts read(@Nullable String query) {
    Map<String, String> values = new HashMap<>();
    Arrays.stream(query == null ? new String[0] : query.split("&", MOST))
        .map(parameter -> parameter.split("=", 2))
        .filter(parameter -> parameter.length == 2 && !parameter[1].isEmpty())
        .forEach(parameter -> values.putIfAbsent(parameter[0], decode(parameter[1])));
    return new FirmwareFacts(values);
  }

  private static String decode(String text) {
    try {
      // iPXE writes a blank as %20, and a plus sign as it is.
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException undecodable) {
      return text;
    }
  }

  @Nullable String get(String name) {
    return values.get(name);
  }
}
