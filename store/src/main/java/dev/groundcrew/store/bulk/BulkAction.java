package dev.groundcrew.store.bulk;

import dev.groundcrew.store.Json;
import dev.groundcrew.workflows.node.NodeState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a bulk does to each of its nodes. A comment is kept where a single request keeps it. */
public sealed interface BulkAction {

  /**
   * Another state, as an admin's single request asks for it.
   *
   * @param force resets attempts and error, and lets a node whose attempts are used up be retried
   */
  record ToState(NodeState target, boolean force, @Nullable String comment) implements BulkAction {}

  /** Another profile. */
  record Profile(String profile) implements BulkAction {}

  /** Another group. */
  record Group(String groupId) implements BulkAction {}

  /** One more tag, in lower case. */
  record AddTag(String tag) implements BulkAction {}

  /** One tag less, in lower case. */
  record RemoveTag(String tag) implements BulkAction {}

  /** The end of an install that is pending or under way. */
  record Abort(@Nullable String comment) implements BulkAction {}

  /** Out of use for good. */
  record Retire(@Nullable String comment) implements BulkAction {}

  /** The removal of a retired node. */
  record Purge(@Nullable String comment) implements BulkAction {}

  /** An installed or active node is installed anew, by way of the states between. */
  record Reinstall(@Nullable String comment) implements BulkAction {}

  /** Whether a single request for the same takes an admin. */
  default boolean needsAdmin() {
    return switch (this) {
      case ToState to -> to.target() == NodeState.RETIRED;
      case Retire retire -> true;
      case Purge purge -> true;
      case Profile profile -> false;
      case Group group -> false;
      case AddTag add -> false;
      case RemoveTag remove -> false;
      case Abort abort -> false;
      case Reinstall reinstall -> false;
    };
  }

  /** Its JSON form, as it is kept and as it is asked for. */
  default JsonNode toJson() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    switch (this) {
      case ToState to -> {
        fields.put("state", to.target().wireName());
        if (to.force()) {
          fields.put("force", true);
        }
        put(fields, to.comment());
      }
      case Profile profile -> fields.put("profile", profile.profile());
      case Group group -> fields.put("group_id", group.groupId());
      case AddTag add -> fields.put("add_tag", add.tag());
      case RemoveTag remove -> fields.put("remove_tag", remove.tag());
      case Abort abort -> mark(fields, "abort", abort.comment());
      case Retire retire -> mark(fields, "retire", retire.comment());
      case Purge purge -> mark(fields, "purge", purge.comment());
      case Reinstall reinstall -> mark(fields, "reinstall", reinstall.comment());
    }
    return Json.tree(fields);
  }

  private static void mark(
      Map<String, @Nullable Object> fields, String name, @Nullable String comment) {
    fields.put(name, true);
    put(fields, comment);
  }

  private static void put(Map<String, @Nullable Object> fields, @Nullable String comment) {
    if (comment != null) {
      fields.put("comment", comment);
    }
  }

  /**
   * The action whose JSON form this is.
   *
   * @throws IllegalArgumentException if it is none
   */
  static BulkAction of(JsonNode json) {
    String comment = text(json, "comment").orElse(null);
    if (json.path("abort").asBoolean(false)) {
      return new Abort(comment);
    }
    if (json.path("retire").asBoolean(false)) {
      return new Retire(comment);
    }
    if (json.path("purge").asBoolean(false)) {
      return new Purge(comment);
    }
    if (json.path("reinstall").asBoolean(false)) {
      return new Reinstall(comment);
    }
    return text(json, "state")
        .<BulkAction>map(
            state ->
                new ToState(NodeState.parse(state), json.path("force").asBoolean(false), comment))
        .or(() -> text(json, "profile").map(Profile::new))
        .or(() -> text(json, "group_id").map(Group::new))
        .or(() -> text(json, "add_tag").map(AddTag::new))
        .or(() -> text(json, "remove_tag").map(RemoveTag::new))
        .orElseThrow(() -> new IllegalArgumentException("No action: " + json));
  }

  private static Optional<String> text(JsonNode json, String name) {
    return json.path(name).asStringOpt();
  }
}
