package dev.groundcrew.api.page;

import dev.groundcrew.store.node.Node;

/** What things are called on the page. */
final class Names {

  private Names() {}

  /** The node's host name, or what else is known of it. */
  static String of(Node node) {
    return node.hostname() == null ? node.macAddress().value() : node.hostname();
  }

  /** A wire name as words: {@code install_failed} is {@code install failed}. */
  static String words(String wireName) {
    return wireName.replace('_', ' ');
  }
}
