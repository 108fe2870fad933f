package dev.groundcrew.api.event.stream;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How changes are told to listeners.
 *
 * @param maxListeners how many may listen to one api at a time; more are answered 429. Null: one
 *     for each {@value #HEAP_OF_EACH} bytes of the heap, at most {@value #MOST_LISTENERS}
 * @param poll how often the database is asked while anybody listens; one question serves all
 * @param heartbeat how often a listener to whom there is nothing to tell gets a sign of life
 * @param life how long a stream goes on; then the listener comes again, and its token or session is
 *     looked at again
 */
@ConfigurationProperties("groundcrew.stream")
record StreamProperties(
    @Nullable Integer maxListeners,
    @DefaultValue("500ms") Duration poll,
    @DefaultValue("PT15S") Duration heartbeat,
    @DefaultValue("PT10M") Duration life) {

  static final int MOST_LISTENERS = 1000;

  /**
   * A listener's connection, with the server's buffers for it, takes 130 KB. A thousand of them in
   * a heap of 192 MB left the JVM nothing to do but to collect garbage.
   */
  static final long HEAP_OF_EACH = 640 * 1024;

  int mostListeners() {
    return maxListeners != null ? maxListeners : mostListeners(Runtime.getRuntime().maxMemory());
  }

  /** So many that they take a fifth of this heap. */
  static int mostListeners(long heapBytes) {
    return Math.clamp(heapBytes / HEAP_OF_EACH, 1, MOST_LISTENERS);
  }
}
