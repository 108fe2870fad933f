package dev.groundcrew.e2e.stack;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Gives tests the stack, which is started for the first of them and stopped after the last. */
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
