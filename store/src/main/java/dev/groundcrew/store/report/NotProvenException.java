package dev.groundcrew.store.report;

/**
 * The token is not one of the node with this MAC address, or there is no such node: which of them
 * is not said. Nothing was written.
 */
public final class NotProvenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** One without a stack trace: it is no fault, and may come in great numbers. */
  public NotProvenException() {
    super("The token is not one of this node", null, false, false);
  }
}
