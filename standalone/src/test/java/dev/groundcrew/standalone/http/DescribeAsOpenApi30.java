package dev.groundcrew.standalone.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * Says the same in OpenAPI 3.0: openapi-diff sees no change of a type where it is a list of types,
 * as in 3.1.
 */
final class DescribeAsOpenApi30 {

  private static final String NULL = "null";

  private DescribeAsOpenApi30() {}

  static String convert(JsonNode contract) throws JsonProcessingException {
    ObjectNode converted = contract.deepCopy();
    converted.put("openapi", "3.0.3");
    ((ObjectNode) converted.path("info").path("license")).remove("identifier");
    visit(converted);
    return Json.mapper().writeValueAsString(converted);
  }

  private static void visit(JsonNode node) {
    if (node instanceof ObjectNode object) {
      describe(object);
    }
    node.forEach(DescribeAsOpenApi30::visit);
  }

  private static void describe(ObjectNode schema) {
    boolean nullable = false;
    if (schema.get("type") instanceof ArrayNode types) {
      List<String> others = texts(types);
      nullable = others.remove(NULL);
      schema.put("type", others.getFirst());
    }
    if (schema.get("anyOf") instanceof ArrayNode choices) {
      for (int i = choices.size() - 1; i >= 0; i--) {
        if (choices.get(i).path("type").asText().equals(NULL)) {
          choices.remove(i);
          nullable = true;
        }
      }
      schema.remove("anyOf");
      schema.set(choices.size() == 1 ? "allOf" : "oneOf", choices);
    }
    if (schema.get("enum") instanceof ArrayNode values) {
      for (int i = values.size() - 1; i >= 0; i--) {
        if (values.get(i).isNull()) {
          values.remove(i);
        }
      }
    }
    if (schema.get("const") instanceof JsonNode only && only.isTextual()) {
      schema.remove("const");
      schema.putArray("enum").add(only);
    }
    if (nullable) {
      schema.put("nullable", true);
    }
  }

  private static List<String> texts(ArrayNode values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(value.asText()));
    return texts;
  }
}
