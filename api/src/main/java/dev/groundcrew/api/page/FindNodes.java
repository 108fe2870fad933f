package dev.groundcrew.api.page;

import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeFilter;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the nodes that the list shows: the one place that knows how they are searched. */
@Component
class FindNodes {

  private final NodeRepository nodes;

  FindNodes(NodeRepository nodes) {
    this.nodes = nodes;
  }

  /**
   * What is asked for. Null, or an empty set, matches all.
   *
   * @param text a MAC address in any usual spelling, or a whole host name or serial number
   */
  record Question(
      Set<NodeState> states, @Nullable String group, @Nullable String tag, @Nullable String text) {}

  /**
   * A page of nodes.
   *
   * @param total how many there are in all
   */
  record Found(List<Node> nodes, long total) {}

  Found find(Question question, int limit, long offset) {
    String text = question.text();
    if (text == null) {
      return page(filter(question, null, null, null), limit, offset);
    }
    Optional<MacAddress> mac = MacAddress.parse(text);
    if (mac.isPresent()) {
      return page(filter(question, mac.get(), null, null), limit, offset);
    }
    Found byName = page(filter(question, null, text, null), limit, offset);
    return byName.total() > 0 ? byName : page(filter(question, null, null, text), limit, offset);
  }

  private Found page(NodeFilter filter, int limit, long offset) {
    return new Found(nodes.list(filter, limit, offset), nodes.count(filter));
  }

  private static NodeFilter filter(
      Question question,
      @Nullable MacAddress mac,
      @Nullable String hostname,
      @Nullable String serial) {
    String tag = question.tag();
    return new NodeFilter(
        question.states(),
        question.group(),
        tag == null ? null : tag.toLowerCase(Locale.ROOT),
        mac,
        hostname,
        serial,
        null);
  }

  /** The states of these names; other names are of none. */
  static Set<NodeState> states(List<String> names) {
    return names.stream()
        .map(NodeState::of)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
