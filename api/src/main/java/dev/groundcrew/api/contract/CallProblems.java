package dev.groundcrew.api.contract;

import static dev.groundcrew.api.contract.ProblemCase.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What can be wrong with each call, one row a call. Who may make a call is not here: that follows
 * from the rules that are applied to it.
 */
final class CallProblems {

  /** With any call, whatever it is for. */
  private static final List<ProblemCase> ANY =
      List.of(
          INVALID_HTTP,
          METHOD_NOT_ALLOWED,
          BODY_TOO_LARGE,
          COMPRESSED,
          INTERNAL_ERROR,
          UNAVAILABLE);

  /** With any call of people and tools. */
  private static final List<ProblemCase> STRICT =
      with(ANY, UNKNOWN_PARAMETER, NOT_ACCEPTABLE, TOO_MANY_REQUESTS);

  /** With query parameters that are given once. */
  private static final List<ProblemCase> QUERY = with(STRICT, DUPLICATE_PARAMETER);

  private static final List<ProblemCase> JSON =
      with(STRICT, MALFORMED_BODY, UNKNOWN_FIELD, UNSUPPORTED_MEDIA_TYPE, BODY_TOO_SLOW);

  private static final Map<String, Set<ProblemCase>> ALL = new TreeMap<>();

  static {
    call("listNodes", QUERY, WRONG_STATE, WRONG_LIMIT, CURSOR_MISMATCH);
    call("registerNode", JSON, WRONG_HOST_NAME, NODE_EXISTS);
    call("exportNodes", QUERY, WRONG_STATE);
    call(
        "importNodes",
        with(QUERY, MALFORMED_FILE, UNKNOWN_COLUMN, UNSUPPORTED_MEDIA_TYPE, BODY_TOO_SLOW),
        WRONG_FLAG,
        IMPORT_REFUSED,
        IMPORT_RUNNING);
    call("getNode", STRICT, NODE_NOT_FOUND);
    call(
        "editNode",
        JSON,
        WRONG_HOST_NAME,
        PRECONDITION_INVALID,
        NODE_NOT_FOUND,
        MAC_TAKEN,
        CONFLICT,
        NODE_CHANGED);
    call(
        "retireNode",
        QUERY,
        WRONG_COMMENT,
        PRECONDITION_INVALID,
        RETIRED_BEFORE,
        NODE_NOT_FOUND,
        NODE_NOT_RETIRED,
        NODE_CHANGED,
        KEY_REUSED);
    call(
        "transitionNode",
        JSON,
        WRONG_STATE,
        PRECONDITION_INVALID,
        INVALID_TRANSITION,
        ATTEMPTS_EXCEEDED,
        NODE_NOT_FOUND,
        NODE_CHANGED,
        KEY_REUSED);
    call("abortInstall", JSON, WRONG_COMMENT, NO_INSTALL, NODE_NOT_FOUND, KEY_REUSED);
    call("bootOnce", JSON, WRONG_PROFILE, RETIRED, NODE_NOT_FOUND, UNKNOWN_PROFILE);
    call("addTag", JSON, WRONG_TAG, NODE_NOT_FOUND);
    call("removeTag", STRICT, WRONG_TAG, NODE_NOT_FOUND);
    call("addMac", JSON, WRONG_MACHINE, NODE_NOT_FOUND, MAC_TAKEN);
    call("removeMac", STRICT, WRONG_MAC, NODE_NOT_FOUND);
    call("mintReportToken", STRICT, NODE_NOT_FOUND);
    call("revokeReportTokens", STRICT, NODE_NOT_FOUND);
    call("previewNode", STRICT, WRONG_HOST, NODE_NOT_FOUND);
    call("listHistory", QUERY, WRONG_LIMIT, NODE_NOT_FOUND);
    call("listNodeEvents", QUERY, WRONG_LIMIT, NODE_NOT_FOUND);
    call("getEvent", STRICT, NODE_NOT_FOUND, EVENT_NOT_FOUND);
    call("getEventLog", STRICT, NODE_NOT_FOUND, LOG_NOT_FOUND);
    call("listInstalls", QUERY, WRONG_LIMIT, NODE_NOT_FOUND);
    call("listDeadEvents", QUERY, MISSING_STATUS, WRONG_LIMIT);
    call("retryEvent", STRICT, EVENT_NOT_FOUND, EVENT_NOT_DEAD, INSTALL_CHANGED);
    call("discardEvent", STRICT, EVENT_NOT_FOUND, EVENT_NOT_DEAD);
    call("streamEvents", QUERY, WRONG_STATE, NODE_NOT_FOUND, TOO_MANY_LISTENERS);
    call("startBulk", JSON, WRONG_TARGETS, UNEXPECTED_COUNT, KEY_OF_ANOTHER_BULK, TOO_MANY_NODES);
    call("listBulks", QUERY, WRONG_LIMIT);
    call("getBulk", QUERY, WRONG_LIMIT, BULK_NOT_FOUND);
    call("cancelBulk", STRICT, BULK_NOT_FOUND);
    call("listProfiles", QUERY, WRONG_LIMIT);
    call("getProfile", STRICT, PROFILE_NOT_FOUND);
    call("putProfile", JSON, WRONG_BOOT, INVALID_TEMPLATE, PRECONDITION_INVALID, PROFILE_CHANGED);
    call(
        "deleteProfile",
        STRICT,
        PRECONDITION_INVALID,
        PROFILE_NOT_FOUND,
        PROFILE_IN_USE,
        PROFILE_CHANGED);
    call("listProfileVersions", QUERY, WRONG_LIMIT, PROFILE_NOT_FOUND);
    call("getProfileVersion", STRICT, PROFILE_NOT_FOUND);
    call("listWebhooks", STRICT);
    call("addWebhook", JSON, WRONG_URL, INVALID_TEMPLATE, TOO_MANY_WEBHOOKS);
    call("getWebhook", STRICT, WEBHOOK_NOT_FOUND);
    call("putWebhook", JSON, WRONG_URL, INVALID_TEMPLATE, WEBHOOK_NOT_FOUND);
    call("deleteWebhook", STRICT, WEBHOOK_NOT_FOUND);
    call("testWebhook", STRICT, WEBHOOK_NOT_FOUND, NO_WORKER);
    call("listWebhookDeliveries", QUERY, WRONG_LIMIT, WEBHOOK_NOT_FOUND);
    call("replayWebhook", JSON, WRONG_IDS, WEBHOOK_NOT_FOUND);
    call("discardWebhookDeliveries", JSON, WRONG_IDS, WEBHOOK_NOT_FOUND);
    call("getStats", STRICT);
    call(
        "report",
        with(ANY, MALFORMED_BODY, BODY_TOO_SLOW),
        WRONG_MACHINE,
        UNAUTHENTICATED,
        EARLIER_INSTALL,
        NODE_NOT_FOUND,
        KEY_REUSED,
        TOO_MANY_REPORTS);
  }

  private CallProblems() {}

  private static List<ProblemCase> with(List<ProblemCase> some, ProblemCase... others) {
    return Stream.concat(some.stream(), Arrays.stream(others)).toList();
  }

  private static void call(String name, List<ProblemCase> shared, ProblemCase... own) {
    ALL.put(name, EnumSet.copyOf(with(shared, own)));
  }

  /**
   * In the order of their statuses.
   *
   * @throws IllegalStateException if there is no row of the call
   */
  static Set<ProblemCase> of(String call) {
    Set<ProblemCase> problems = ALL.get(call);
    if (problems == null) {
      throw new IllegalStateException("CallProblems says nothing of the call " + call);
    }
    return problems;
  }
}
