package dev.groundcrew.simulator.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** JSON in Groundcrew's form: snake_case, without null fields. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private Json() {}

  /** The JSON text of {@code value}. */
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** Parses {@code json}. */
  public static JsonNode readTree(String json) {
    return MAPPER.readTree(json);
  }

  /** Converts {@code json} to {@code type}. */
  public static <T> T read(JsonNode json, Class<T> type) {
    return MAPPER.treeToValue(json, type);
  }
}
