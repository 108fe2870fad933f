package dev.groundcrew.cli.bulk;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.api.Query;
import dev.groundcrew.cli.exit.CommandException;
import dev.groundcrew.cli.exit.ExitCode;
import dev.groundcrew.cli.output.TextTable;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** Waits for the end of a bulk, with a progress bar on a terminal. */
final class FollowBulk {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final int WIDTH = 80;

  /** More are for {@code bulk show}. */
  private static final int MOST_SHOWN = 50;

  private final Api api;
  private final PrintWriter out;
  private final PrintWriter err;

  FollowBulk(Api api, CommandLine command) {
    this.api = api;
    this.out = command.getOut();
    this.err = command.getErr();
  }

  /** Waits, and says what became of the nodes. An interrupt ends the waiting, not the bulk. */
  ExitCode untilItsEnd(String id) {
    Thread ifInterrupted = new Thread(() -> sayThatItGoesOn(id));
    Runtime.getRuntime().addShutdownHook(ifInterrupted);
    JsonNode bulk;
    try {
      bulk = await(id);
    } finally {
      Runtime.getRuntime().removeShutdownHook(ifInterrupted);
    }
    out.println(
        "%d done, %d refused, %d failed, %d cancelled"
            .formatted(
                bulk.path("done").asInt(),
                bulk.path("refused").asInt(),
                bulk.path("failed").asInt(),
                bulk.path("cancelled").asInt()));
    ExitCode code = code(bulk);
    if (code != ExitCode.DONE) {
      showOthers(id);
    }
    out.flush();
    return code;
  }

  private void sayThatItGoesOn(String id) {
    err.println();
    err.println(
        "The bulk goes on without this command. See it with: groundcrew bulk show %1$s%nStop it"
                .formatted(id)
            + " with: groundcrew bulk cancel "
            + id);
    err.flush();
  }

  private JsonNode await(String id) {
    JsonNode bulk = look(id);
    try (ProgressBar bar = bar(bulk.path("total").asInt())) {
      while (bulk.path("finished_at").isNull()) {
        show(bar, bulk);
        pause();
        bulk = look(id);
      }
      show(bar, bulk);
    }
    return bulk;
  }

  private JsonNode look(String id) {
    return api.get(Query.of("/bulk/%s", id).with("limit", 1)).path("data").path("bulk");
  }

  private static void show(@Nullable ProgressBar bar, JsonNode bulk) {
    if (bar != null) {
      bar.stepTo(bulk.path("total").asInt() - bulk.path("pending").asInt());
    }
  }

  /** The starter chooses the console of java.base, which there is only with a terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static @Nullable ProgressBar bar(int total) {
    return System.console() == null
        ? null
        : new ProgressBarBuilder()
            .setTaskName("nodes")
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setInitialMax(total)
            .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
            .build();
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CommandException(ExitCode.FAILED, "Interrupted", interrupted);
    }
  }

  private void showOthers(String id) {
    List<JsonNode> others =
        ShowBulk.nodes(api, id, List.of("refused", "failed", "cancelled"), MOST_SHOWN);
    TextTable.lines(ShowBulk.COLUMNS, others).forEach(out::println);
    if (others.size() == MOST_SHOWN) {
      out.println("These are the first %d. All: groundcrew bulk show %s".formatted(MOST_SHOWN, id));
    }
  }

  private static ExitCode code(JsonNode bulk) {
    if (bulk.path("failed").asInt() > 0 || bulk.path("cancelled").asInt() > 0) {
      return ExitCode.FAILED;
    }
    return bulk.path("refused").asInt() > 0 ? ExitCode.REFUSED : ExitCode.DONE;
  }
}
