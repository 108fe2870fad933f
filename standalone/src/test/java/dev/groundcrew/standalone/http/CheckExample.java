package dev.groundcrew.standalone.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Checks examples by as much of JSON Schema as the contract uses of it. */
final class CheckExample {

  private final JsonNode contract;

  CheckExample(JsonNode contract) {
    this.contract = contract;
  }

  /** What the schema does not allow of the example. */
  List<String> mistakes(JsonNode example, JsonNode schema) {
    List<String> mistakes = new ArrayList<>();
    check("", example, schema, mistakes);
    return mistakes;
  }

  private void check(String where, JsonNode value, JsonNode schema, List<String> mistakes) {
    if (schema.has("$ref")) {
      check(where, value, contract.at(schema.path("$ref").asText().substring(1)), mistakes);
      return;
    }
    if (schema.has("anyOf") && !isAnyOf(value, schema.path("anyOf"))) {
      mistakes.add(where + " is none of what it may be");
    }
    if (schema.has("type") && !isOfType(value, schema.path("type"))) {
      mistakes.add("%s is not of type %s".formatted(where, schema.path("type")));
      return;
    }
    if (schema.has("enum") && !isIn(value, schema.path("enum"))) {
      mistakes.add("%s is not one of %s".formatted(where, schema.path("enum")));
    }
    if (value.isTextual()) {
      checkText(where, value.asText(), schema, mistakes);
    }
    if (value.isObject()) {
      checkFields(where, value, schema, mistakes);
    }
    if (value.isArray() && schema.has("items")) {
      value.forEach(item -> check(where + "[]", item, schema.path("items"), mistakes));
    }
  }

  private void checkFields(String where, JsonNode value, JsonNode schema, List<String> mistakes) {
    schema
        .path("required")
        .forEach(
            name -> {
              if (!value.has(name.asText())) {
                mistakes.add("%s.%s is missing".formatted(where, name.asText()));
              }
            });
    JsonNode known = schema.path("properties");
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      String name = where + "." + field.getKey();
      if (known.has(field.getKey())) {
        check(name, field.getValue(), known.path(field.getKey()), mistakes);
      } else if (!known.isMissingNode() && !schema.path("additionalProperties").asBoolean(false)) {
        mistakes.add(name + " is unknown");
      }
    }
  }

  private static void checkText(String where, String text, JsonNode schema, List<String> mistakes) {
    if (schema.has("pattern")
        && !Pattern.compile(schema.path("pattern").asText()).matcher(text).find()) {
      mistakes.add("%s is not of the form %s".formatted(where, schema.path("pattern")));
    }
    if (text.length() > schema.path("maxLength").asInt(Integer.MAX_VALUE)) {
      mistakes.add(where + " is too long");
    }
  }

  private boolean isAnyOf(JsonNode value, JsonNode choices) {
    return StreamSupport.stream(choices.spliterator(), false)
        .anyMatch(choice -> mistakes(value, choice).isEmpty());
  }

  private static boolean isIn(JsonNode value, JsonNode values) {
    return StreamSupport.stream(values.spliterator(), false).anyMatch(value::equals);
  }

  private static boolean isOfType(JsonNode value, JsonNode types) {
    return types.isArray()
        ? StreamSupport.stream(types.spliterator(), false).anyMatch(type -> isOfType(value, type))
        : switch (types.asText()) {
          case "string" -> value.isTextual();
          case "integer" -> value.isIntegralNumber();
          case "number" -> value.isNumber();
          case "boolean" -> value.isBoolean();
          case "array" -> value.isArray();
          case "object" -> value.isObject();
          default -> value.isNull();
        };
  }
}
