package dev.groundcrew.api.node.transfer;

import dev.groundcrew.api.http.StrictYaml;
import dev.groundcrew.store.transfer.ImportNodes;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads nodes from a YAML list. A field that is not there is left as it is, and null clears. The
 * document is only parsed, and no object is made of it, so that each value keeps its spelling and
 * each node its line.
 */
final class ReadYamlNodes {

  private static final Set<Tag> TEXTS = Set.of(Tag.STR, Tag.INT, Tag.BOOL, Tag.NULL);

  /** Names and values of a document: twice what the largest file of usual nodes has. */
  private static final int MOST_VALUES = 60 * ImportNodes.MOST;

  private ReadYamlNodes() {}

  /**
   * The rows.
   *
   * @throws dev.groundcrew.api.http.RequestRefusedException 400 if it is no YAML, or no list
   */
  static List<RawRow> read(String text) {
    if (!(parse(text) instanceof SequenceNode list)) {
      throw UnreadableFile.malformed("The body must be a list of nodes");
    }
    if (list.getValue().size() > ImportNodes.MOST) {
      throw UnreadableFile.tooManyRows();
    }
    return list.getValue().stream().map(ReadYamlNodes::row).toList();
  }

  private static @Nullable Node parse(String text) {
    try {
      Yaml yaml = StrictYaml.reader(Math.max(1, text.length()));
      requireFew(yaml.parse(new StringReader(text)));
      return yaml.compose(new StringReader(text));
    } catch (MarkedYAMLException malformed) {
      throw UnreadableFile.malformed(
          malformed.getProblemMark() == null
              ? "Malformed YAML"
              : "Malformed YAML at line %d, column %d: %s"
                  .formatted(
                      malformed.getProblemMark().getLine() + 1,
                      malformed.getProblemMark().getColumn() + 1,
                      UnreadableFile.shown(String.valueOf(malformed.getProblem()))));
    } catch (YAMLException malformed) {
      throw UnreadableFile.malformed(
          "Malformed YAML: " + UnreadableFile.shown(String.valueOf(malformed.getMessage())));
    }
  }

  /** A document of nothing but dashes would need a hundred times its size. */
  private static void requireFew(Iterable<Event> events) {
    int count = 0;
    for (Event event : events) {
      if (event instanceof NodeEvent && ++count > MOST_VALUES) {
        throw UnreadableFile.invalid(
            "A file has %d names and values at most".formatted(MOST_VALUES));
      }
    }
  }

  private static RawRow row(Node node) {
    int line = node.getStartMark().getLine() + 1;
    if (!(node instanceof MappingNode mapping)) {
      return RawRow.broken(line, "must be a mapping of fields");
    }
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    Map<String, List<String>> lists = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (NodeTuple entry : mapping.getValue()) {
      String name = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
      String problem = null;
      if (!Columns.isKnown(name)) {
        problem =
            "Unknown field '%s'. Known: %s".formatted(UnreadableFile.shown(name), Columns.known());
      } else if (isThere(name, values, lists)) {
        problem = name + " is there twice";
      } else if (Columns.isList(name)) {
        problem = readList(name, entry.getValueNode(), lists);
      } else if (isText(entry.getValueNode())) {
        values.put(name, text(entry.getValueNode()));
      } else {
        problem = name + " must be a text";
      }
      if (problem != null) {
        problems.add(problem);
      }
    }
    return new RawRow(line, values, lists, List.copyOf(problems));
  }

  private static boolean isThere(
      String name, Map<String, @Nullable String> values, Map<String, List<String>> lists) {
    boolean profile = name.equals("workflow_id") || name.equals(Columns.PROFILE);
    return values.containsKey(name)
        || lists.containsKey(name)
        || (profile && (values.containsKey("workflow_id") || values.containsKey(Columns.PROFILE)));
  }

  private static @Nullable String readList(
      String name, Node node, Map<String, List<String>> lists) {
    if (isText(node) && text(node) == null) {
      lists.put(name, List.of());
      return null;
    }
    if (!(node instanceof SequenceNode list)
        || !list.getValue().stream().allMatch(ReadYamlNodes::isText)) {
      return name + " must be a list of texts";
    }
    List<String> texts = new ArrayList<>();
    for (Node element : list.getValue()) {
      String text = text(element);
      if (text == null) {
        return name + " must be a list of texts";
      }
      texts.add(text);
    }
    lists.put(name, List.copyOf(texts));
    return null;
  }

  private static boolean isText(Node node) {
    return node instanceof ScalarNode && TEXTS.contains(node.getTag());
  }

  private static @Nullable String text(Node node) {
    return node instanceof ScalarNode scalar && !Tag.NULL.equals(scalar.getTag())
        ? scalar.getValue()
        : null;
  }
}
