package dev.groundcrew.api.http;

/** The body of every success that is about one thing. */
public record Success<T>(boolean success, T data, String message) {

  public Success(T data, String message) {
    this(true, data, message);
  }
}
