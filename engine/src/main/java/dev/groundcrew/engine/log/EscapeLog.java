package dev.groundcrew.engine.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.AppenderAttachable;
import java.util.Iterator;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Has every appender that writes by a pattern, to the console or to a file, escape what it writes:
 * else a line break in what a caller sent begins a line of the log that nobody wrote. Formats such
 * as {@code ecs} escape by themselves and are left alone.
 */
final class EscapeLog implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

  /** Right after Spring Boot has set up the log. */
  @Override
  public int getOrder() {
    return LoggingApplicationListener.DEFAULT_ORDER + 1;
  }

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.getLoggerList().forEach(logger -> escape(logger.iteratorForAppenders()));
    }
  }

  private static void escape(Iterator<Appender<ILoggingEvent>> appenders) {
    appenders.forEachRemaining(EscapeLog::escape);
  }

  @SuppressWarnings("unchecked")
  private static void escape(Appender<ILoggingEvent> appender) {
    if (appender instanceof OutputStreamAppender<ILoggingEvent> output
        && output.getEncoder() instanceof LayoutWrappingEncoder<ILoggingEvent> pattern) {
      output.setEncoder(new EscapingEncoder(pattern));
    }
    if (appender instanceof AppenderAttachable<?> several) {
      escape(((AppenderAttachable<ILoggingEvent>) several).iteratorForAppenders());
    }
  }
}
