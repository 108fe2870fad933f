package dev.groundcrew.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The child processes that the application needs. They are started one after the other before the
 * application, and stopped in reverse order after it, however it ends.
 */
final class RunningParts implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(RunningParts.class);

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private boolean closed;

  /**
   * Registers this object so that the parts are stopped after the context has destroyed all its
   * beans.
   */
  void stopAfter(ConfigurableApplicationContext context) {
    // Beans are destroyed in reverse order of registration, and this one is the first.
    ((DefaultSingletonBeanRegistry) context.getBeanFactory())
        .registerDisposableBean("runningParts", this::close);
    // The process may be told to stop before the context has any beans to destroy.
    SpringApplication.getShutdownHandlers().add(this::close);
  }

  /**
   * Starts a part. If the process is told to stop at the same time, it waits until the part is
   * started, so that no child process is left behind.
   *
   * @throws SpringApplication.AbandonedRunException if the process has already been told to stop
   */
  synchronized <P extends AutoCloseable> P start(Supplier<P> part) {
    if (closed) {
      throw new SpringApplication.AbandonedRunException();
    }
    P started = part.get();
    parts.push(started);
    return started;
  }

  @Override
  public synchronized void close() {
    closed = true;
    while (!parts.isEmpty()) {
      AutoCloseable part = parts.pop();
      try {
        part.close();
      } catch (Exception e) {
        log.warn("Could not stop {}", part, e);
      }
    }
  }
}
