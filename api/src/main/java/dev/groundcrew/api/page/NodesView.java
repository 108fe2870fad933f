package dev.groundcrew.api.page;

import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeListRepository.Listed;
import dev.groundcrew.workflows.node.NodeState;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of nodes.
 *
 * @param total how many match; of very many, at least how many
 * @param first the number of the first node shown, from 1; 0 if there is none
 * @param previous where the page before begins; null on the first
 * @param next where the next page begins; null on the last
 */
record NodesView(
    List<Row> rows,
    List<StateChoice> states,
    String text,
    String group,
    String tag,
    boolean stalled,
    String total,
    long first,
    long last,
    @Nullable Long previous,
    @Nullable Long next) {

  static final int PAGE = 50;

  /** A node in the list. */
  record Row(
      String id,
      String name,
      String mac,
      String state,
      String stateName,
      @Nullable Integer progress,
      int attempts,
      @Nullable String group,
      @Nullable String profile,
      List<String> tags,
      @Nullable Moment seen) {

    static Row of(Node node) {
      return new Row(
          node.id().toString(),
          Names.of(node),
          node.macAddress().value(),
          node.state().wireName(),
          Names.words(node.state().wireName()),
          node.state() == NodeState.INSTALLING ? node.installProgress() : null,
          node.installAttempts(),
          node.groupId(),
          node.profile(),
          node.tags(),
          Moment.ofNullable(node.lastSeenAt()));
    }
  }

  /** A state that can be filtered by. */
  record StateChoice(String state, String name, boolean chosen) {}

  static NodesView of(FindNodes.Question question, Listed found, long offset) {
    long last = offset + found.nodes().size();
    return new NodesView(
        found.nodes().stream().map(Row::of).toList(),
        Arrays.stream(NodeState.values()).map(state -> choice(state, question.states())).toList(),
        orEmpty(question.text()),
        orEmpty(question.group()),
        orEmpty(question.tag()),
        question.stalled(),
        (found.totalIsLowerBound() ? "at least " : "") + found.total(),
        found.nodes().isEmpty() ? 0 : offset + 1,
        last,
        offset == 0 ? null : Math.max(0, offset - PAGE),
        found.more() ? last : null);
  }

  private static StateChoice choice(NodeState state, Set<NodeState> chosen) {
    return new StateChoice(state.wireName(), Names.words(state.wireName()), chosen.contains(state));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** The states that the list is filtered by, for the links to its other pages. */
  public List<String> chosen() {
    return states.stream().filter(StateChoice::chosen).map(StateChoice::state).toList();
  }
}
