package dev.groundcrew.api.page;

import dev.groundcrew.store.node.NodeOrder;
import dev.groundcrew.store.node.NodeSort;
import dev.groundcrew.workflows.node.NodeState;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of nodes.
 *
 * @param sort the order, as the address has it; null if it is that of registration
 * @param sorted the order, in words
 * @param chosenNodes the ids of all chosen nodes
 * @param elsewhere the ids of the chosen nodes that are not on this page
 * @param total how many match; of very many, at least how many
 * @param first the address of the first page; null on that one
 * @param previous the address of the page before; null on the first
 * @param next the address of the next page; null on the last
 * @param unsorted the address of the first page in the order of registration
 */
record NodesView(
    List<Column> columns,
    List<NodeLine> rows,
    List<StateChoice> states,
    String text,
    String group,
    String tag,
    boolean stalled,
    @Nullable String sort,
    String sorted,
    Set<String> chosenNodes,
    List<String> elsewhere,
    String total,
    @Nullable String first,
    @Nullable String previous,
    @Nullable String next,
    String unsorted) {

  static final int PAGE = 50;

  /** As many chosen nodes are kept from page to page; an address can't be of any length. */
  static final int MOST_KEPT = 100;

  static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  static final String ID_MESSAGE = "must be the id of a node";

  /**
   * A column.
   *
   * @param link sorts by it, or the other way round if that is so already; null if there is no such
   *     order
   * @param direction how the list is sorted by it: ascending or descending; null if it is not
   */
  record Column(String name, @Nullable String link, @Nullable String direction) {

    private static Column of(String name, @Nullable NodeSort sort, NodesLink list) {
      if (sort == null) {
        return new Column(name, null, null);
      }
      NodeOrder order = list.order();
      if (order.sort() != sort) {
        return new Column(name, list.in(firstOf(sort)).first(), null);
      }
      return new Column(
          name, list.in(order.reversed()).first(), order.descending() ? "descending" : "ascending");
    }

    /** Of times, the latest is asked for. */
    private static NodeOrder firstOf(NodeSort sort) {
      return new NodeOrder(
          sort, sort == NodeSort.STATE_CHANGED_AT || sort == NodeSort.LAST_SEEN_AT);
    }
  }

  /** A state that can be filtered by. */
  record StateChoice(String state, String name, boolean chosen) {}

  static NodesView of(NodesLink list, FindNodes.Found found, Set<String> chosen) {
    FindNodes.Question question = list.question();
    List<Column> columns = columns(list);
    boolean registered = list.order().equals(NodeOrder.BY_ID);
    List<NodeLine> rows = found.nodes().stream().map(NodeLine::of).toList();
    Set<String> shown = rows.stream().map(NodeLine::id).collect(Collectors.toSet());
    return new NodesView(
        columns,
        rows,
        Arrays.stream(NodeState.values()).map(state -> choice(state, question.states())).toList(),
        orEmpty(question.text()),
        orEmpty(question.group()),
        orEmpty(question.tag()),
        question.stalled(),
        registered ? null : list.order().wireName(),
        words(list.order()),
        chosen,
        chosen.stream().filter(id -> !shown.contains(id)).sorted().toList(),
        (found.totalIsLowerBound() ? "at least " : "") + found.total(),
        found.beginning() ? null : list.first(),
        found.previous() == null ? null : list.before(found.previous()),
        found.next() == null ? null : list.after(found.next()),
        list.in(NodeOrder.BY_ID).first());
  }

  private static List<Column> columns(NodesLink list) {
    return Stream.of(
            Column.of("Name", NodeSort.HOSTNAME, list),
            Column.of("MAC address", NodeSort.MAC_ADDRESS, list),
            Column.of("State", NodeSort.STATE, list),
            Column.of("Since, UTC", NodeSort.STATE_CHANGED_AT, list),
            Column.of("Failed", null, list),
            Column.of("Profile", null, list),
            Column.of("Group", NodeSort.GROUP_ID, list),
            Column.of("Tags", null, list),
            Column.of("Last seen, UTC", NodeSort.LAST_SEEN_AT, list))
        .toList();
  }

  private static String words(NodeOrder order) {
    String by =
        switch (order.sort()) {
          case ID -> "in order of registration";
          case HOSTNAME -> "by host name";
          case MAC_ADDRESS -> "by MAC address";
          case SERIAL_NUMBER -> "by serial number";
          case GROUP_ID -> "by group";
          case STATE -> "by state";
          case STATE_CHANGED_AT -> "by when the state was entered";
          case LAST_SEEN_AT -> "by when it was last seen";
        };
    return by + (order.descending() ? ", descending" : "");
  }

  private static StateChoice choice(NodeState state, Set<NodeState> chosen) {
    return new StateChoice(state.wireName(), Names.words(state.wireName()), chosen.contains(state));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** The states that the list is filtered by, for the form of an action. */
  public List<String> chosen() {
    return states.stream().filter(StateChoice::chosen).map(StateChoice::state).toList();
  }
}
