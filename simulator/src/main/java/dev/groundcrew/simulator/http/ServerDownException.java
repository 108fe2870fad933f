package dev.groundcrew.simulator.http;

/** No request at all was answered during the whole patience, so the run is aborted. */
public final class ServerDownException extends UnansweredException {

  private static final long serialVersionUID = 1;

  ServerDownException(Call call, String last) {
    super(call, last);
  }
}
