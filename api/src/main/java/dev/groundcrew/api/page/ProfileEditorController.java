package dev.groundcrew.api.page;

import dev.groundcrew.api.fleet.profile.ProfileText;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.machine.BaseUrl;
import dev.groundcrew.api.node.ResolveNode;
import dev.groundcrew.api.preview.PreviewDraft;
import dev.groundcrew.security.Caller;
import dev.groundcrew.store.NodeNotFoundException;
import dev.groundcrew.store.profile.Profile;
import dev.groundcrew.store.profile.ProfileRepository;
import dev.groundcrew.store.profile.SaveProfile;
import dev.groundcrew.store.profile.SaveProfile.Saved;
import dev.groundcrew.store.profile.StoredProfile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Edits a profile as its text, which PUT would take too. Nothing is lost of what was typed: what is
 * refused is shown with the reason, and so is a text that began with a version that is old by now.
 */
@Controller
@RequestMapping("/profiles/{profile_id}/edit")
class ProfileEditorController {

  private static final Logger log = LoggerFactory.getLogger(ProfileEditorController.class);

  private static final String NEW =
      """
      boot:
        method: chain
        url: 'http://192.0.2.1/boot.ipxe'
      """;

  private final ProfileRepository profiles;
  private final SaveProfile saveProfile;
  private final ProfileText profileText;
  private final PreviewDraft previewDraft;
  private final ResolveNode resolveNode;
  private final BaseUrl baseUrl;

  ProfileEditorController(
      ProfileRepository profiles,
      SaveProfile saveProfile,
      ProfileText profileText,
      PreviewDraft previewDraft,
      ResolveNode resolveNode,
      BaseUrl baseUrl) {
    this.profiles = profiles;
    this.saveProfile = saveProfile;
    this.profileText = profileText;
    this.previewDraft = previewDraft;
    this.resolveNode = resolveNode;
    this.baseUrl = baseUrl;
  }

  /**
   * What stands in the form.
   *
   * @param version that the text began with; 0 for a profile that is new
   * @param node for which it is shown
   */
  record Editor(String id, long version, String text, String node) {}

  @GetMapping
  String edit(@PathVariable("profile_id") String id, Model model) {
    Optional<StoredProfile> stored = profiles.byId(id);
    model.addAttribute(
        "editor",
        new Editor(
            id,
            stored.map(found -> (long) found.profile().version()).orElse(0L),
            stored.map(profileText::of).orElse(NEW),
            ""));
    return "page/profile-edit";
  }

  @PostMapping(params = "save")
  ModelAndView save(
      @PathVariable("profile_id") String id,
      @RequestParam("text") String text,
      @RequestParam("version") @Min(0) @Max(Integer.MAX_VALUE) long version,
      @RequestParam(name = "node", defaultValue = "") String node,
      @Nullable Principal user) {
    Editor editor = new Editor(id, version, lines(text), node);
    Profile profile;
    try {
      profile = profileText.read(id, editor.text());
    } catch (RequestRefusedException refused) {
      return shown(editor, HttpStatus.BAD_REQUEST, refused);
    }
    String by = Caller.name(user);
    return switch (saveProfile.save(profile, version, by)) {
      case Saved.Created created -> saved(id, created.profile(), by);
      case Saved.Changed changed -> saved(id, changed.profile(), by);
      case Saved.Same same -> new ModelAndView("redirect:/profiles/" + id);
      case Saved.Stale stale ->
          shown(editor, HttpStatus.PRECONDITION_FAILED)
              .addObject(
                  "problem",
                  "Nothing was saved: the profile is at version %d, and this text began with %d."
                      .formatted(stale.present(), version));
    };
  }

  private static ModelAndView saved(String id, StoredProfile profile, @Nullable String by) {
    log.info("Profile {} is at version {} (by {})", id, profile.profile().version(), by);
    return new ModelAndView("redirect:/profiles/" + id);
  }

  /** Saves nothing. */
  @PostMapping(params = "!save")
  ModelAndView preview(
      @PathVariable("profile_id") String id,
      @RequestParam("text") String text,
      @RequestParam("version") @Min(0) @Max(Integer.MAX_VALUE) long version,
      @RequestParam(name = "node", defaultValue = "") String node,
      HttpServletRequest request) {
    Editor editor = new Editor(id, version, lines(text), node.strip());
    try {
      Profile profile = profileText.read(id, editor.text());
      ModelAndView page = shown(editor, HttpStatus.OK);
      return editor.node().isEmpty()
          ? page.addObject("valid", true)
          : page.addObject(
              "preview",
              previewDraft.of(
                  profile, resolveNode.node(editor.node()), baseUrl.ofAnyMachine(request)));
    } catch (RequestRefusedException refused) {
      return shown(editor, HttpStatus.BAD_REQUEST, refused);
    } catch (NodeNotFoundException unknown) {
      return shown(editor, HttpStatus.NOT_FOUND)
          .addObject("problem", String.valueOf(unknown.getMessage()));
    }
  }

  /** A browser sends each line break of a text as two characters. */
  private static String lines(String text) {
    return text.replace("\r\n", "\n");
  }

  private static ModelAndView shown(Editor editor, HttpStatus status) {
    return new ModelAndView("page/profile-edit", status).addObject("editor", editor);
  }

  private static ModelAndView shown(
      Editor editor, HttpStatus status, RequestRefusedException refused) {
    return shown(editor, status)
        .addObject("problem", String.valueOf(refused.getBody().getDetail()));
  }
}
