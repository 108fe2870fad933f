package dev.groundcrew.e2e.stack;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Provides the stack to tests. It is started before the first and stopped after the last. */
public final class RunningStack extends TypeBasedParameterResolver<Stack>
    implements BeforeEachCallback {

  @Override
  public void beforeEach(ExtensionContext extension) {
    System.out.println("\n" + extension.getDisplayName());
  }

  @Override
  public Stack resolveParameter(ParameterContext parameter, ExtensionContext extension) {
    return extension
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(RunningStack.class))
        .computeIfAbsent(Stack.class, key -> Stack.start(), Stack.class);
  }
}
