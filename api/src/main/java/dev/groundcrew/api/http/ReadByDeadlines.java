package dev.groundcrew.api.http;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Reads the requests of a connection, each by its deadlines: one from the first byte to the end of
 * the header, and one for the body.
 */
final class ReadByDeadlines extends Http11Processor {

  private final DeadlineProtocol protocol;
  private final BodyDeadline bodyDeadline;
  private final Adapter headerRead;

  ReadByDeadlines(DeadlineProtocol protocol, Adapter adapter) {
    super(protocol, adapter);
    this.protocol = protocol;
    this.bodyDeadline = new BodyDeadline(protocol, request.getInputBuffer());
    this.headerRead = new AfterHeader(adapter, this::expectBody);
    request.setInputBuffer(bodyDeadline);
  }

  /** Tomcat calls it when it has read the header, before anyone reads the body. */
  @Override
  public Adapter getAdapter() {
    return headerRead;
  }

  @Override
  public SocketState process(SocketWrapperBase<?> connection, SocketEvent event)
      throws IOException {
    if (isAsync()) {
      // What is left of the body is read at the end, by Tomcat itself.
      expectBody();
    } else if (isHeaderIncomplete()) {
      connection.setReadTimeout(protocol.getConnectionTimeout());
    }
    try {
      return byDeadline(connection, super.process(connection, event));
    } finally {
      bodyDeadline.cancel();
    }
  }

  private SocketState byDeadline(SocketWrapperBase<?> connection, SocketState state) {
    boolean open = state == SocketState.LONG || state == SocketState.OPEN;
    if (!open || isAsync() || !isHeaderIncomplete()) {
      return state;
    }
    long left =
        protocol.maxHeaderTime().toMillis()
            - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - request.getStartTimeNanos());
    if (left <= 0) {
      return SocketState.CLOSED;
    }
    long nextByte = connection.getReadTimeout();
    connection.setReadTimeout(nextByte > 0 ? Math.min(left, nextByte) : left);
    // Tomcat would forget the time after a line that is blank.
    return SocketState.LONG;
  }

  /** Whether a request has begun: its time is reset when it is answered. */
  private boolean isHeaderIncomplete() {
    return request.getStartTimeNanos() >= 0;
  }

  private void expectBody() {
    if (!isRequestBodyFullyRead()) {
      bodyDeadline.begin(getSocketWrapper(), this::isRequestBodyFullyRead);
    }
  }
}
