package dev.groundcrew.api.page;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.store.profile.Profile;
import dev.groundcrew.store.profile.ProfileRepository;
import dev.groundcrew.store.profile.ProfileSummary;
import dev.groundcrew.store.profile.ProfileVersion;
import dev.groundcrew.store.profile.StoredProfile;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What nodes boot and install. */
@Controller
class ProfilesPageController {

  private static final int PAGE = 100;
  private static final int VERSIONS = 50;

  private final ProfileRepository profiles;

  ProfilesPageController(ProfileRepository profiles) {
    this.profiles = profiles;
  }

  /** A profile in the list. */
  record Row(
      String id,
      String name,
      @Nullable String description,
      int version,
      String method,
      String documents,
      Moment saved,
      @Nullable String by) {

    static Row of(ProfileSummary profile) {
      return new Row(
          profile.id(),
          profile.name(),
          profile.description(),
          profile.version(),
          profile.method(),
          String.join(", ", profile.documents()),
          Moment.of(profile.updatedAt()),
          profile.updatedBy());
    }
  }

  /** A version of a profile in its list. */
  record VersionRow(int version, Moment saved, @Nullable String by) {

    static VersionRow of(ProfileVersion version) {
      return new VersionRow(version.version(), Moment.of(version.createdAt()), version.createdBy());
    }
  }

  @GetMapping("/profiles")
  String list(
      @RequestParam(name = "offset", defaultValue = "0") @Min(0) @Max(Formats.OFFSET_MAX)
          long offset,
      Model model) {
    List<ProfileSummary> found = profiles.list(PAGE + 1, offset);
    model.addAttribute("profiles", found.stream().limit(PAGE).map(Row::of).toList());
    if (found.size() > PAGE) {
      model.addAttribute("next", offset + PAGE);
    }
    return "page/profiles";
  }

  @GetMapping("/profiles/{profile_id}")
  String newest(@PathVariable("profile_id") String id, Model model) {
    return show(profiles.byId(id).map(StoredProfile::profile).orElseThrow(notFound(id)), model);
  }

  @GetMapping("/profiles/{profile_id}/versions/{version}")
  String version(
      @PathVariable("profile_id") String id, @PathVariable("version") String version, Model model) {
    return show(
        number(version)
            .flatMap(number -> profiles.byVersion(id, number))
            .orElseThrow(notFound(id + " in version " + version)),
        model);
  }

  private String show(Profile profile, Model model) {
    model.addAttribute("profile", ProfileLine.of(profile));
    model.addAttribute(
        "versions",
        profiles.versions(profile.id(), VERSIONS, 0).stream().map(VersionRow::of).toList());
    return "page/profile";
  }

  private static Optional<Integer> number(String version) {
    return version.matches("[1-9][0-9]{0,8}")
        ? Optional.of(Integer.valueOf(version))
        : Optional.empty();
  }

  private static Supplier<RequestRefusedException> notFound(String profile) {
    return () ->
        new RequestRefusedException(
            HttpStatus.NOT_FOUND, ProblemCode.NOT_FOUND, "Profile %s not found".formatted(profile));
  }
}
