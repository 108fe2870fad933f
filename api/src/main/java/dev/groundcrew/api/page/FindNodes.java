package dev.groundcrew.api.page;

import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.node.NodeCursor;
import dev.groundcrew.store.node.Node;
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
import org.springframework.http.HttpStatus;
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

  /**
   * A page of the list.
   *
   * @param total how many match in all, on other pages too
   * @param totalIsLowerBound whether more match than are counted
   * @param previous the place of the first node, to be given as {@code before}; null on the first
   *     page
   * @param next the place of the last node, to be given as {@code after}; null on the last page
   * @param beginning whether it is the first page
   */
  record Found(
      List<Node> nodes,
      long total,
      boolean totalIsLowerBound,
      boolean beginning,
      @Nullable String previous,
      @Nullable String next) {}

  /**
   * A page of nodes: those that follow a place, or those that go before it, or the first.
   *
   * @param after the {@code next} of another page
   * @param before the {@code previous} of another page
   * @param limit 1 or more
   * @throws RequestRefusedException 400 if a place is none, or of a list with other filters or in
   *     another order
   */
  Found find(
      Question question,
      NodeOrder order,
      @Nullable String after,
      @Nullable String before,
      int limit) {
    NodeFilter filter = filter(question);
    NodeOrder.Position behind = NodeCursor.read(after, filter, order);
    NodeOrder.Position ahead = NodeCursor.read(before, filter, order);
    if (behind != null && ahead != null) {
      throw new RequestRefusedException(
          HttpStatus.BAD_REQUEST,
          ProblemCode.VALIDATION_FAILED,
          "after and before both say where the page begins: give one of them");
    }
    if (ahead != null) {
      Listed upwards = nodes.page(filter, order.reversed(), ahead, limit, 0);
      if (upwards.more()) {
        return found(filter, order, upwards, upwards.nodes().reversed(), false, true);
      }
      // It is the first page: with all that it has room for, and not only what is before.
    }
    Listed onwards = nodes.page(filter, order, behind, limit, 0);
    return found(filter, order, onwards, onwards.nodes(), behind == null, onwards.more());
  }

  private static Found found(
      NodeFilter filter,
      NodeOrder order,
      Listed listed,
      List<Node> shown,
      boolean beginning,
      boolean more) {
    return new Found(
        shown,
        listed.total(),
        listed.totalIsLowerBound(),
        beginning,
        beginning || shown.isEmpty() ? null : place(filter, order, shown.getFirst()),
        more ? place(filter, order, shown.getLast()) : null);
  }

  private static String place(NodeFilter filter, NodeOrder order, Node node) {
    return NodeCursor.write(filter, order, order.of(node));
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
