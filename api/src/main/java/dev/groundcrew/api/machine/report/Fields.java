package dev.groundcrew.api.machine.report;

import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * The fields of a JSON object or a form, as text. Read as leniently as the parser can: installers
 * are often shell scripts that put a text together. Of fields that come twice, the last one counts.
 */
public final class Fields {

  /** What stands in a field; null is nothing. */
  public sealed interface Value {

    /** A string, or the spelling of a number or a boolean. */
    record Text(String text) implements Value {}

    /** The JSON of an object or an array. */
    record Structure(String json) implements Value {}
  }

  /** Numbers and names are only ever text here, so their length costs no more than a string's. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final Map<String, Value> values;
  private final Warnings warnings;

  private Fields(Map<String, Value> values, Warnings warnings) {
    this.values = values;
    this.warnings = warnings;
  }

  /**
   * Reads the object that {@code body} begins with.
   *
   * @throws RequestRefusedException 400 if it is no JSON object
   */
  public static Fields ofJson(String body, Warnings warnings) {
    String json = StorableText.trim(body);
    if (json.isEmpty() || json.equals("null")) {
      throw refused("A JSON body is required");
    }
    if (json.charAt(0) != '{') {
      throw refused("The body must be a JSON object");
    }
    Map<String, Value> values = new HashMap<>();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        parser.nextToken();
        Value value = value(parser, json);
        if (value == null) {
          values.remove(name);
        } else {
          values.put(name, value);
        }
      }
      String rest = json.substring((int) parser.currentLocation().getCharOffset());
      if (!StorableText.trim(rest).isEmpty()) {
        warnings.add("text after the JSON object: ignored");
      }
    } catch (JacksonException broken) {
      throw refused(
          broken.getLocation() == null
              ? "Malformed JSON"
              : "Malformed JSON at line %d, column %d"
                  .formatted(broken.getLocation().getLineNr(), broken.getLocation().getColumnNr()));
    }
    return new Fields(values, warnings);
  }

  /**
   * Reads a form as a browser or a script sends it.
   *
   * @param names what a field is called here, by its name in the form; others keep theirs
   */
  static Fields ofForm(String body, Map<String, String> names, Warnings warnings) {
    Map<String, Value> values = new HashMap<>();
    Form.read(body)
        .forEach((name, text) -> values.put(names.getOrDefault(name, name), new Value.Text(text)));
    return new Fields(values, warnings);
  }

  /** What the field holds; null if it is not given. */
  public @Nullable Value value(String name) {
    return values.get(name);
  }

  /** The field's text without blanks around it; null if it is not given or holds no text. */
  public @Nullable String text(String name) {
    Value value = values.get(name);
    return switch (value) {
      case null -> null;
      case Value.Text text -> {
        String trimmed = StorableText.of(StorableText.trim(text.text()));
        yield trimmed.isEmpty() ? null : trimmed;
      }
      case Value.Structure structure -> {
        warnings.add(name, structure.json(), "is not text: not stored");
        yield null;
      }
    };
  }

  private static @Nullable Value value(JsonParser parser, String json) {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> null;
      case START_OBJECT, START_ARRAY -> {
        int begin = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        int end = (int) parser.currentLocation().getCharOffset();
        yield new Value.Structure(json.substring(begin, end));
      }
      default -> new Value.Text(parser.getString());
    };
  }

  private static RequestRefusedException refused(String detail) {
    return new RequestRefusedException(HttpStatus.BAD_REQUEST, ProblemCode.MALFORMED_BODY, detail);
  }
}
