package dev.groundcrew.engine.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An exception as it is, but with its messages escaped: a message may quote what callers sent. */
record EscapedThrowable(IThrowableProxy throwable) implements IThrowableProxy {

  static @Nullable EscapedThrowable of(@Nullable IThrowableProxy throwable) {
    return throwable == null ? null : new EscapedThrowable(throwable);
  }

  @Override
  public @Nullable String getOverridingMessage() {
    return escape(throwable.getOverridingMessage());
  }

  @Override
  public @Nullable String getMessage() {
    return escape(throwable.getMessage());
  }

  @Override
  public String getClassName() {
    return throwable.getClassName();
  }

  @Override
  public StackTraceElementProxy[] getStackTraceElementProxyArray() {
    return throwable.getStackTraceElementProxyArray();
  }

  @Override
  public int getCommonFrames() {
    return throwable.getCommonFrames();
  }

  @Override
  public @Nullable IThrowableProxy getCause() {
    return of(throwable.getCause());
  }

  @Override
  public IThrowableProxy @Nullable [] getSuppressed() {
    IThrowableProxy[] suppressed = throwable.getSuppressed();
    return suppressed == null
        ? null
        : Arrays.stream(suppressed).map(EscapedThrowable::new).toArray(IThrowableProxy[]::new);
  }

  @Override
  public boolean isCyclic() {
    return throwable.isCyclic();
  }

  private static @Nullable String escape(@Nullable String text) {
    return text == null ? null : EscapeControlCharacters.in(text);
  }
}
