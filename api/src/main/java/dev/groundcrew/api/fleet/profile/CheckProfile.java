package dev.groundcrew.api.fleet.profile;

import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.render.CheckTemplates;
import dev.groundcrew.api.render.InvalidTemplateException;
import dev.groundcrew.store.profile.Profile;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What annotations can't say of a profile. */
final class CheckProfile {

  private CheckProfile() {}

  /**
   * @throws RequestRefusedException 400 if the body is of another profile than the path
   */
  static void requireSameId(@Nullable String bodyId, String pathId) {
    if (bodyId != null && !bodyId.equals(pathId)) {
      throw invalid("id must be that of the path, '%s', or be left out".formatted(pathId));
    }
  }

  /**
   * The time that a field holds; null if it is absent.
   *
   * @throws RequestRefusedException 400 if it is none, or is out of range
   */
  static @Nullable Duration duration(String field, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      Duration duration = Duration.parse(text.strip());
      if (!duration.isNegative() && duration.compareTo(ProfileLimits.LONGEST) <= 0) {
        return duration;
      }
    } catch (DateTimeException malformed) {
      // Answered like what is out of range.
    }
    throw invalid(
        "%s must be an ISO 8601 duration such as PT45M, from PT0S to P30D".formatted(field));
  }

  /**
   * @throws RequestRefusedException 400 if something is missing, unused or too large, or a template
   *     is wrong
   */
  static void check(Profile profile) {
    checkBoot(profile.boot());
    checkDocuments(profile);
    try {
      CheckTemplates.of(profile);
    } catch (InvalidTemplateException wrong) {
      throw new RequestRefusedException(
          HttpStatus.BAD_REQUEST, ProblemCode.INVALID_TEMPLATE, String.valueOf(wrong.getMessage()));
    }
  }

  private static void checkBoot(Profile.Boot boot) {
    Profile.Method method = boot.method();
    boolean kernel = method == Profile.Method.KERNEL;
    boolean url = method == Profile.Method.CHAIN || method == Profile.Method.SANBOOT;
    requireIff("kernel", boot.kernel(), kernel, method);
    requireIff("url", boot.url(), url, method);
    requireIff("script", boot.script(), method == Profile.Method.SCRIPT, method);
    if (!kernel && boot.cmdline() != null) {
      throw unused("cmdline", method);
    }
    if (!kernel && !boot.initrds().isEmpty()) {
      throw unused("initrds", method);
    }
  }

  private static void requireIff(
      String field, @Nullable String value, boolean needed, Profile.Method method) {
    if (needed && (value == null || value.isBlank())) {
      throw invalid("boot.%s is required with the method %s".formatted(field, method.wireName()));
    }
    if (!needed && value != null) {
      throw unused(field, method);
    }
  }

  private static RequestRefusedException unused(String field, Profile.Method method) {
    return invalid("boot.%s is not used by the method %s".formatted(field, method.wireName()));
  }

  private static void checkDocuments(Profile profile) {
    Map<String, String> documents = profile.documents();
    if (documents.size() > ProfileLimits.DOCUMENTS_MAX) {
      throw invalid(
          "documents must be at most %d, and are %d"
              .formatted(ProfileLimits.DOCUMENTS_MAX, documents.size()));
    }
    documents.forEach(CheckProfile::checkDocument);
    Profile.Boot boot = profile.boot();
    long whole =
        Stream.concat(
                documents.values().stream(),
                Stream.of(boot.script(), boot.cmdline(), profile.description()))
            .mapToLong(text -> text == null ? 0 : bytes(text))
            .sum();
    if (whole > ProfileLimits.PROFILE_MAX) {
      throw invalid(
          "All documents together must be at most %d bytes".formatted(ProfileLimits.PROFILE_MAX));
    }
  }

  private static void checkDocument(String name, @Nullable String text) {
    if (!name.matches(ProfileLimits.DOCUMENT_NAME)) {
      throw invalid("A document's name " + ProfileLimits.DOCUMENT_NAME_MESSAGE);
    }
    if (text == null) {
      throw invalid("documents.%s must not be null".formatted(name));
    }
    if (bytes(text) > ProfileLimits.DOCUMENT_MAX) {
      throw invalid(
          "documents.%s must be at most %d bytes".formatted(name, ProfileLimits.DOCUMENT_MAX));
    }
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static RequestRefusedException invalid(String detail) {
    return new RequestRefusedException(
        HttpStatus.BAD_REQUEST, ProblemCode.VALIDATION_FAILED, detail);
  }
}
