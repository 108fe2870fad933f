package dev.groundcrew.e2e.machine;

import dev.groundcrew.e2e.machine.MachineTools.Part;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Provides one site to all tests with machines: each leaves it running. */
final class SharedMachineSite extends TypeBasedParameterResolver<MachineSite>
    implements BeforeAllCallback {

  /** Skips the tests where there are no virtual machines. */
  @Override
  public void beforeAll(ExtensionContext extension) {
    MachineTools.assumeInstalled(Part.BIOS);
  }

  @Override
  public MachineSite resolveParameter(ParameterContext parameter, ExtensionContext extension) {
    return extension
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(SharedMachineSite.class))
        .computeIfAbsent(MachineSite.class, key -> MachineSite.start(), MachineSite.class);
  }
}
