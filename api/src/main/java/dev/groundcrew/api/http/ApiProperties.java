package dev.groundcrew.api.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the API behaves.
 *
 * @param outcomeWait how long a request waits for its outcome before it is answered 202
 * @param outcomePoll how often outcomes are looked up while any request waits; one look-up serves
 *     all that wait
 * @param maxRequests how many requests are answered at a time, with those who listen to the stream;
 *     more are answered 503. Null: one for each {@value #HEAP_OF_EACH} bytes of the heap
 * @param maxConnections how many connections each port has open; others wait until one is closed.
 *     Null: one for each {@value #HEAP_OF_CONNECTION} bytes of the heap
 * @param maxBody the largest body taken from people and tools; larger ones are answered 413
 * @param maxReportBody the largest report taken; larger ones are answered 413
 * @param maxHookBody the largest event of an installer's own reporter taken; larger ones are
 *     answered 413
 * @param maxProfileBody the largest profile taken; larger ones are answered 413
 * @param maxImportBody the largest file of nodes taken; larger ones are answered 413
 * @param maxBulkBody the largest bulk taken, which may name 10,000 nodes; larger ones are answered
 *     413
 * @param maxHeaderTime how long a request may take from its first byte to the end of its header;
 *     the connection of a slower one is closed
 * @param maxBodyTime how long a body may take to arrive; slower ones are answered 408
 */
@ConfigurationProperties("groundcrew.api")
public record ApiProperties(
    @DefaultValue("PT5S") Duration outcomeWait,
    @DefaultValue("5ms") Duration outcomePoll,
    @Nullable Integer maxRequests,
    @Nullable Integer maxConnections,
    @DefaultValue("64KB") DataSize maxBody,
    @DefaultValue("1MB") DataSize maxReportBody,
    @DefaultValue("16MB") DataSize maxHookBody,
    @DefaultValue("1MB") DataSize maxProfileBody,
    @DefaultValue("8MB") DataSize maxImportBody,
    @DefaultValue("1MB") DataSize maxBulkBody,
    @DefaultValue("PT20S") Duration maxHeaderTime,
    @DefaultValue("PT30S") Duration maxBodyTime) {

  /** The server's buffers for a connection whose request is being answered take 130 KB. */
  static final long HEAP_OF_EACH = 320 * 1024;

  /** The buffers for a connection in the middle of a header take 56 KB. */
  static final long HEAP_OF_CONNECTION = 256 * 1024;

  private static final int FEWEST_REQUESTS = 64;
  private static final int FEWEST_CONNECTIONS = 128;
  private static final int MOST = 8192;

  int mostRequests() {
    return maxRequests != null ? maxRequests : mostRequests(Runtime.getRuntime().maxMemory());
  }

  /** So many that their buffers take two fifths of this heap. */
  static int mostRequests(long heapBytes) {
    return Math.clamp(heapBytes / HEAP_OF_EACH, FEWEST_REQUESTS, MOST);
  }

  int mostConnections() {
    return maxConnections != null
        ? maxConnections
        : mostConnections(Runtime.getRuntime().maxMemory());
  }

  /**
   * More than requests, so that health is answered while these are refused; on two ports, all of
   * them and all requests leave room in this heap.
   */
  static int mostConnections(long heapBytes) {
    return Math.clamp(heapBytes / HEAP_OF_CONNECTION, FEWEST_CONNECTIONS, MOST);
  }
}
