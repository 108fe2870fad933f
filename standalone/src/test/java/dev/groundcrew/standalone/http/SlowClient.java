package dev.groundcrew.standalone.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLException;

/** Begins a request, and sends the rest byte by byte or in pieces. */
final class SlowClient implements AutoCloseable {

  private final Socket socket;

  SlowClient(int port) throws IOException {
    this(new Socket(InetAddress.getLoopbackAddress(), port));
  }

  SlowClient(Socket connected) throws IOException {
    socket = connected;
    socket.setSoTimeout(20_000);
  }

  /** Sends it, or nothing if the server has had enough. */
  void send(String text) {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
    } catch (IOException closed) {
      // Whether it may have is for the test to say.
    }
  }

  /** All that it is answered until the server closes the connection, in whichever way. */
  String readUntilClosed() throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(answer);
    } catch (SocketException | SSLException closedWithBytesUnread) {
      // Reset: the server did not read all that was sent.
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  /** What it is answered up to the end of the JSON, which holds no other. */
  String readJson() throws IOException {
    StringBuilder answer = new StringBuilder();
    int character = socket.getInputStream().read();
    while (character >= 0 && character != '}') {
      answer.append((char) character);
      character = socket.getInputStream().read();
    }
    return answer.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
