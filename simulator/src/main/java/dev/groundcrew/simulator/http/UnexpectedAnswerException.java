package dev.groundcrew.simulator.http;

/** An answer that the documented rules do not allow for the request. */
public final class UnexpectedAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String answer;

  UnexpectedAnswerException(Call call, Reply reply) {
    super(call.toString());
    answer = "%d %s".formatted(reply.status(), reply.body());
  }

  /** Status and body. */
  public String answer() {
    return answer;
  }
}
