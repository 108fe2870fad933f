package dev.groundcrew.api.http;

import java.util.Locale;
import org.springframework.http.HttpStatusCode;

/** The {@code code} of a problem: what programs go by, where {@code detail} is for people. */
public enum ProblemCode {
  /** The request is refused for another reason; the status and the detail say which. */
  BAD_REQUEST,
  /** The body is missing or is not the JSON that is asked for. */
  MALFORMED_BODY,
  /** A field, parameter or header holds a value that is not allowed there. */
  VALIDATION_FAILED,
  /** The body has a field that is not known. */
  UNKNOWN_FIELD,
  /** A profile's template is wrong; the detail says which, and where. */
  INVALID_TEMPLATE,
  /** The query has a parameter that is not known. */
  UNKNOWN_PARAMETER,
  /** The query gives a parameter twice that can be given once. */
  DUPLICATE_PARAMETER,
  /** The cursor is of a list with another order or other filters. */
  CURSOR_MISMATCH,
  /** If-Match holds no entity tag. */
  PRECONDITION_INVALID,
  /** Rows of a file of nodes are refused: {@code errors} says which and why. */
  IMPORT_REFUSED,
  /** The node's state does not allow it. */
  INVALID_TRANSITION,
  /** The node has failed as often as it may; a forced retry resets the count. */
  ATTEMPTS_EXCEEDED,
  /** A token is needed, or the one given is not valid. */
  UNAUTHENTICATED,
  /** The caller's role does not allow it. */
  FORBIDDEN,
  /** Too many calls; Retry-After says when the next is taken. */
  TOO_MANY_REQUESTS,
  /** The token is of an earlier install of the node. */
  EARLIER_INSTALL,
  /** There is no such node, event, or path. */
  NOT_FOUND,
  /** As many listen to the stream of changes as may. */
  TOO_MANY_LISTENERS,
  /** The path does not know the method. */
  METHOD_NOT_ALLOWED,
  /** Accept allows no JSON. */
  NOT_ACCEPTABLE,
  /** Another request changed the node at the same moment. */
  CONFLICT,
  /** Another node has that MAC address. */
  NODE_EXISTS,
  /** Only a retired node can be purged. */
  NODE_NOT_RETIRED,
  /** More nodes match than a bulk may have. */
  TOO_MANY_NODES,
  /** Another number of nodes match than the bulk expects. */
  UNEXPECTED_COUNT,
  /** Nodes need the profile. */
  PROFILE_IN_USE,
  /**
   * A document can't be written for the node: the detail names the variable whose value forbids it.
   */
  CANNOT_RENDER,
  /** Only an event that was set aside can be retried or discarded. */
  EVENT_NOT_DEAD,
  /** The event belongs to an install that is over. */
  INSTALL_CHANGED,
  /** The node has changed since the version that If-Match names. */
  STALE_VERSION,
  /** The body is larger than is taken. */
  BODY_TOO_LARGE,
  /** The body did not arrive in time. */
  BODY_TOO_SLOW,
  /** The body is of a media type that is not taken. */
  UNSUPPORTED_MEDIA_TYPE,
  /** The body is compressed. */
  UNSUPPORTED_CONTENT_ENCODING,
  /** The Idempotency-Key was used for another request to the node. */
  IDEMPOTENCY_KEY_REUSED,
  /** There is no profile of that name. */
  UNKNOWN_PROFILE,
  /** A fault of ours; the log says more. */
  INTERNAL_ERROR,
  /** PostgreSQL does not answer: nothing was acknowledged, send it again. */
  UNAVAILABLE;

  static final String PROPERTY = "code";

  /** As it stands in a problem. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The code of a problem of which no more is known than its status. */
  static ProblemCode of(HttpStatusCode status) {
    return switch (status.value()) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 408 -> BODY_TOO_SLOW;
      case 409 -> CONFLICT;
      case 412 -> STALE_VERSION;
      case 413 -> BODY_TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 429 -> TOO_MANY_REQUESTS;
      // What the caller asks for is not there to be had: no fault of ours.
      case 501, 505 -> BAD_REQUEST;
      case 503 -> UNAVAILABLE;
      default -> status.is5xxServerError() ? INTERNAL_ERROR : BAD_REQUEST;
    };
  }
}
