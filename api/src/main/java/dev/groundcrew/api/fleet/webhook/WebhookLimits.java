package dev.groundcrew.api.fleet.webhook;

/** What a webhook may hold, as validation annotations need it. */
final class WebhookLimits {

  static final int URL_MAX = 2048;

  /** Visible ASCII: what else an address holds is percent-encoded. */
  static final String URL = "https?://[!-~]+";

  static final String URL_MESSAGE = "must be an http or https URL";

  static final int EVENTS_MAX = 50;

  /** A type, or how types begin. */
  static final String EVENT = "[a-z_.]{1,99}\\*?|\\*";

  static final String EVENT_MESSAGE =
      "must be a type of change, such as dev.groundcrew.node.install_failed, or the beginning of"
          + " one and a *";

  /** In characters. */
  static final int TEMPLATE_MAX = 16 * 1024;

  /** {@code whsec_} and base64. */
  static final int SECRET_MAX = 100;

  static final int REPLAYED_MAX = 1000;

  private WebhookLimits() {}
}
