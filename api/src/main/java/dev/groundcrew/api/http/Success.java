package dev.groundcrew.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The body of every success that is about one thing.
 *
 * @param warnings what could not be used of a machine's report; absent from answers to people
 */
public record Success<T>(
    boolean success,
    T data,
    String message,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> warnings) {

  public Success(T data, String message) {
    this(true, data, message, null);
  }

  /** The same with further warnings, before those it has. */
  public Success<T> withWarnings(List<String> further) {
    List<String> known = Objects.requireNonNullElse(warnings, List.of());
    return new Success<>(
        success, data, message, Stream.concat(further.stream(), known.stream()).toList());
  }
}
