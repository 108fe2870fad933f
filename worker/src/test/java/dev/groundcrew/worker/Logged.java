package dev.groundcrew.worker;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** The log, for tests of what stands in it. */
public final class Logged {

  private Logged() {}

  /** What this class logs while it is done. */
  public static List<ILoggingEvent> by(Class<?> logging, Runnable action) {
    Logger log = (Logger) LoggerFactory.getLogger(logging);
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    logged.start();
    log.addAppender(logged);
    try {
      action.run();
    } finally {
      log.detachAppender(logged);
    }
    return List.copyOf(logged.list);
  }
}
