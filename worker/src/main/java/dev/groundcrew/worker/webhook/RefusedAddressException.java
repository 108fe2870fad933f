package dev.groundcrew.worker.webhook;

import java.net.UnknownHostException;

/** A receiver's address is one that nothing is sent to. */
final class RefusedAddressException extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  RefusedAddressException(String message) {
    super(message);
  }
}
