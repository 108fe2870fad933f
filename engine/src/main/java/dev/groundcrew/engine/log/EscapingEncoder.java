package dev.groundcrew.engine.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;

/** Encodes by any pattern, but hands the pattern escaped text only. */
final class EscapingEncoder extends EncoderBase<ILoggingEvent> {

  private final Encoder<ILoggingEvent> pattern;

  EscapingEncoder(Encoder<ILoggingEvent> pattern) {
    this.pattern = pattern;
    setContext(pattern.getContext());
  }

  @Override
  public byte[] headerBytes() {
    return pattern.headerBytes();
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    return pattern.encode(new EscapedEvent(event));
  }

  @Override
  public byte[] footerBytes() {
    return pattern.footerBytes();
  }

  @Override
  public void start() {
    pattern.start();
    super.start();
  }

  @Override
  public void stop() {
    pattern.stop();
    super.stop();
  }

  @Override
  public boolean isStarted() {
    return pattern.isStarted();
  }
}
