package dev.groundcrew.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest names. */
final class ReadVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = ReadVersion.class.getPackage().getImplementationVersion();
    return new String[] {"groundcrew " + (version == null ? "(development)" : version)};
  }
}
