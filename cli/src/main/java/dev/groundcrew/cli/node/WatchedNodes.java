package dev.groundcrew.cli.node;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.api.Query;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The nodes that match, as far as is known. What is told of a node only says that it has to be read
 * again, or that it is none of them any more: filters are the server's business.
 */
final class WatchedNodes {

  /** More do not fit a screen. */
  static final int MOST = 200;

  /** If more have changed, the list is read, which is a request too. */
  private static final int MOST_ONE_BY_ONE = 10;

  private final Api api;
  private final Query list;
  private final Set<String> states;
  private final boolean oneAddress;

  /** By their ids, in which order the server lists them. */
  private final TreeMap<String, JsonNode> rows = new TreeMap<>();

  /** The addresses of nodes that have to be read, by their ids. */
  private final Map<String, String> changed = new LinkedHashMap<>();

  /** The states of nodes that match no more, where they are known, by their ids. */
  private final Map<String, String> left = new HashMap<>();

  private boolean readAll = true;

  /** Whether there may be more than are known. */
  private boolean full;

  /**
   * None so far.
   *
   * @param list a list of nodes with its filters
   * @param states those of the filters, not empty
   * @param oneAddress whether the filters name a MAC address
   */
  WatchedNodes(Api api, Query list, List<String> states, boolean oneAddress) {
    this.api = api;
    this.list = list;
    this.states = new HashSet<>();
    states.forEach(state -> this.states.add(state.toLowerCase(Locale.ROOT)));
    this.oneAddress = oneAddress;
  }

  /** In order of registration, at most {@link #MOST}. */
  List<JsonNode> rows() {
    return List.copyOf(rows.values());
  }

  /** What is known of the nodes that have ceased to match since the last call, by their ids. */
  Map<String, String> left() {
    Map<String, String> since = Map.copyOf(left);
    left.clear();
    return since;
  }

  boolean isFull() {
    return full;
  }

  /** Whether any of them is being installed: its progress is told by no event. */
  boolean hasProgress() {
    return rows.values().stream()
        .anyMatch(row -> row.path("state").asString("").equals("installing"));
  }

  /** Whether something has to be read. */
  boolean isStale() {
    return readAll || !changed.isEmpty();
  }

  /** All has to be read. */
  void forget() {
    readAll = true;
  }

  /**
   * Takes in a change, as the stream tells it.
   *
   * @return whether it is of a node that matches, or may match
   */
  boolean take(JsonNode change) {
    String id = change.path("node_id").asString("");
    JsonNode data = change.path("data");
    String state = data.path("to_state").asString("");
    if (states.contains(state)) {
      String mac = data.path("mac_address").asString("");
      if (mac.isEmpty()) {
        readAll = true;
      } else {
        changed.put(id, mac);
      }
      return true;
    }
    changed.remove(id);
    if (rows.remove(id) == null) {
      return false;
    }
    left.put(id, state.isEmpty() ? "purged" : state);
    readAll |= full;
    return true;
  }

  /**
   * Reads what has to be read.
   *
   * @return whether that was the whole list
   * @throws dev.groundcrew.cli.exit.CommandException if the server refuses, or does not answer
   */
  boolean refresh() {
    boolean all = readAll || changed.size() > MOST_ONE_BY_ONE || (oneAddress && !changed.isEmpty());
    if (all) {
      readAll();
    }
    for (Map.Entry<String, String> node : List.copyOf(changed.entrySet())) {
      readOne(node.getKey(), node.getValue());
      changed.remove(node.getKey());
    }
    while (rows.size() > MOST) {
      rows.pollLastEntry();
      full = true;
    }
    return all;
  }

  private void readAll() {
    List<JsonNode> read = api.list(list, MOST + 1);
    rows.clear();
    changed.clear();
    read.forEach(this::put);
    full = false;
    readAll = false;
  }

  /** It may have moved on meanwhile, or match in its state only. */
  private void readOne(String id, String mac) {
    List<JsonNode> found = api.list(list.and("mac_address", mac), 1);
    if (found.isEmpty()) {
      rows.remove(id);
    } else {
      put(found.getFirst());
    }
  }

  private void put(JsonNode row) {
    rows.put(row.path("id").asString(""), row);
  }
}
