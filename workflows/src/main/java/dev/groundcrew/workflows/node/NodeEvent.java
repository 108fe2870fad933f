package dev.groundcrew.workflows.node;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that may change a node's state. Its id makes applying it idempotent. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = NodeEvent.Report.class, name = "report"),
  @JsonSubTypes.Type(value = NodeEvent.TransitionRequest.class, name = "transition"),
  @JsonSubTypes.Type(value = NodeEvent.Abort.class, name = "abort"),
  @JsonSubTypes.Type(value = NodeEvent.Stall.class, name = "stall"),
  @JsonSubTypes.Type(value = NodeEvent.Cancellation.class, name = "cancel"),
  @JsonSubTypes.Type(value = NodeEvent.BootedAgain.class, name = "booted_again"),
  @JsonSubTypes.Type(value = NodeEvent.GivenUp.class, name = "given_up")
})
public sealed interface NodeEvent {

  /** The {@code node_event} row this event is, or will be, recorded in. */
  UUID id();

  /** Who is behind it. */
  TriggeredBy source();

  /**
   * The installer reported.
   *
   * @param error what went wrong, with status failed; its beginning where it is long, see {@link
   *     ErrorText}
   * @param ofThisInstall whether its token proves that the node's present install runs: what it
   *     says then implies {@code started}
   * @param next with status first_boot, the state that follows installed; null if none does
   */
  record Report(
      UUID id,
      ReportStatus status,
      @Nullable String error,
      boolean ofThisInstall,
      @Nullable NodeState next)
      implements NodeEvent {

    /** A report that proves nothing. */
    public static Report of(UUID id, ReportStatus status, @Nullable String error) {
      return new Report(id, status, error, false, null);
    }

    /** The same report with no more of its error than a workflow's history may hold. */
    public Report shortened() {
      return error == null
          ? this
          : new Report(id, status, ErrorText.forHistory(error), ofThisInstall, next);
    }

    @Override
    public TriggeredBy source() {
      return TriggeredBy.NODE_REPORT;
    }
  }

  /**
   * An admin wants the node in another state.
   *
   * @param force resets attempts and error, and lets a node whose attempts are used up be retried
   * @param comment why; kept in the audit row
   * @param userId who, where the API knows
   * @param expectedRevision the revision the node must be at, from If-Match; null for any
   */
  record TransitionRequest(
      UUID id,
      NodeState target,
      boolean force,
      @Nullable String comment,
      @Nullable String userId,
      @Nullable Long expectedRevision)
      implements NodeEvent {
    @Override
    public TriggeredBy source() {
      return TriggeredBy.ADMIN;
    }
  }

  /**
   * An admin gives up an install that is pending or under way.
   *
   * @param comment why; kept in each audit row
   * @param userId who, where the API knows
   */
  record Abort(UUID id, @Nullable String comment, @Nullable String userId) implements NodeEvent {
    @Override
    public TriggeredBy source() {
      return TriggeredBy.ADMIN;
    }
  }

  /** An installing node was silent for the whole timeout. */
  record Stall(UUID id) implements NodeEvent {
    @Override
    public TriggeredBy source() {
      return TriggeredBy.SYSTEM;
    }
  }

  /** An operator cancelled the workflow in the Temporal UI. */
  record Cancellation(UUID id) implements NodeEvent {
    @Override
    public TriggeredBy source() {
      return TriggeredBy.ADMIN;
    }
  }

  /**
   * An installing machine booted again although its attempt had reported, and neither completed nor
   * failed.
   */
  record BootedAgain(UUID id) implements NodeEvent {
    @Override
    public TriggeredBy source() {
      return TriggeredBy.SYSTEM;
    }
  }

  /**
   * No installer that a pending node booted has ever reported.
   *
   * @param scripts how many installers' boot scripts it was served
   * @param error why it is given up
   */
  record GivenUp(UUID id, int scripts, String error) implements NodeEvent {
    @Override
    public TriggeredBy source() {
      return TriggeredBy.SYSTEM;
    }
  }
}
