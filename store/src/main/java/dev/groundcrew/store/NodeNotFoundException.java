package dev.groundcrew.store;

/** No node has this id or MAC address; the message says which. */
public final class NodeNotFoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private NodeNotFoundException(String message) {
    super(message);
  }

  /** No node has the id {@code nodeId}, which may be malformed. */
  public static NodeNotFoundException withId(Object nodeId) {
    return new NodeNotFoundException("Node " + nodeId + " not found");
  }

  /** No node has the MAC address {@code mac}. */
  public static NodeNotFoundException withMac(Object mac) {
    return new NodeNotFoundException("Node with MAC " + mac + " not found");
  }
}
