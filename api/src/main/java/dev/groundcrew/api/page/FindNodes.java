package dev.groundcrew.api.page;

import dev.groundcrew.store.node.NodeFilter;
import dev.groundcrew.store.node.NodeListRepository;
import dev.groundcrew.store.node.NodeListRepository.Listed;
import dev.groundcrew.store.node.NodeOrder;
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

  private final NodeListRepository nodes;

  FindNodes(NodeListRepository nodes) {
    this.nodes = nodes;
  }

  /**
   * What is asked for. Null, or an empty set, matches all.
   *
   * @param text a MAC address in any usual spelling, or a part of what the API's {@code q} looks
   *     into; a shorter one is a whole host name
   * @param stalled only nodes that have been silent for long
   */
  record Question(
      Set<NodeState> states,
      @Nullable String group,
      @Nullable String tag,
      @Nullable String text,
      boolean stalled) {}

  /** The question that fields of a form ask; blank ones ask nothing. */
  static Question question(
      @Nullable List<String> states,
      @Nullable String group,
      @Nullable String tag,
      @Nullable String text,
      boolean stalled) {
    return new Question(
        states(states == null ? List.of() : states),
        FormField.given(group),
        FormField.given(tag),
        FormField.given(text),
        stalled);
  }

  /** A page of nodes, in order of registration. */
  Listed find(Question question, int limit, long offset) {
    return nodes.page(filter(question), NodeOrder.BY_ID, null, limit, offset);
  }

  /** The nodes that it is about. */
  static NodeFilter filter(Question question) {
    String text = question.text();
    Optional<MacAddress> mac = text == null ? Optional.empty() : MacAddress.parse(text);
    String name = mac.isEmpty() ? text : null;
    boolean part = name != null && name.length() >= NodeFilter.SHORTEST_TEXT;
    String tag = question.tag();
    return new NodeFilter(
        question.states(),
        question.group(),
        tag == null ? null : tag.toLowerCase(Locale.ROOT),
        null,
        mac.orElse(null),
        part ? null : name,
        null,
        part ? name : null,
        null,
        null,
        question.stalled() ? true : null);
  }

  /** The states of these names; other names are of none. */
  static Set<NodeState> states(List<String> names) {
    return names.stream()
        .map(NodeState::of)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
