package dev.groundcrew.store.node;

import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.NodeState;
import java.sql.Timestamp;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The SQL of a {@link NodeFilter}: conditions on nodes {@code n}, and their parameters. */
public final class NodeConditions {

  static final String WITH_MAC =
      "(select m.node_id from node_mac m where m.mac_address = :mac::macaddr)";

  /**
   * What {@link NodeFilter#stalled} means, but for the states: the silence that the workflow
   * watches.
   */
  public static final String SILENT =
      """
      clock_timestamp() - greatest(n.state_changed_at, n.last_seen_at, n.last_failure_at)
        > nullif(coalesce(nullif(split_part(n.install_limits, '/', 2), ''), '%s')::interval,
                 interval '0') / 2
      """
          .formatted(InstallLimits.DEFAULT.timeout());

  private static final Set<NodeState> MAY_STALL =
      EnumSet.of(NodeState.PENDING, NodeState.INSTALLING);

  /** A part of a MAC address in other spellings than with colons. */
  private static final Pattern PART_OF_A_MAC =
      Pattern.compile("[0-9a-f]{2}([:-][0-9a-f]{1,2})+|[0-9a-f]{4}(\\.[0-9a-f]{1,4})+");

  private final StringBuilder conditions = new StringBuilder("true");
  private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
  private final Set<NodeState> states;
  private final boolean tagged;

  private NodeConditions(Set<NodeState> states, boolean tagged) {
    this.states = states;
    this.tagged = tagged;
  }

  /** The conditions of the filter, without that on the state. */
  static NodeConditions of(NodeFilter filter) {
    boolean stalled = Boolean.TRUE.equals(filter.stalled());
    Set<NodeState> states = stalled ? mayStall(filter.states()) : filter.states();
    NodeConditions all = new NodeConditions(states, filter.tag() != null);
    if (filter.tag() != null) {
      all.parameters.put("tag", filter.tag());
    }
    all.equal("n.group_id", "group", filter.groupId());
    all.equal("n.workflow_id", "profile", filter.profile());
    all.equal("n.hostname", "hostname", filter.hostname());
    all.equal("n.serial_number", "serial", filter.serialNumber());
    if (filter.macAddress() != null) {
      all.add("n.id = " + WITH_MAC, "mac", filter.macAddress().value());
    }
    all.search(filter.text());
    if (filter.changedSince() != null) {
      all.add(
          "n.changed_slot >= %s and greatest(n.updated_at, n.last_seen_at) >= :since"
              .formatted(slot(":since")),
          "since",
          Timestamp.from(filter.changedSince()));
    }
    if (filter.seenBefore() != null) {
      all.add(
          "n.seen_slot > '-infinity' and n.seen_slot <= %s and n.last_seen_at < :before"
              .formatted(slot(":before")),
          "before",
          Timestamp.from(filter.seenBefore()));
    }
    if (stalled) {
      all.conditions.append(" and ").append(SILENT);
    } else if (filter.stalled() != null) {
      all.conditions
          .append(" and not coalesce(n.state in ('pending', 'installing') and ")
          .append(SILENT)
          .append(", false)");
    }
    return all;
  }

  private static Set<NodeState> mayStall(Set<NodeState> asked) {
    if (asked.isEmpty()) {
      return MAY_STALL;
    }
    Set<NodeState> both = EnumSet.copyOf(asked);
    both.retainAll(MAY_STALL);
    return both;
  }

  /**
   * The ten minutes that a time falls in, as {@code seen_slot} and {@code changed_slot} have it.
   */
  static String slot(String parameter) {
    return "date_bin(interval '10 minutes', %s::timestamptz, timestamptz '2000-01-01 00:00:00+00')"
        .formatted(parameter);
  }

  private void equal(String column, String parameter, @Nullable String value) {
    if (value != null) {
      add("%s = :%s".formatted(column, parameter), parameter, value);
    }
  }

  private void add(String condition, String parameter, Object value) {
    conditions.append(" and ").append(condition);
    parameters.put(parameter, value);
  }

  private void search(@Nullable String text) {
    if (text == null) {
      return;
    }
    add("(n.search like lower(:text)", "text", anywhere(text));
    String lower = text.toLowerCase(Locale.ROOT);
    if (PART_OF_A_MAC.matcher(lower).matches()) {
      conditions.append(" or n.search like :digits");
      parameters.put("digits", anywhere(lower.replaceAll("[:.-]", "")));
    }
    conditions.append(")");
  }

  private static String anywhere(String text) {
    return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  /** The tables of nodes {@code n} and their tag, with the conditions, to be followed by others. */
  String fromWhere() {
    return " from nodes n "
        + (tagged ? "join node_tags t on t.node_id = n.id and t.tag = :tag " : "")
        + "where "
        + conditions;
  }

  /** In which states the nodes are: all if empty, but none if {@link #matchesNone}. */
  Set<NodeState> states() {
    return states;
  }

  /** Whether no node can match: it would have to be stalled in a state where none stalls. */
  boolean matchesNone(NodeFilter filter) {
    return Boolean.TRUE.equals(filter.stalled()) && states.isEmpty();
  }

  Map<String, @Nullable Object> parameters() {
    return parameters;
  }

  static String[] names(Set<NodeState> states) {
    return states.stream().map(NodeState::wireName).toArray(String[]::new);
  }
}
