package dev.groundcrew.api.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.groundcrew.api.http.FieldNames;
import dev.groundcrew.api.http.ValidMac;
import dev.groundcrew.workflows.node.MacAddress;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.constraints.IpAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Tells of a record's fields what swagger-core does not read: which may be null, and our types. */
@Component
class DescribeRecords implements ModelConverter {

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
    if (JsonNode.class.isAssignableFrom(raw)) {
      return object();
    }
    if (raw == MacAddress.class) {
      return new JsonSchema().typesItem("string").pattern(Formats31.CANONICAL_MAC);
    }
    Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    if (resolved != null && raw.isRecord()) {
      String name = resolved.get$ref();
      Schema<?> described =
          name == null
              ? resolved
              : context.getDefinedModels().get(name.substring(name.lastIndexOf('/') + 1));
      if (described != null && described.getProperties() != null) {
        describe(raw, described.getProperties());
      }
    }
    return resolved;
  }

  @SuppressWarnings("rawtypes")
  private static void describe(Class<?> raw, Map<String, Schema> properties) {
    for (RecordComponent component : raw.getRecordComponents()) {
      String name = FieldNames.inJson(component.getName());
      if (component.isAnnotationPresent(ValidMac.class)) {
        properties.computeIfPresent(
            name,
            (key, schema) -> schema.pattern(Formats31.MAC).description(Formats31.MAC_DESCRIPTION));
      }
      if (component.isAnnotationPresent(IpAddress.class)) {
        properties.computeIfPresent(
            name, (key, schema) -> schema.anyOf(List.of(format("ipv4"), format("ipv6"))));
      }
      if (isNullable(component.getAnnotatedType())) {
        properties.computeIfPresent(name, (key, schema) -> nullable(schema));
      }
    }
    for (Method method : raw.getDeclaredMethods()) {
      JsonProperty further = method.getAnnotation(JsonProperty.class);
      if (further != null && isNullable(method.getAnnotatedReturnType())) {
        properties.computeIfPresent(further.value(), (key, schema) -> nullable(schema));
      }
    }
  }

  private static boolean isNullable(AnnotatedElement type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static Schema<?> nullable(Schema<?> schema) {
    if (schema.get$ref() != null) {
      return new JsonSchema().anyOf(Arrays.asList(schema, new JsonSchema().typesItem("null")));
    }
    if (schema.getTypes() != null) {
      Set<String> types = new LinkedHashSet<>(schema.getTypes());
      types.add("null");
      schema.setTypes(types);
    }
    if (schema.getEnum() != null) {
      schema.getEnum().add(null);
    }
    return schema;
  }

  private static Schema<?> format(String format) {
    return new JsonSchema().format(format);
  }

  private static Schema<?> object() {
    return new JsonSchema().typesItem("object");
  }
}
