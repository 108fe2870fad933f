package dev.groundcrew.cli.node;

import dev.groundcrew.cli.exit.CommandException;
import dev.groundcrew.cli.exit.ExitCode;
import dev.groundcrew.cli.output.Documents;
import dev.groundcrew.cli.output.SafeText;
import dev.groundcrew.cli.stream.FollowStream;
import dev.groundcrew.cli.stream.News;
import dev.groundcrew.cli.stream.ServerEvent;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Keeps what is shown current: by the stream of changes, and by reading the list where there is
 * none. What the stream does not tell (progress, failed attempts, other fields) is read now and
 * then.
 */
final class KeepWatching {

  /** Four times a second at most. */
  private static final Duration BETWEEN_SHOWS = Duration.ofMillis(250);

  /** For what people edit, and for time that passes, where nothing else is to be read. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private static final Duration FIRST_WORD = Duration.ofSeconds(3);

  /** A server that is restarted is back by then. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final FollowStream stream;
  private final WatchedNodes nodes;
  private final ShowNodes show;
  private final Duration interval;

  private boolean listening;
  private String whyNot = "the server has not answered yet";

  /** Why nothing could be read; empty if it could. */
  private String failure = "";

  private long shownAt;

  /** When the list was last read, or should have been. */
  private long readAt;

  private long answeredAt;

  private final Lock shown = new ReentrantLock();
  private boolean ended;

  KeepWatching(FollowStream stream, WatchedNodes nodes, ShowNodes show, Duration interval) {
    this.stream = stream;
    this.nodes = nodes;
    this.show = show;
    this.interval = interval;
  }

  /**
   * Until the end of the process, or as soon as no node matches.
   *
   * @throws CommandException if the server refuses, does not answer the first time, or not for five
   *     minutes
   */
  void run(boolean untilNone) throws InterruptedException {
    take(stream.next(FIRST_WORD));
    nodes.refresh();
    answeredAt = System.nanoTime();
    readAt = answeredAt;
    show();
    while (!(untilNone && isEmpty())) {
      collect();
      refresh();
    }
  }

  /** Looks once more, since what the stream tells may be behind. */
  private boolean isEmpty() {
    if (!nodes.rows().isEmpty()) {
      return false;
    }
    nodes.forget();
    refresh();
    return nodes.rows().isEmpty() && !nodes.isStale();
  }

  /** Takes in what is new, until it is time to read or to show something. */
  private void collect() throws InterruptedException {
    boolean anythingNew = false;
    Duration left = untilReading();
    while (!left.isZero()) {
      anythingNew |= take(stream.next(left));
      left = anythingNew ? until(shownAt, BETWEEN_SHOWS) : untilReading();
    }
  }

  private Duration untilReading() {
    return until(readAt, listening && !nodes.hasProgress() ? LONGEST : interval);
  }

  /** Zero if it is over. */
  private static Duration until(long begin, Duration time) {
    return Duration.ofNanos(Math.max(0, time.toNanos() - (System.nanoTime() - begin)));
  }

  /** Whether there is something to show. */
  private boolean take(@Nullable News news) {
    return switch (news) {
      case null -> false;
      case News.Connected connected -> {
        listening = true;
        if (connected.anew()) {
          nodes.forget();
        }
        yield true;
      }
      case News.Told told -> take(told.event());
      case News.Lost lost -> isNotListening(lost.why());
      case News.Refused refused -> isNotListening(refused.why());
    };
  }

  private boolean isNotListening(String why) {
    listening = false;
    whyNot = why;
    return false;
  }

  private boolean take(ServerEvent event) {
    switch (event.name()) {
      case "change" -> {
        try {
          return nodes.take(Documents.readJson(event.data()));
        } catch (JacksonException notJson) {
          nodes.forget();
          return true;
        }
      }
      case "reset" -> {
        nodes.forget();
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  private void refresh() {
    if (untilReading().isZero()) {
      nodes.forget();
    }
    try {
      if (nodes.refresh()) {
        readAt = System.nanoTime();
      }
      answeredAt = System.nanoTime();
      failure = "";
    } catch (CommandException refused) {
      if (refused.code() != ExitCode.UNAVAILABLE || until(answeredAt, PATIENCE).isZero()) {
        throw refused;
      }
      failure = String.valueOf(refused.getMessage());
      readAt = System.nanoTime();
    }
    show();
  }

  private void show() {
    shown.lock();
    try {
      if (!ended) {
        shownAt = System.nanoTime();
        show.show(nodes.rows(), nodes.left(), note());
      }
    } finally {
      shown.unlock();
    }
  }

  /** Nothing is shown any more, once this returns: whatever comes next is not torn by a table. */
  void end() {
    shown.lock();
    try {
      ended = true;
    } finally {
      shown.unlock();
    }
  }

  private String note() {
    return "%s  %s%s"
        .formatted(
            LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS),
            nodes.isFull() ? "the first %d, ".formatted(WatchedNodes.MOST) : "",
            SafeText.line(how()));
  }

  private String how() {
    if (!failure.isEmpty()) {
      return failure;
    }
    return listening
        ? "as it happens"
        : "looking every %d s, since %s".formatted(interval.toSeconds(), whyNot);
  }
}
