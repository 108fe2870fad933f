package dev.groundcrew.api.http;

/** What is answered with an ETag that stands for its version. */
public interface Versioned {

  /** One more with each change. */
  int version();
}
