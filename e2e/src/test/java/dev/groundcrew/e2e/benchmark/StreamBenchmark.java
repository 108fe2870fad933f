package dev.groundcrew.e2e.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.OperatingSystemMXBean;
import dev.groundcrew.e2e.stack.Service;
import dev.groundcrew.e2e.stack.Stack;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * What 1,000 ({@code e2e.listeners}) who listen to {@code GET /events/stream} cost one api, and how
 * soon they are told: 20 reports a second, each of which changes a node's state, first with one
 * listener, then with all of them. A delay is from the answer of the report on.
 */
class StreamBenchmark {

  private static final int LISTENERS = Integer.getInteger("e2e.listeners");
  private static final int SECONDS = Integer.getInteger("e2e.seconds");
  private static final int PER_SECOND = 20;

  /** Each is begun and completed. */
  private static final int NODES = SECONDS * PER_SECOND / 2;

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration REST = Duration.ofSeconds(20);

  /**
   * A report that was answered.
   *
   * @param status 202 where there was no outcome yet
   */
  private record Answered(String mac, String state, int status, long at) {}

  @Test
  void manyListeners() throws Exception {
    try (Stack stack = Stack.start(Map.of("GROUNDCREW_BULK_NODES_PER_SECOND", "0"))) {
      Service api = stack.apis().getFirst();
      // Warm, and its heap as large as reports make it.
      report("warm-up, 1 listener", stack, 1);
      double before = api.residentMegabytes();
      report("1 listener", stack, 1);
      double alone = api.residentMegabytes();
      // The api notices at its next sign of life that those before are gone, and takes no more.
      TimeUnit.MILLISECONDS.sleep(REST.toMillis());
      report("%d listeners".formatted(LISTENERS), stack, LISTENERS);
      Print.line(
          "api resident: %.0f MB before, %.0f MB after reports with 1 listener, %.0f MB after"
              + " those with %d",
          before, alone, api.residentMegabytes(), LISTENERS);
    }
  }

  private static void report(String what, Stack stack, int number) throws Exception {
    List<String> macs = pending(stack, what);
    Service api = stack.apis().getFirst();
    double connecting = api.cpuSeconds();
    try (Listeners listeners = Listeners.of(api.url(), number)) {
      Print.line(
          "%s: %.0f MB resident once they listen, %.2f ms of CPU each until then",
          what, api.residentMegabytes(), 1000 * (api.cpuSeconds() - connecting) / number);
      double apiBefore = api.cpuSeconds();
      double ownBefore = ownCpuSeconds();
      long begin = System.nanoTime();
      List<Answered> answered = send(api.url(), macs);
      double seconds = (System.nanoTime() - begin) / 1e9;
      double apiCpu = api.cpuSeconds() - apiBefore;
      double ownCpu = ownCpuSeconds() - ownBefore;
      List<double[]> delays = delays(listeners, answered, number);
      Print.line(
          "%s: %.1f reports/s, %d of them answered 202; told after %.0f ms (median of all changes,"
              + " median listener),"
              + " %.0f ms (median, last listener), %.0f ms (p99, last listener);"
              + " CPU of the api %.2f cores, of the listeners with their reports %.2f cores;"
              + " %d cut off",
          what,
          answered.size() / seconds,
          answered.stream().filter(report -> report.status() == 202).count(),
          Listeners.median(delays),
          Listeners.last(delays, 50),
          Listeners.last(delays, 99),
          apiCpu / seconds,
          ownCpu / seconds,
          number - listeners.open());
      Print.line("  %.0f MB resident at the end of the reports", api.residentMegabytes());
    }
  }

  /** Nodes of which each has an open install. */
  private static List<String> pending(Stack stack, String group) {
    List<String> macs = stack.database().add(NODES, "discovered", group);
    String bulk =
        stack
            .api()
            .bulk(
                Map.of(
                    "filter", Map.of("group_id", group),
                    "expect", NODES,
                    "action", Map.of("state", "pending")));
    await().atMost(PATIENCE).until(() -> !stack.api().bulk(bulk).path("finished_at").isNull());
    return macs;
  }

  /** Sends the reports at their pace, whether those before are answered or not. */
  private static List<Answered> send(String url, List<String> macs) throws Exception {
    Queue<Answered> answered = new ConcurrentLinkedQueue<>();
    List<Throwable> failures = new ArrayList<>();
    try (HttpClient http = HttpClient.newHttpClient();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long begin = System.nanoTime();
      int sent = 0;
      for (String status : List.of("started", "complete")) {
        String state = status.equals("started") ? "installing" : "installed";
        for (String mac : macs) {
          long due = begin + TimeUnit.SECONDS.toNanos(sent++) / PER_SECOND;
          TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
          threads.execute(
              () -> {
                try {
                  var response = http.send(request(url, mac, status), BodyHandlers.ofString());
                  assertThat(response.statusCode()).as(response.body()).isIn(200, 202);
                  answered.add(new Answered(mac, state, response.statusCode(), System.nanoTime()));
                } catch (Exception | AssertionError failure) {
                  synchronized (failures) {
                    failures.add(failure);
                  }
                }
              });
        }
      }
    }
    assertThat(failures).isEmpty();
    return List.copyOf(answered);
  }

  private static HttpRequest request(String url, String mac, String status) {
    return HttpRequest.newBuilder(URI.create(url + "/api/v1/report"))
        .header("Content-Type", "application/json")
        .POST(
            BodyPublishers.ofString(
                "{\"mac_address\":\"%s\",\"installation_status\":\"%s\"}".formatted(mac, status)))
        .build();
  }

  /** Of each report, as soon as every listener that is left has been told of all. */
  private static List<double[]> delays(Listeners listeners, List<Answered> answered, int number) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                answered.stream()
                    .allMatch(
                        report ->
                            listeners.delays(report.mac(), report.state(), report.at()).length
                                >= Math.min(number, listeners.open())));
    return answered.stream()
        .map(report -> listeners.delays(report.mac(), report.state(), report.at()))
        .toList();
  }

  /** Of this JVM alone, in which the listeners are. */
  private static double ownCpuSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }
}
