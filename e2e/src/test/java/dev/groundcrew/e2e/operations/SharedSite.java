package dev.groundcrew.e2e.operations;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Provides one site to all tests of the pages: each leaves it running, as it has to be. */
final class SharedSite extends TypeBasedParameterResolver<OperatedSite> {

  @Override
  public OperatedSite resolveParameter(ParameterContext parameter, ExtensionContext extension) {
    return extension
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(SharedSite.class))
        .computeIfAbsent(OperatedSite.class, key -> OperatedSite.start(), OperatedSite.class);
  }
}
