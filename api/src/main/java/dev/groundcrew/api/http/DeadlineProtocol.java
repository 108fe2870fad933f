package dev.groundcrew.api.http;

import java.time.Duration;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP with deadlines. Tomcat's own times are between two bytes: whoever sends one every few
 * seconds could hold a connection for as long as they like. Public, with a public constructor,
 * because Tomcat makes it by name.
 */
public final class DeadlineProtocol extends Http11NioProtocol {

  private Duration maxHeaderTime = Duration.ofSeconds(20);
  private Duration maxBodyTime = Duration.ofSeconds(30);

  @Override
  protected Processor createProcessor() {
    return new ReadByDeadlines(this, adapter);
  }

  void setMaxTimes(Duration header, Duration body) {
    maxHeaderTime = header;
    maxBodyTime = body;
  }

  Duration maxHeaderTime() {
    return maxHeaderTime;
  }

  Duration maxBodyTime() {
    return maxBodyTime;
  }
}
