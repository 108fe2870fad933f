package dev.groundcrew.store.edit;

import dev.groundcrew.workflows.node.MacAddress;

/** The MAC address is another node's. Nothing was written. */
public final class MacTakenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MacTakenException(MacAddress mac) {
    super("MAC address %s is another node's".formatted(mac), null, false, false);
  }
}
