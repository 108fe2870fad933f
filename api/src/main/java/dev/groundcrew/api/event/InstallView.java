package dev.groundcrew.api.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.groundcrew.store.history.Install;
import dev.groundcrew.workflows.node.ErrorText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An install of a node, as the API shows it.
 *
 * @param profile the profile that it began with
 * @param began when the node became pending
 * @param ended null while it runs
 * @param outcome running, complete, failed, aborted or retired
 * @param attempts newest first, at most 100
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Install")
record InstallView(
    UUID id,
    @Nullable String profile,
    Instant began,
    @Nullable Instant ended,
    Install.End outcome,
    List<AttemptView> attempts) {

  private static final int ERROR_BYTES = 1024;

  /**
   * An attempt of an install.
   *
   * @param error why it ended; at most its first 1 KiB
   * @param lastStep the last step that the installer's own reporter told of
   * @param logs files that the installer attached, oldest first, at most 50
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "Attempt")
  record AttemptView(
      int number,
      Instant began,
      @Nullable Instant ended,
      Install.End outcome,
      @Nullable String error,
      @Nullable String lastStep,
      List<LogView> logs) {}

  /**
   * A file that an installer attached to an event.
   *
   * @param bytes how long it was; of more than 1 MiB the beginning and the end are kept
   * @param href where its text is
   */
  @Schema(name = "Log")
  record LogView(
      UUID eventId, String name, long bytes, @Schema(format = "uri-reference") String href) {}

  static InstallView of(UUID nodeId, Install install) {
    return new InstallView(
        install.id(),
        install.profile(),
        install.began(),
        install.ended(),
        install.outcome(),
        install.attempts().stream().map(attempt -> of(nodeId, attempt)).toList());
  }

  private static AttemptView of(UUID nodeId, Install.Attempt attempt) {
    String error = attempt.error();
    return new AttemptView(
        attempt.number(),
        attempt.began(),
        attempt.ended(),
        attempt.outcome(),
        error == null ? null : ErrorText.head(error, ERROR_BYTES),
        attempt.lastStep(),
        attempt.logs().stream().map(log -> of(nodeId, log)).toList());
  }

  private static LogView of(UUID nodeId, Install.Log log) {
    return new LogView(
        log.eventId(),
        log.name(),
        log.bytes(),
        "/api/v1/nodes/%s/events/%s/logs/%s".formatted(nodeId, log.eventId(), log.name()));
  }
}
