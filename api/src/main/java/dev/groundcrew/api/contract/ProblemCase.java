package dev.groundcrew.api.contract;

import dev.groundcrew.api.http.ProblemCode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What can be wrong with a call, each with an example of how it is answered. */
enum ProblemCase {
  INVALID_HTTP(400, ProblemCode.BAD_REQUEST, "The request is not valid HTTP"),
  MISSING_STATUS(400, ProblemCode.BAD_REQUEST, "Required parameter 'status' is not present."),
  MALFORMED_BODY(400, ProblemCode.MALFORMED_BODY, "Malformed JSON at line 1, column 14"),
  MALFORMED_FILE(400, ProblemCode.MALFORMED_BODY, "The body is not in UTF-8"),
  UNKNOWN_FIELD(400, ProblemCode.UNKNOWN_FIELD, "Unknown field 'stat'. Known: comment, state"),
  UNKNOWN_COLUMN(400, ProblemCode.UNKNOWN_FIELD, "Unknown column 'mac'. Known: mac_address, macs"),
  UNKNOWN_PARAMETER(400, ProblemCode.UNKNOWN_PARAMETER, "Unknown parameter 'page'"),
  DUPLICATE_PARAMETER(
      400, ProblemCode.DUPLICATE_PARAMETER, "Parameter 'format' must be given once"),
  WRONG_LIMIT(400, ProblemCode.VALIDATION_FAILED, "limit must be greater than or equal to 1"),
  WRONG_STATE(400, ProblemCode.VALIDATION_FAILED, "state must be one of discovered, pending"),
  WRONG_FLAG(400, ProblemCode.VALIDATION_FAILED, "dry_run must be true or false"),
  WRONG_MAC(
      400, ProblemCode.VALIDATION_FAILED, "mac must be a MAC address, such as 52:54:00:12:34:56"),
  WRONG_MACHINE(400, ProblemCode.VALIDATION_FAILED, "mac_address is required"),
  WRONG_TAG(400, ProblemCode.VALIDATION_FAILED, "tag must be 1 to 64 letters, digits, or . _ : /"),
  WRONG_HOST_NAME(400, ProblemCode.VALIDATION_FAILED, "hostname must be a host name"),
  WRONG_HOST(400, ProblemCode.VALIDATION_FAILED, "Host is not a host name"),
  WRONG_COMMENT(400, ProblemCode.VALIDATION_FAILED, "comment size must be between 0 and 2000"),
  WRONG_PROFILE(400, ProblemCode.VALIDATION_FAILED, "profile is required"),
  WRONG_BOOT(400, ProblemCode.VALIDATION_FAILED, "boot.kernel is required with the method kernel"),
  WRONG_TARGETS(400, ProblemCode.VALIDATION_FAILED, "The bulk must have either ids or a filter"),
  WRONG_URL(400, ProblemCode.VALIDATION_FAILED, "url must be an http or https URL"),
  WRONG_IDS(400, ProblemCode.VALIDATION_FAILED, "ids must be ids of deliveries"),
  INVALID_TEMPLATE(
      400, ProblemCode.INVALID_TEMPLATE, "user-data, line 2: unknown variable 'hostnam'"),
  CURSOR_MISMATCH(
      400,
      ProblemCode.CURSOR_MISMATCH,
      "cursor is of a list with other filters: begin at the first page"),
  PRECONDITION_INVALID(
      400,
      ProblemCode.PRECONDITION_INVALID,
      "If-Match must be one entity tag, such as \"3\", or *"),
  IMPORT_REFUSED(
      400,
      ProblemCode.IMPORT_REFUSED,
      "1 of 40 rows are refused, and nothing was changed. Line 7: hostname must be a host name"),
  INVALID_TRANSITION(
      400,
      ProblemCode.INVALID_TRANSITION,
      "Invalid state transition from 'active' to 'pending'. Valid transitions: [reprovision,"
          + " deprovisioning, migrating, retired]"),
  NO_INSTALL(
      400,
      ProblemCode.INVALID_TRANSITION,
      "Invalid state transition from 'installed' to 'install_failed'. Valid transitions: [active]"),
  RETIRED(400, ProblemCode.INVALID_TRANSITION, "The node is retired: it boots from its disk only"),
  RETIRED_BEFORE(
      400,
      ProblemCode.INVALID_TRANSITION,
      "Invalid state transition from 'retired' to 'retired'. Valid transitions: []"),
  ATTEMPTS_EXCEEDED(
      400,
      ProblemCode.ATTEMPTS_EXCEEDED,
      "Max install attempts (3) exceeded. Use force=true to reset and retry."),
  UNAUTHENTICATED(
      401, ProblemCode.UNAUTHENTICATED, "This call needs a token: Authorization: Bearer <token>"),
  FORBIDDEN(403, ProblemCode.FORBIDDEN, "The role of this token does not allow this call"),
  EARLIER_INSTALL(
      403, ProblemCode.EARLIER_INSTALL, "The token is of an earlier install of this node"),
  NODE_NOT_FOUND(404, ProblemCode.NOT_FOUND, "Node 52:54:00:12:34:57 not found"),
  EVENT_NOT_FOUND(
      404, ProblemCode.NOT_FOUND, "Event 01a20f3c-8a10-7e5d-b6a7-c8d9e0f1a2b3 not found"),
  LOG_NOT_FOUND(
      404, ProblemCode.NOT_FOUND, "Event 01a20f3c-8a10-7e5d-b6a7-c8d9e0f1a2b3 has no such log"),
  BULK_NOT_FOUND(404, ProblemCode.NOT_FOUND, "Bulk 01a20f40-1b2c-7d3e-8f4a-5b6c7d8e9f00 not found"),
  PROFILE_NOT_FOUND(404, ProblemCode.NOT_FOUND, "Profile debian-12 not found"),
  WEBHOOK_NOT_FOUND(
      404, ProblemCode.NOT_FOUND, "Webhook 01a20f50-2c3d-7e4f-9a5b-6c7d8e9f0a1b not found"),
  METHOD_NOT_ALLOWED(405, ProblemCode.METHOD_NOT_ALLOWED, "Method 'TRACE' is not supported."),
  NOT_ACCEPTABLE(
      406, ProblemCode.NOT_ACCEPTABLE, "Acceptable representations: [application/json]."),
  BODY_TOO_SLOW(
      408,
      ProblemCode.BODY_TOO_SLOW,
      "The body did not arrive within 30 seconds, or stopped on its way"),
  CONFLICT(
      409,
      ProblemCode.CONFLICT,
      "Another request did the same at the same time; this one changed nothing"),
  IMPORT_RUNNING(
      409,
      ProblemCode.CONFLICT,
      "Another file is being imported; this one changed nothing. Send it again."),
  TOO_MANY_WEBHOOKS(409, ProblemCode.CONFLICT, "There are 100 webhooks, and there can't be more"),
  NODE_EXISTS(409, ProblemCode.NODE_EXISTS, "Node with MAC 52:54:00:12:34:56 already exists"),
  MAC_TAKEN(409, ProblemCode.NODE_EXISTS, "MAC address 52:54:00:12:34:56 is another node's"),
  NODE_NOT_RETIRED(
      409, ProblemCode.NODE_NOT_RETIRED, "The node is active: only a retired node can be purged"),
  UNEXPECTED_COUNT(409, ProblemCode.UNEXPECTED_COUNT, "41 nodes match, 40 were expected"),
  PROFILE_IN_USE(
      409,
      ProblemCode.PROFILE_IN_USE,
      "Profile debian-13 is in use: 40 nodes name it, and the installs of 2 nodes use it"),
  EVENT_NOT_DEAD(
      409,
      ProblemCode.EVENT_NOT_DEAD,
      "Event 01a20f3c-8a10-7e5d-b6a7-c8d9e0f1a2b3 is not dead: only events that were set aside can"
          + " be retried or discarded"),
  INSTALL_CHANGED(
      409,
      ProblemCode.INSTALL_CHANGED,
      "Event 01a20f3c-8a10-7e5d-b6a7-c8d9e0f1a2b3 belongs to an install that is over: it can only"
          + " be discarded"),
  NODE_CHANGED(
      412,
      ProblemCode.STALE_VERSION,
      "The node has changed: If-Match names revision 3, the node is at revision 4"),
  PROFILE_CHANGED(
      412, ProblemCode.STALE_VERSION, "The profile is at version 4, and If-Match names another"),
  BODY_TOO_LARGE(413, ProblemCode.BODY_TOO_LARGE, "The body is larger than 65536 bytes"),
  UNSUPPORTED_MEDIA_TYPE(
      415, ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Content-Type 'text/plain' is not supported."),
  COMPRESSED(
      415,
      ProblemCode.UNSUPPORTED_CONTENT_ENCODING,
      "Content-Encoding 'gzip' is not supported: send the body uncompressed"),
  KEY_REUSED(
      422,
      ProblemCode.IDEMPOTENCY_KEY_REUSED,
      "Idempotency-Key 'reinstall-7' was used for another request to this node"),
  KEY_OF_ANOTHER_BULK(
      422,
      ProblemCode.IDEMPOTENCY_KEY_REUSED,
      "The Idempotency-Key 'rack2' was used for another bulk"),
  TOO_MANY_NODES(
      422, ProblemCode.TOO_MANY_NODES, "More than 10000 nodes match: a bulk takes no more"),
  UNKNOWN_PROFILE(422, ProblemCode.UNKNOWN_PROFILE, "There is no profile 'debian-12'"),
  TOO_MANY_REQUESTS(
      429,
      ProblemCode.TOO_MANY_REQUESTS,
      "The token is not valid, and there were too many such calls from this address"),
  TOO_MANY_REPORTS(
      429,
      ProblemCode.TOO_MANY_REQUESTS,
      "Too many calls of this node. This one is not acknowledged; send it again."),
  TOO_MANY_LISTENERS(429, ProblemCode.TOO_MANY_LISTENERS, "As many as may listen do so already"),
  INTERNAL_ERROR(500, ProblemCode.INTERNAL_ERROR, "An unexpected fault; see the log"),
  UNAVAILABLE(
      503,
      ProblemCode.UNAVAILABLE,
      "The database does not answer. The request is not acknowledged; send it again."),
  NO_WORKER(503, ProblemCode.UNAVAILABLE, "No worker sent the test in time");

  private final int status;
  private final ProblemCode code;
  private final String detail;

  ProblemCase(int status, ProblemCode code, String detail) {
    this.status = status;
    this.code = code;
    this.detail = detail;
  }

  int status() {
    return status;
  }

  String code() {
    return code.wireName();
  }

  /** What its example is called. */
  String exampleName() {
    return name().toLowerCase(Locale.ROOT);
  }

  Map<String, Object> example() {
    Map<String, Object> example = new LinkedHashMap<>();
    example.put("title", HttpStatus.valueOf(status).getReasonPhrase());
    example.put("status", status);
    example.put("detail", detail);
    example.put("code", code());
    return example;
  }
}
