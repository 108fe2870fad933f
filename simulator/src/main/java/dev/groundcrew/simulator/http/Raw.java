package dev.groundcrew.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A body that is sent as it is.
 *
 * @param contentType null if it is not said
 */
record Raw(String text, @Nullable String contentType) {

  /** JSON, from clients that do not say so. */
  static Raw untypedJson(Object value) {
    return new Raw(Json.write(value), null);
  }

  static Raw form(Map<String, String> fields) {
    return new Raw(
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&")),
        "application/x-www-form-urlencoded");
  }

  @Override
  public String toString() {
    return text;
  }
}
