package dev.groundcrew.api.preview;

import dev.groundcrew.api.http.Success;
import dev.groundcrew.api.machine.BaseUrl;
import dev.groundcrew.api.machine.boot.ServeBoot;
import dev.groundcrew.api.node.ResolveNode;
import dev.groundcrew.api.render.RenderContext;
import dev.groundcrew.store.node.Node;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a machine would get, and changes nothing. */
@RestController
@Tag(name = "profiles")
class PreviewController {

  /** A word that every document can hold. */
  private static final String MASKED_TOKEN = "TOKEN";

  /** For an install that has not begun. */
  private static final UUID NO_INSTALL = new UUID(0, 0);

  private final ResolveNode resolveNode;
  private final ChooseProfile chooseProfile;
  private final PreviewProfile previewProfile;
  private final ServeBoot serveBoot;
  private final BaseUrl baseUrl;

  PreviewController(
      ResolveNode resolveNode,
      ChooseProfile chooseProfile,
      PreviewProfile previewProfile,
      ServeBoot serveBoot,
      BaseUrl baseUrl) {
    this.resolveNode = resolveNode;
    this.chooseProfile = chooseProfile;
    this.previewProfile = previewProfile;
    this.serveBoot = serveBoot;
    this.baseUrl = baseUrl;
  }

  @Operation(
      operationId = "previewNode",
      summary = "Show what a node would boot and install",
      description =
          "Of the present install while there is one, otherwise of the next. Where the token stands,"
              + " the word TOKEN does, and an install that has not begun has the id of zeros.")
  @GetMapping("/api/v1/nodes/{id}/preview")
  Success<PreviewView> preview(@PathVariable("id") String id, HttpServletRequest request) {
    Node node = resolveNode.node(id);
    String url = baseUrl.ofAnyMachine(request);
    String script = serveBoot.preview(node.id(), url);
    return new Success<>(
        switch (chooseProfile.of(node)) {
          case ChooseProfile.Choice.None none -> PreviewView.nothing(none.reason(), script);
          case ChooseProfile.Choice.PresentInstall present ->
              previewProfile.preview(
                  present.profile(),
                  PreviewView.PRESENT,
                  new RenderContext(
                      node,
                      Objects.requireNonNullElse(node.installId(), NO_INSTALL),
                      MASKED_TOKEN,
                      url,
                      node.installAttempts() + 1),
                  script);
          case ChooseProfile.Choice.NextInstall next ->
              previewProfile.preview(
                  next.profile(),
                  PreviewView.NEXT,
                  new RenderContext(node, NO_INSTALL, MASKED_TOKEN, url, 1),
                  script);
        },
        "Preview");
  }
}
