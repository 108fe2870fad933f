package dev.groundcrew.store.report;

/** The token is of another install of the node than the present one. Nothing was written. */
public final class EarlierInstallException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EarlierInstallException() {
    super("The token is of an earlier install of this node", null, false, false);
  }
}
