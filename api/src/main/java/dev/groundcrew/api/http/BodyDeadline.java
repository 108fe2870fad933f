package dev.groundcrew.api.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the reading of a body that has not arrived in time, whatever of it is being waited for: a
 * chunk's extension and the trailer are read in one call. Only the reading, so that the caller can
 * still be told. The timer is Tomcat's, one for all connections.
 */
final class BodyDeadline implements InputBuffer {

  private static final Logger log = LoggerFactory.getLogger(BodyDeadline.class);

  private final DeadlineProtocol protocol;
  private final InputBuffer body;
  private @Nullable Future<?> timer;
  private volatile boolean passed;

  BodyDeadline(DeadlineProtocol protocol, InputBuffer body) {
    this.protocol = protocol;
    this.body = body;
  }

  void begin(SocketWrapperBase<?> connection, BooleanSupplier isRead) {
    cancel();
    if (connection.getSocket() instanceof NioChannel channel) {
      // Not the channel: Tomcat uses it for other connections too, one after the other.
      SocketChannel socket = channel.getIOChannel();
      passed = false;
      timer =
          protocol
              .getUtilityExecutor()
              .schedule(
                  () -> pass(socket, isRead),
                  protocol.maxBodyTime().toMillis(),
                  TimeUnit.MILLISECONDS);
    }
  }

  private void pass(SocketChannel socket, BooleanSupplier isRead) {
    if (isRead.getAsBoolean()) {
      return;
    }
    passed = true;
    try {
      socket.shutdownInput();
    } catch (IOException closed) {
      log.debug("The caller of a slow body is gone", closed);
    }
  }

  void cancel() {
    if (timer != null) {
      timer.cancel(false);
      timer = null;
    }
  }

  @Override
  public int doRead(ApplicationBufferHandler handler) throws IOException {
    try {
      return body.doRead(handler);
    } catch (IOException ended) {
      if (passed) {
        throw new SocketTimeoutException();
      }
      throw ended;
    }
  }

  @Override
  public int available() {
    return body.available();
  }
}
