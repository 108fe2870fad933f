package dev.groundcrew.simulator.http;

/** No request at all was answered for as long as there is patience: it is no use to go on. */
public final class ServerAwayException extends UnansweredException {

  private static final long serialVersionUID = 1;

  ServerAwayException(Call call, String last) {
    super(call, last);
  }
}
