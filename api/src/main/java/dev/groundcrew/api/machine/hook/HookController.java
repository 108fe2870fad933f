package dev.groundcrew.api.machine.hook;

import dev.groundcrew.api.http.MachinePaths;
import dev.groundcrew.api.http.Success;
import dev.groundcrew.api.machine.CountCalls;
import dev.groundcrew.api.machine.LimitCalls;
import dev.groundcrew.api.machine.report.AnswerReport;
import dev.groundcrew.api.machine.report.IdempotencyKey;
import dev.groundcrew.api.machine.report.StorableText;
import dev.groundcrew.api.machine.report.Warnings;
import dev.groundcrew.api.token.CheckReportToken;
import dev.groundcrew.store.event.Received;
import dev.groundcrew.store.profile.Profile;
import dev.groundcrew.store.profile.ProfileRepository;
import dev.groundcrew.store.report.HookEvent;
import dev.groundcrew.store.report.InstallerReport;
import dev.groundcrew.store.report.Proof;
import dev.groundcrew.store.report.ReceiveHook;
import dev.groundcrew.workflows.node.ReportStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the events of cloud-init's, curtin's and subiquity's own reporters as they are. The token
 * in the path says of which install they are.
 */
@RestController
class HookController {

  private static final Logger log = LoggerFactory.getLogger(HookController.class);

  /** Of a description, in the event's payload; the whole one is the error of a failure. */
  private static final int DESCRIPTION_MAX = 1024;

  private final ReceiveHook receiveHook;
  private final ProfileRepository profiles;
  private final AnswerReport answerReport;
  private final CheckReportToken checkReportToken;
  private final LimitCalls limitCalls;
  private final LargeBodies largeBodies;

  HookController(
      ReceiveHook receiveHook,
      ProfileRepository profiles,
      AnswerReport answerReport,
      CheckReportToken checkReportToken,
      LimitCalls limitCalls,
      LargeBodies largeBodies) {
    this.receiveHook = receiveHook;
    this.profiles = profiles;
    this.answerReport = answerReport;
    this.checkReportToken = checkReportToken;
    this.limitCalls = limitCalls;
    this.largeBodies = largeBodies;
  }

  /** What was read of a body, and a key if the same body is the same event. */
  private record Read(InstallerEvent event, @Nullable String key, List<String> warnings) {}

  @PostMapping(MachinePaths.HOOK + "/{token}/{door:installer|target}")
  ResponseEntity<Success<?>> event(
      @PathVariable("token") String token,
      @PathVariable("door") String doorName,
      HttpServletRequest request) {
    CountCalls.note(request, "door", doorName);
    Proof proof = checkReportToken.proofOf(token);
    limitCalls.count(proof);
    Door door = Door.parse(doorName);
    Read read = largeBodies.read(request, body -> read(door, body, request.getContentType()));
    InstallerEvent event = read.event();
    Optional<ReportStatus> means =
        Interpret.meaning(
            door, event, profiles.ofInstall(proof.nodeId()).map(Profile::hooks).orElse(List.of()));
    CountCalls.note(request, "means", means.map(ReportStatus::wireName).orElse("ignore"));
    if (failedAfterwards(door, event)) {
      log.warn(
          "Node {}: {} on the installed system: {}",
          proof.nodeId(),
          event.shown(),
          event.description());
    }
    Received received =
        receiveHook.receive(
            kept(door, event, means.isPresent()),
            InstallerReport.byToken(null, means.orElse(null), errorOf(event, means.orElse(null))),
            read.key(),
            proof,
            event.files());
    return answerReport.answer(request, received, means.orElse(null), read.warnings());
  }

  private static Read read(Door door, byte[] body, @Nullable String contentType) {
    Warnings warnings = new Warnings();
    InstallerEvent event = ReadInstallerEvent.read(body, contentType, warnings);
    if (failedAfterwards(door, event)) {
      warnings.add("%s on the installed system: kept".formatted(event.shown()));
    }
    return new Read(event, event.timed() ? IdempotencyKey.of(body) : null, warnings.texts());
  }

  private static HookEvent kept(Door door, InstallerEvent event, boolean isStep) {
    return new HookEvent(
        door.wireName(),
        event.origin(),
        event.name(),
        event.eventType(),
        event.result(),
        event.description() == null ? null : StorableText.cut(event.description(), DESCRIPTION_MAX),
        door == Door.INSTALLER && isStep ? event.name() : null);
  }

  private static @Nullable String errorOf(InstallerEvent event, @Nullable ReportStatus means) {
    if (means != ReportStatus.FAILED) {
      return null;
    }
    return event.description() == null ? event.name() : event.description();
  }

  /** The node stays as it is, but somebody should know. */
  private static boolean failedAfterwards(Door door, InstallerEvent event) {
    return door == Door.TARGET && event.failed();
  }
}
