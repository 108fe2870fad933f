package dev.groundcrew.cli.output;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** JSON and YAML as they are read and printed. */
public final class Documents {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Documents() {}

  /** Indented; a terminal gets no control character, since JSON escapes them. */
  public static String json(JsonNode document) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
  }

  /** In one line. */
  public static String compactJson(JsonNode document) {
    return JSON.writeValueAsString(document);
  }

  /** Without the marker of a document's start; texts of several lines as blocks. */
  public static String yaml(JsonNode document) {
    return Yaml.MAPPER.writeValueAsString(document);
  }

  public static JsonNode readJson(String text) {
    return JSON.readTree(text);
  }

  public static JsonNode readYaml(String text) {
    return Yaml.MAPPER.readTree(text);
  }

  /** Loaded only by a command that needs it, since that takes a while. */
  private static final class Yaml {
    static final YAMLMapper MAPPER =
        YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
  }
}
