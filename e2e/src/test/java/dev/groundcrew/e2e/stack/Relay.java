package dev.groundcrew.e2e.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between the services and a server they need, and spoils their connections on demand. */
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

  /** Connects to the target only when somebody connects to it. */
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

  /** From now on what the server answers takes this much longer. */
  public void slow(Duration longer) {
    delay = longer;
  }

  /**
   * From now on nothing comes through, and nobody is told: each side of the connections that there
   * are believes the other to be there, for as long as it cares to.
   */
  public void cutHalfOpen() {
    cut = true;
    connections.forEach(RelayedConnection::fallSilent);
  }

  /** New connections work again, and slow ones are as fast as before. The silent stay so. */
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
