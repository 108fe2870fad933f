package dev.groundcrew.api.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says exactly which values are taken and which fields an answer has: patterns as JSON Schema reads
 * them, no unknown field in a request, no field missing in an answer.
 */
@Component
@Order(2)
class DescribeValues implements OpenApiCustomizer {

  /** Left out where there is nothing to say. */
  private static final Set<String> MAY_BE_ABSENT = Set.of("warnings", "ui_url", "secret");

  @Override
  @SuppressWarnings("rawtypes")
  public void customise(OpenAPI document) {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    Set<Schema<?>> requests = Collections.newSetFromMap(new IdentityHashMap<>());
    document.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .flatMap(DescribeValues::bodies)
        .forEach(body -> collect(body, schemas, requests));
    schemas.values().stream()
        .filter(schema -> schema.getProperties() != null)
        .forEach(schema -> (requests.contains(schema) ? REQUEST : ANSWER).describe(schema));
    document.getPaths().values().stream()
        .map(PathItem::readOperations)
        .flatMap(Collection::stream)
        .filter(operation -> operation.getParameters() != null)
        .flatMap(operation -> operation.getParameters().stream())
        .forEach(parameter -> values(parameter.getSchema()));
  }

  /** The schema, and those of all that is in it. */
  @SuppressWarnings("rawtypes")
  private static void collect(
      @Nullable Schema<?> schema, Map<String, Schema> schemas, Set<Schema<?>> all) {
    if (schema == null) {
      return;
    }
    Schema<?> described =
        schema.get$ref() == null
            ? schema
            : (Schema<?>) schemas.get(schema.get$ref().replaceFirst(".*/", ""));
    if (described == null || !all.add(described)) {
      return;
    }
    collect(described.getItems(), schemas, all);
    if (described.getAnyOf() != null) {
      described.getAnyOf().forEach(choice -> collect(choice, schemas, all));
    }
    if (described.getProperties() != null) {
      described.getProperties().values().forEach(property -> collect(property, schemas, all));
    }
  }

  private static Stream<Schema<?>> bodies(Operation operation) {
    return operation.getRequestBody() == null
        ? Stream.empty()
        : operation.getRequestBody().getContent().values().stream().map(MediaType::getSchema);
  }

  /** What is said of a schema as a whole. */
  private interface Side {
    void describe(Schema<?> schema);
  }

  private static final Side REQUEST =
      schema -> {
        if (schema.getAdditionalProperties() == null) {
          schema.setAdditionalProperties(false);
        }
        schema
            .getProperties()
            .values()
            .forEach(
                property -> {
                  values(property);
                  if (isText(property)
                      && property.getEnum() == null
                      && property.getPattern() == null) {
                    property.setPattern(Formats31.NO_NUL);
                  }
                });
      };

  private static final Side ANSWER =
      schema -> {
        if (schema.getRequired() == null) {
          schema.setRequired(
              schema.getProperties().keySet().stream()
                  .filter(name -> !MAY_BE_ABSENT.contains(name))
                  .toList());
        }
      };

  private static boolean isText(Schema<?> schema) {
    return schema.getTypes() != null && schema.getTypes().contains("string");
  }

  @SuppressWarnings("unchecked")
  private static void values(Schema<?> schema) {
    if (schema.getItems() != null) {
      values(schema.getItems());
    }
    String pattern = schema.getPattern();
    if (pattern == null) {
      return;
    }
    List<Object> words = new ArrayList<>(Formats31.words(pattern));
    if (words.isEmpty()) {
      schema.setPattern(Formats31.anchored(pattern));
      return;
    }
    if (schema.getTypes() != null && schema.getTypes().contains("null")) {
      words.add(null);
    }
    schema.setPattern(null);
    ((Schema<Object>) schema).setEnum(words);
    if (Formats31.isOfAnyCase(pattern)) {
      schema.setDescription("In upper, lower or mixed case.");
    }
  }
}
