package dev.groundcrew.api.fleet.profile;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.IfMatch;
import dev.groundcrew.api.http.Page;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.http.Success;
import dev.groundcrew.security.Caller;
import dev.groundcrew.store.profile.ProfileRepository;
import dev.groundcrew.store.profile.ProfileSummary;
import dev.groundcrew.store.profile.ProfileVersion;
import dev.groundcrew.store.profile.SaveProfile;
import dev.groundcrew.store.profile.SaveProfile.Deleted;
import dev.groundcrew.store.profile.SaveProfile.Saved;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows, saves and deletes profiles. */
@RestController
@Tag(name = "profiles")
@RequestMapping("/api/v1/profiles")
class ProfileController {

  private static final Logger log = LoggerFactory.getLogger(ProfileController.class);

  private final ProfileRepository profiles;
  private final SaveProfile saveProfile;

  ProfileController(ProfileRepository profiles, SaveProfile saveProfile) {
    this.profiles = profiles;
    this.saveProfile = saveProfile;
  }

  @Operation(
      operationId = "listProfiles",
      summary = "List profiles",
      description = "In alphabetical order of their ids, without what their documents say.")
  @GetMapping
  Page<ProfileSummary> list(
      @RequestParam(name = "limit", defaultValue = "100") @Min(1) @Max(1000) int limit,
      @RequestParam(name = "offset", defaultValue = "0") @Min(0) @Max(Formats.OFFSET_MAX)
          long offset) {
    return new Page<>(profiles.list(limit, offset), profiles.count());
  }

  @Operation(operationId = "getProfile", summary = "Get a profile")
  @GetMapping("/{profile_id}")
  Success<ProfileView> get(@PathVariable("profile_id") String id) {
    return new Success<>(
        ProfileView.of(profiles.byId(id).orElseThrow(notFound(id))), "Profile found");
  }

  @Operation(
      operationId = "listProfileVersions",
      summary = "List the versions of a profile",
      description = "Newest first.")
  @GetMapping("/{profile_id}/versions")
  Page<ProfileVersion> versions(
      @PathVariable("profile_id") String id,
      @RequestParam(name = "limit", defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(name = "offset", defaultValue = "0") @Min(0) @Max(Formats.OFFSET_MAX)
          long offset) {
    long total = profiles.countVersions(id);
    if (total == 0) {
      throw notFound(id).get();
    }
    return new Page<>(profiles.versions(id, limit, offset), total);
  }

  @Operation(operationId = "getProfileVersion", summary = "Get a version of a profile")
  @GetMapping("/{profile_id}/versions/{version}")
  Success<ProfileView> version(
      @PathVariable("profile_id") String id, @PathVariable("version") String version) {
    return new Success<>(
        ProfileView.of(
            number(version)
                .flatMap(number -> profiles.byVersion(id, number))
                .orElseThrow(notFound(id + " in version " + version)),
            null,
            null),
        "Profile found");
  }

  private static Optional<Integer> number(String version) {
    return version.matches("[1-9][0-9]{0,8}")
        ? Optional.of(Integer.valueOf(version))
        : Optional.empty();
  }

  @Operation(
      operationId = "putProfile",
      summary = "Save a profile",
      description =
          "As a whole. What changes is a new version; installs that are under way keep theirs.")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "201")
  @PutMapping(
      path = "/{profile_id}",
      consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE})
  ResponseEntity<Success<ProfileView>> put(
      @PathVariable("profile_id") String id,
      @Valid @RequestBody ProfileRequest request,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Nullable Principal user) {
    if (!id.matches(ProfileLimits.ID)) {
      throw new RequestRefusedException(
          HttpStatus.BAD_REQUEST,
          ProblemCode.VALIDATION_FAILED,
          "A profile's id " + ProfileLimits.ID_MESSAGE);
    }
    Long expected = IfMatch.revision(ifMatch);
    String by = Caller.name(user);
    return switch (saveProfile.save(request.toProfile(id), expected, by)) {
      case Saved.Created created -> {
        log.info("Profile {} created (by {})", id, by);
        yield ResponseEntity.created(URI.create("/api/v1/profiles/" + id))
            .body(new Success<>(ProfileView.of(created.profile()), "Profile created"));
      }
      case Saved.Changed changed -> {
        log.info(
            "Profile {} is at version {} (by {})", id, changed.profile().profile().version(), by);
        yield ResponseEntity.ok(
            new Success<>(ProfileView.of(changed.profile()), "Profile updated"));
      }
      case Saved.Same same ->
          ResponseEntity.ok(
              new Success<>(ProfileView.of(same.profile()), "Profile is the same as before"));
      case Saved.Stale stale -> throw stale(stale.present());
    };
  }

  @Operation(operationId = "deleteProfile", summary = "Delete a profile")
  @ApiResponse(responseCode = "200")
  @DeleteMapping("/{profile_id}")
  Success<ProfileView> delete(
      @PathVariable("profile_id") String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Nullable Principal user) {
    return switch (saveProfile.delete(id, IfMatch.revision(ifMatch))) {
      case Deleted.Done done -> {
        log.info("Profile {} deleted (by {})", id, Caller.name(user));
        yield new Success<>(ProfileView.of(done.profile(), null, null), "Profile deleted");
      }
      case Deleted.NotFound none -> throw notFound(id).get();
      case Deleted.Stale stale -> throw stale(stale.present());
      case Deleted.InUse uses ->
          throw new RequestRefusedException(
              HttpStatus.CONFLICT,
              ProblemCode.PROFILE_IN_USE,
              "Profile %s is in use: %d nodes name it, and the installs of %d nodes use it"
                  .formatted(id, uses.named(), uses.installing()));
    };
  }

  private static Supplier<RequestRefusedException> notFound(String profile) {
    return () ->
        new RequestRefusedException(
            HttpStatus.NOT_FOUND, ProblemCode.NOT_FOUND, "Profile %s not found".formatted(profile));
  }

  private static RequestRefusedException stale(int present) {
    return new RequestRefusedException(
        HttpStatus.PRECONDITION_FAILED,
        ProblemCode.STALE_VERSION,
        present == 0
            ? "There is no such profile yet, and If-Match names a version of it"
            : "The profile is at version %d, and If-Match names another".formatted(present));
  }
}
