package dev.groundcrew.e2e.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP relay between the services and a server that can slow down or cut their connections. */
public final class Relay implements AutoCloseable {

  private final ServerSocket listening;
  private final int target;
  private final Set<RelayedConnection> connections = ConcurrentHashMap.newKeySet();
  private volatile Duration delay = Duration.ZERO;
  private volatile boolean cut;

  private Relay(ServerSocket listening, int target) {
    this.listening = listening;
    this.target = target;
  }

  /** Starts the relay. It connects to the target when a client connects. */
  static Relay to(int target) {
    try {
      Relay relay = new Relay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
      Thread.ofVirtual().name("relay-to-" + target).start(relay::accept);
      return relay;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Delays all answers of the server from now on. */
  public void slow(Duration longer) {
    delay = longer;
  }

  /**
   * Stops forwarding without closing the open connections, so that each side believes the other is
   * still there.
   */
  public void cutHalfOpen() {
    cut = true;
    connections.forEach(RelayedConnection::fallSilent);
  }

  /** Ends the delay and lets new connections work again. Half-open connections stay half-open. */
  public void heal() {
    delay = Duration.ZERO;
    cut = false;
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    connections.forEach(RelayedConnection::close);
  }

  private void accept() {
    while (true) {
      try {
        Socket client = listening.accept();
        RelayedConnection connection = new RelayedConnection(client, target, () -> delay);
        connections.add(connection);
        if (cut) {
          connection.fallSilent();
        }
        connection.begin(() -> connections.remove(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }
}
