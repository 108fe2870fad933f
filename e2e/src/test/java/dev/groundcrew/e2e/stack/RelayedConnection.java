package dev.groundcrew.e2e.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One client's connection through the relay. */
final class RelayedConnection {

  private static final int CHUNK = 64 * 1024;

  private final Socket client;
  private final int target;
  private final Supplier<Duration> delay;
  private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();

  /** Forwards the server's answers in order. */
  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

  private volatile Socket server = new Socket();
  private volatile boolean silent;
  private long lastDelivery;

  RelayedConnection(Socket client, int target, Supplier<Duration> delay) {
    this.client = client;
    this.target = target;
    this.delay = delay;
  }

  void begin(Runnable onEnd) {
    readers.execute(
        () -> {
          if (connectToServer()) {
            readers.execute(
                () -> {
                  copy(server, this::toClient);
                  inOrder(this::end);
                });
          }
          copy(client, this::toServer);
          end();
          if (!silent) {
            onEnd.run();
          }
        });
  }

  /** Stops forwarding; even the end of a connection is not forwarded. */
  void fallSilent() {
    silent = true;
  }

  void close() {
    closeQuietly(client);
    closeQuietly(server);
    later.shutdownNow();
    readers.shutdown();
  }

  /** Returns false at the end of the stream. The client of a half-open connection is not told. */
  private boolean connectToServer() {
    try {
      if (!silent) {
        server = new Socket(InetAddress.getLoopbackAddress(), target);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
      }
      return !silent;
    } catch (IOException away) {
      close();
      return false;
    }
  }

  private interface Sink {
    void accept(byte[] chunk) throws IOException;
  }

  private void copy(Socket from, Sink sink) {
    byte[] buffer = new byte[CHUNK];
    try {
      for (int read = from.getInputStream().read(buffer);
          read >= 0;
          read = from.getInputStream().read(buffer)) {
        if (!silent) {
          sink.accept(Arrays.copyOf(buffer, read));
        }
      }
    } catch (IOException gone) {
      // Treated like the end of the stream.
    }
  }

  private void end() {
    if (!silent) {
      close();
    }
  }

  private void toServer(byte[] chunk) throws IOException {
    server.getOutputStream().write(chunk);
  }

  private void toClient(byte[] chunk) {
    inOrder(() -> deliver(chunk));
  }

  private void inOrder(Runnable delivery) {
    long now = System.nanoTime();
    // Answers stay in order even when the delay becomes shorter.
    lastDelivery = Math.max(lastDelivery, now + delay.get().toNanos());
    try {
      later.schedule(delivery, lastDelivery - now, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException closed) {
      // The client closed its connection before the answer.
    }
  }

  private void deliver(byte[] chunk) {
    try {
      if (!silent) {
        client.getOutputStream().write(chunk);
      }
    } catch (IOException gone) {
      close();
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // The socket is closed in any case.
    }
  }
}
