package dev.groundcrew.store.webhook;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import dev.groundcrew.store.Json;
import dev.groundcrew.store.feed.Change;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A Mustache template that makes JSON of a change. Every value is escaped for a string of JSON. One
 * that has no value is empty, and its section is left out.
 */
public final class WebhookTemplate {

  /** What a template can name. */
  public static final List<String> VARIABLES =
      List.of(
          "type",
          "id",
          "time",
          "node_id",
          "mac_address",
          "hostname",
          "group_id",
          "profile",
          "install_id",
          "from_state",
          "to_state",
          "triggered_by",
          "user_id",
          "comment",
          "error",
          "attempt",
          "message");

  /** In characters. */
  public static final int LONGEST = 16 * 1024;

  /** In characters; receivers such as Slack refuse long texts. */
  private static final int LONGEST_VALUE = 1000;

  /** A value that breaks JSON wherever it is not escaped, or stands outside a string. */
  private static final String HOSTILE = "a\"b\\c\n{}[],: ";

  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .escapeHTML(false)
          .defaultValue("")
          .withFormatter(WebhookTemplate::escape)
          .withCollector(new MapsOnly());

  private WebhookTemplate() {}

  /** Looks into no object by reflection. */
  private static final class MapsOnly extends BasicCollector {

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
      return new HashMap<>();
    }
  }

  /**
   * Checks it before anything is sent.
   *
   * @throws IllegalArgumentException if it names what is not known, or can give what is no JSON;
   *     the message says why
   */
  public static void check(String template) {
    if (template.length() > LONGEST) {
      throw new IllegalArgumentException("It is longer than %d characters".formatted(LONGEST));
    }
    Map<String, Object> hostile = new HashMap<>();
    VARIABLES.forEach(variable -> hostile.put(variable, HOSTILE));
    try {
      COMPILER.compile(template).visit(new RefuseUnknown());
      requireObject(Json.readTree(fill(template, hostile)));
      requireObject(Json.readTree(fill(template, Map.of())));
    } catch (MustacheException broken) {
      throw new IllegalArgumentException(String.valueOf(broken.getMessage()), broken);
    } catch (JacksonException noJson) {
      throw new IllegalArgumentException(
          "What it gives is not JSON for every change. Values stand within strings, and may be"
              + " absent: "
              + noJson.getOriginalMessage(),
          noJson);
    }
  }

  private static void requireObject(JsonNode body) {
    if (!body.isObject()) {
      throw new IllegalArgumentException("What it gives is not an object of JSON");
    }
  }

  /** What is sent of a change. */
  public static String render(String template, Change change) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("type", change.type());
    values.put("id", change.id().toString());
    values.put("time", change.at().toString());
    change
        .data()
        .properties()
        .forEach(
            field -> {
              if (field.getValue() instanceof StringNode text && !text.stringValue().isEmpty()) {
                values.put(field.getKey(), cut(text.stringValue(), LONGEST_VALUE));
              }
            });
    JsonNode metadata = change.data().path("metadata");
    for (String field : List.of("error", "attempt")) {
      String value = metadata.path(field).asString("");
      if (!value.isEmpty()) {
        values.put(field, cut(value, LONGEST_VALUE));
      }
    }
    values.put("message", message(change, values));
    return fill(template, values);
  }

  /** One line for people. */
  private static String message(Change change, Map<String, Object> values) {
    Object node =
        values.getOrDefault(
            "hostname", values.getOrDefault("mac_address", change.nodeId().toString()));
    String what = change.type().substring(change.type().lastIndexOf('.') + 1);
    Object error = values.get("error");
    return error == null
        ? "Node %s: %s".formatted(node, what)
        : "Node %s: %s (%s)".formatted(node, what, error);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, longest) - 1)) + "…";
  }

  private static String fill(String template, Map<String, Object> values) {
    return COMPILER.compile(template).execute(values);
  }

  private static String escape(Object value) {
    String quoted = Json.write(String.valueOf(value));
    return quoted.substring(1, quoted.length() - 1);
  }

  private static final class RefuseUnknown implements Mustache.Visitor {

    @Override
    public void visitText(String text) {
      // Any is fine, as long as all of it is JSON.
    }

    @Override
    public void visitVariable(String name) {
      require(name);
    }

    @Override
    public boolean visitInclude(String name) {
      throw new IllegalArgumentException("There are no partials");
    }

    @Override
    public boolean visitSection(String name) {
      require(name);
      return true;
    }

    @Override
    public boolean visitInvertedSection(String name) {
      require(name);
      return true;
    }

    private static void require(String name) {
      if (!VARIABLES.contains(name)) {
        throw new IllegalArgumentException(
            "Unknown variable '%s'. Known: %s".formatted(name, String.join(", ", VARIABLES)));
      }
    }
  }
}
