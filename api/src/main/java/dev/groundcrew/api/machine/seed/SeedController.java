package dev.groundcrew.api.machine.seed;

import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.machine.BaseUrl;
import dev.groundcrew.api.machine.seed.FindSeed.Seed;
import dev.groundcrew.api.outcome.SignalInBackground;
import dev.groundcrew.api.render.CannotRenderException;
import dev.groundcrew.api.render.RenderContext;
import dev.groundcrew.api.render.RenderProfile;
import dev.groundcrew.store.event.Received;
import dev.groundcrew.store.report.InstallerReport;
import dev.groundcrew.store.report.ReceiveReport;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.ReportStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives an installer the documents of its install. */
@RestController
class SeedController {

  private static final Logger log = LoggerFactory.getLogger(SeedController.class);

  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  /** Talos reports nothing by itself: that it fetches this is all that it says. */
  private static final String TALOS = "talos.yaml";

  private final FindSeed findSeed;
  private final RenderProfile renderProfile;
  private final BaseUrl baseUrl;
  private final ReceiveReport receiveReport;
  private final SignalInBackground signals;

  SeedController(
      FindSeed findSeed,
      RenderProfile renderProfile,
      BaseUrl baseUrl,
      ReceiveReport receiveReport,
      SignalInBackground signals) {
    this.findSeed = findSeed;
    this.renderProfile = renderProfile;
    this.baseUrl = baseUrl;
    this.receiveReport = receiveReport;
    this.signals = signals;
  }

  /** Not described as a call of the API: it is spelled as installers ask for it. */
  @GetMapping("/seed/{token}/{document}")
  ResponseEntity<String> document(
      @PathVariable("token") String token,
      @PathVariable("document") String document,
      HttpServletRequest request) {
    Seed seed = findSeed.find(token, request.getRemoteAddr());
    if (!renderProfile.has(seed.profile(), document)) {
      throw FindSeed.nothing();
    }
    String rendered = render(seed, document, token, request);
    // HEAD gets here, too.
    if (document.equals(TALOS) && HttpMethod.GET.matches(request.getMethod())) {
      reportStarted(seed);
    }
    return ResponseEntity.ok()
        .contentType(TEXT)
        .cacheControl(CacheControl.noStore())
        .body(rendered);
  }

  private String render(Seed seed, String document, String token, HttpServletRequest request) {
    RenderContext context =
        new RenderContext(
            seed.node(),
            seed.installId(),
            token,
            baseUrl.ofMachine(request),
            seed.node().installAttempts() + 1);
    try {
      return renderProfile.document(seed.profile(), document, context);
    } catch (CannotRenderException cannot) {
      log.warn(
          "Node {} ({}) gets no {} of profile {}: {}",
          seed.node().id(),
          seed.node().macAddress(),
          document,
          seed.profile().id(),
          cannot.getMessage());
      throw new RequestRefusedException(
          HttpStatus.CONFLICT, ProblemCode.CANNOT_RENDER, document + ": " + cannot.getMessage());
    }
  }

  private void reportStarted(Seed seed) {
    if (seed.node().state() == NodeState.INSTALLED) {
      return;
    }
    Received received =
        receiveReport.receive(
            InstallerReport.of(seed.node().macAddress(), ReportStatus.STARTED, null, null),
            null,
            seed.proof());
    if (received instanceof Received.Queued queued && queued.ring()) {
      signals.ring(queued.node());
    }
  }
}
