package dev.groundcrew.simulator.http;

/** A request got no answer within the patience. It is unknown whether it was applied. */
public class UnansweredException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnansweredException(Call call, String last) {
    super("%s: %s".formatted(call, last));
  }
}
