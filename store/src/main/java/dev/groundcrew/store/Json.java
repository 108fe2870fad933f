package dev.groundcrew.store;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What stands in jsonb columns: snake_case, absent instead of null. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultPropertyInclusion(
              inclusion ->
                  inclusion.withValueInclusion(
                      com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
          .build();

  private Json() {}

  /** The JSON text of {@code value}. */
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** The {@code type} that {@code json} describes. */
  public static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  /** The tree that {@code json} describes. */
  public static JsonNode readTree(String json) {
    return MAPPER.readTree(json);
  }

  /** The tree of {@code value}. */
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }
}
