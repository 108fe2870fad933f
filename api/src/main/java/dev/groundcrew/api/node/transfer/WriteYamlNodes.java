package dev.groundcrew.api.node.transfer;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * As a YAML list. Every value is in double quotes, in which any text can stand, whatever a reader
 * takes plain words and digits for.
 */
final class WriteYamlNodes implements WriteNodes {

  private final Writer out;
  private final Yaml yaml;
  private boolean empty = true;

  WriteYamlNodes(Writer out) {
    this.out = out;
    DumperOptions options = new DumperOptions();
    options.setSplitLines(false);
    yaml = new Yaml(options);
  }

  @Override
  public void begin() {}

  @Override
  public void write(List<Map<String, @Nullable Object>> nodes) throws IOException {
    if (!nodes.isEmpty()) {
      // Lists in blocks that follow each other are one list.
      yaml.serialize(
          new SequenceNode(
              Tag.SEQ, nodes.stream().map(WriteYamlNodes::mapping).toList(), FlowStyle.BLOCK),
          out);
      empty = false;
    }
    out.flush();
  }

  private static Node mapping(Map<String, @Nullable Object> node) {
    List<NodeTuple> fields = new ArrayList<>();
    node.forEach(
        (name, value) -> fields.add(new NodeTuple(scalar(name, ScalarStyle.PLAIN), value(value))));
    return new MappingNode(Tag.MAP, fields, FlowStyle.BLOCK);
  }

  private static Node value(@Nullable Object value) {
    return switch (value) {
      case null -> new ScalarNode(Tag.NULL, "null", null, null, ScalarStyle.PLAIN);
      case Collection<?> list ->
          new SequenceNode(
              Tag.SEQ,
              list.stream()
                  .map(element -> (Node) scalar(element.toString(), ScalarStyle.DOUBLE_QUOTED))
                  .toList(),
              FlowStyle.FLOW);
      default -> scalar(value.toString(), ScalarStyle.DOUBLE_QUOTED);
    };
  }

  private static ScalarNode scalar(String text, ScalarStyle style) {
    return new ScalarNode(Tag.STR, text, null, null, style);
  }

  @Override
  public void end() throws IOException {
    if (empty) {
      out.write("[]\n");
    }
    out.flush();
  }
}
