package dev.groundcrew.standalone.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds calls that a caller of before may no longer make, for want of a token. */
final class CallersRefused {

  private CallersRefused() {}

  /** By their paths and methods. */
  static List<String> between(JsonNode older, JsonNode newer) {
    List<String> refused = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : older.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> call : path.getValue().properties()) {
        JsonNode now = newer.path("paths").path(path.getKey()).path(call.getKey());
        if (!now.isMissingNode() && !takesAll(choices(call.getValue()), choices(now))) {
          refused.add(call.getKey() + " " + path.getKey());
        }
      }
    }
    return refused;
  }

  /** Whether with each of these one still has all that one of those asks for. */
  private static boolean takesAll(List<Set<String>> before, List<Set<String>> now) {
    return before.stream().allMatch(had -> now.stream().anyMatch(had::containsAll));
  }

  /** What a caller must have, in each of the ways to call. */
  private static List<Set<String>> choices(JsonNode call) {
    List<Set<String>> choices = new ArrayList<>();
    for (JsonNode choice : call.path("security")) {
      Set<String> needed = new HashSet<>();
      choice.fieldNames().forEachRemaining(needed::add);
      choices.add(needed);
    }
    return choices.isEmpty() ? List.of(Set.of()) : choices;
  }
}
