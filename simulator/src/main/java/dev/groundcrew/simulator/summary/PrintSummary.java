package dev.groundcrew.simulator.summary;

import static java.util.stream.Collectors.joining;

import dev.groundcrew.simulator.http.Json;
import dev.groundcrew.simulator.measure.CallFigures;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints a summary, for people or for programs. */
public final class PrintSummary {

  private final PrintWriter out;

  public PrintSummary(PrintWriter out) {
    this.out = out;
  }

  /** Prints one JSON object. */
  public void asJson(Summary summary) {
    out.println(Json.write(summary));
    out.flush();
  }

  /** Prints a table and some lines of text. */
  public void asText(Summary summary) {
    line(
        "%s of %d nodes, %d at once, seed %d, group_id %s, %.1f s",
        summary.mode(),
        summary.nodes(),
        summary.concurrency(),
        summary.seed(),
        summary.groupId(),
        summary.seconds());
    out.println();
    line("%-12s%9s%9s%10s%10s%10s", "call", "count", "per s", "p50 ms", "p99 ms", "max ms");
    summary.calls().forEach(this::printFigures);
    out.println();
    line(
        "In %.1f s of %s: %.1f lifecycle reports/s, %.1f progress reports/s",
        summary.workSeconds(),
        summary.mode(),
        summary.lifecycleReportsPerSecond(),
        summary.progressReportsPerSecond());
    line(
        "Sent twice on purpose: %d. Sent again after an error: %d. Answered 202: %d.",
        summary.repeats(), summary.resends(), summary.accepted());
    line(
        "Final states: %s",
        summary.finalStates().entrySet().stream()
            .map(state -> state.getKey() + " " + state.getValue())
            .collect(joining(", ")));
    printVerdict(summary);
    out.flush();
  }

  private void printFigures(CallFigures call) {
    line(
        "%-12s%9d%9.1f%10.1f%10.1f%10.1f",
        call.call(), call.count(), call.perSecond(), call.p50Ms(), call.p99Ms(), call.maxMs());
  }

  private void printVerdict(Summary summary) {
    summary.differences().forEach(out::println);
    more(summary.differenceCount() - summary.differences().size(), "differences");
    summary.unanswered().forEach(request -> line("unanswered: %s", request));
    more(summary.unansweredCount() - summary.unanswered().size(), "unanswered requests");
    if (summary.aborted() != null) {
      line("Aborted: %s", summary.aborted());
    }
    line(
        "Verified %d of %d nodes: %d differences, %d unanswered requests: %s",
        summary.verified(),
        summary.nodes(),
        summary.differenceCount(),
        summary.unansweredCount(),
        summary.clean() ? "OK" : "NOT OK");
  }

  private void more(int count, String things) {
    if (count > 0) {
      line("and %d more %s", count, things);
    }
  }

  @SuppressWarnings("AnnotateFormatMethod") // All formats are literals of this class.
  private void line(String format, Object... args) {
    out.println(String.format(Locale.ROOT, format, args));
  }
}
