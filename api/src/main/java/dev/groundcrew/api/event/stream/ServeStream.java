package dev.groundcrew.api.event.stream;

import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.store.feed.Change;
import dev.groundcrew.store.feed.ChangeRepository;
import dev.groundcrew.store.feed.Changes;
import dev.groundcrew.store.feed.FeedPosition;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Tells one listener what changes, on the thread of its request, which is a virtual one. Whoever
 * takes nothing for as long as the server waits for a connection, or stays behind what is
 * remembered, is cut off: it comes again, says where it was, and gets what it missed.
 */
@Component
public class ServeStream {

  private static final Logger log = LoggerFactory.getLogger(ServeStream.class);

  /** How long a listener may need what is not remembered any more, which is read for it alone. */
  private static final Duration MOST_BEHIND = Duration.ofSeconds(30);

  /** After how many milliseconds a browser comes again. */
  private static final int RETRY_MILLIS = 2000;

  private static final String RETRY_AFTER_SECONDS = "30";

  private final FollowFeed feed;
  private final RecentChanges recent;
  private final ChangeRepository changes;
  private final StreamProperties properties;

  ServeStream(
      FollowFeed feed,
      RecentChanges recent,
      ChangeRepository changes,
      StreamProperties properties) {
    this.feed = feed;
    this.recent = recent;
    this.changes = changes;
    this.properties = properties;
  }

  /**
   * Answers with the stream, and returns when it ends.
   *
   * @param lastEventId where the listener was; null to begin with what comes from now on
   * @throws RequestRefusedException 429 if too many listen
   * @throws org.springframework.dao.DataAccessException if the database does not answer
   */
  public void serve(
      HttpServletRequest request,
      HttpServletResponse response,
      StreamFilter filter,
      @Nullable String lastEventId)
      throws IOException {
    try (FollowFeed.Listening listening = feed.join().orElseThrow(ServeStream::tooManyListeners)) {
      response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      // A proxy that collects answers would keep it to itself.
      response.setHeader("X-Accel-Buffering", "no");
      if (HttpMethod.HEAD.matches(request.getMethod())) {
        return;
      }
      tell(new Listener(response.getOutputStream(), filter), listening.start(), lastEventId);
    }
  }

  private void tell(Listener listener, Place start, @Nullable String lastEventId) {
    try {
      Optional<FeedPosition> known =
          lastEventId == null ? Optional.of(start.position()) : known(lastEventId, start);
      listener.begin(start.at(known.orElse(start.position())));
      if (known.isEmpty()) {
        listener.reset(start);
      }
      follow(listener);
    } catch (IOException gone) {
      log.debug("A listener is gone: {}", gone.toString());
    } catch (DataAccessException | TransactionException away) {
      // A part is on its way, so no problem can be answered. It comes again.
      log.debug("A listener could not be told what it missed: {}", away.toString());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** The position that the listener gives, if it is one of this feed that is of use. */
  private Optional<FeedPosition> known(String lastEventId, Place start) {
    return FeedPosition.parse(lastEventId)
        .filter(position -> position.epoch().equals(start.position().epoch()))
        .filter(
            position ->
                position.number() <= start.position().number()
                    || changes.after(position.number(), 1) instanceof Changes.Next);
  }

  private void follow(Listener listener) throws IOException, InterruptedException {
    long end = System.nanoTime() + properties.life().toNanos();
    boolean caughtUp = false;
    long behindSince = 0;
    for (long left = properties.life().toNanos(); left > 0; left = end - System.nanoTime()) {
      Duration patience =
          left < properties.heartbeat().toNanos() ? Duration.ofNanos(left) : properties.heartbeat();
      switch (recent.await(listener.place, patience)) {
        case WhatIsNew.Next next -> {
          listener.tell(next.list());
          caughtUp = true;
          behindSince = 0;
        }
        case WhatIsNew.TooMuch tooMuch -> {
          long now = System.nanoTime();
          behindSince = behindSince == 0 ? now : behindSince;
          if (caughtUp && now - behindSince > MOST_BEHIND.toNanos()) {
            log.debug("A listener is too slow");
            return;
          }
          catchUp(listener);
        }
        case WhatIsNew.AnotherFeed another -> listener.reset(recent.latest());
        case WhatIsNew.Ended ended -> {
          return;
        }
      }
    }
  }

  /** The next ones that are not remembered any more. */
  private void catchUp(Listener listener) throws IOException {
    FeedPosition from = listener.place.position();
    switch (changes.after(from.number(), ChangeRepository.MOST)) {
      case Changes.Next next -> listener.tell(told(next.list(), from.epoch()));
      case Changes.Expired expired -> listener.reset(recent.latest());
    }
  }

  private static List<Told> told(List<Change> list, String epoch) {
    return list.stream().map(change -> Told.of(change, epoch)).toList();
  }

  private static RequestRefusedException tooManyListeners() {
    RequestRefusedException refused =
        new RequestRefusedException(
            HttpStatus.TOO_MANY_REQUESTS,
            ProblemCode.TOO_MANY_LISTENERS,
            "As many as may listen do so already");
    refused.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    return refused;
  }

  /** Where a listener is, and its end of the connection. */
  private static final class Listener {

    private final OutputStream out;
    private final StreamFilter filter;
    private Place place = new Place(new FeedPosition("", 0), 0);

    Listener(OutputStream out, StreamFilter filter) {
      this.out = out;
      this.filter = filter;
    }

    void begin(Place at) throws IOException {
      place = at;
      // An id without data is kept by the listener, and told to nobody.
      send("retry: %d\nid: %s\n\n".formatted(RETRY_MILLIS, place.position()));
    }

    void reset(Place at) throws IOException {
      place = at;
      send("id: %s\nevent: reset\ndata: {}\n\n".formatted(place.position()));
    }

    /** What it takes of these; if that is nothing, a sign of life. */
    void tell(List<Told> list) throws IOException {
      StringBuilder text = new StringBuilder();
      for (Told told : list) {
        if (filter.takes(told)) {
          text.append(told.text());
        }
      }
      if (!list.isEmpty()) {
        place = place.at(new FeedPosition(place.position().epoch(), list.getLast().number()));
      }
      // Where it is now is said too: what it does not take gets old, and its position with it.
      send(text.isEmpty() ? ": \nid: %s\n\n".formatted(place.position()) : text.toString());
    }

    private void send(String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }
}
