package dev.groundcrew.simulator.plan;

/**
 * A simulated machine that boots from the network.
 *
 * @param hostname unique, so that another's is found in a script
 * @param uefi whether its firmware is UEFI; otherwise it is a BIOS
 */
public record Machine(String hostname, boolean uefi, Reporter reporter) {

  /** In what form its installer and its installed system report. */
  public enum Reporter {
    /** Webhook events, as curtin words them. */
    CURTIN,
    /** Webhook events, as subiquity words them. */
    SUBIQUITY,
    /** Forms, and cloud-init's phone_home. */
    FORM
  }

  /** Whether what it reports says how far the install is, in percent. */
  public boolean tellsPercent() {
    return reporter == Reporter.FORM;
  }
}
