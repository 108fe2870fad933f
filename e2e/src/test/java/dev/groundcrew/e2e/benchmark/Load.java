package dev.groundcrew.e2e.benchmark;

import dev.groundcrew.e2e.deployment.ComposedSite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a site did with a run of installs, and the processor time that its services took for it. */
record Load(Installs installs, Map<String, Double> cpuSeconds) {

  private static final List<String> SERVICES = List.of("postgres", "temporal", "worker", "api");

  static Load run(ComposedSite site, int clients, int installs) {
    Map<String, Double> before = cpuSeconds(site);
    Installs measured = Installs.run(site.simulator(), clients, installs);
    Map<String, Double> taken = cpuSeconds(site);
    before.forEach((service, seconds) -> taken.merge(service, -seconds, Double::sum));
    return new Load(measured, taken);
  }

  Rate rate() {
    return installs.rate();
  }

  /** In milliseconds. */
  double cpuPerReport(String service) {
    return 1000 * cpuSeconds.get(service) / rate().reports();
  }

  /** In milliseconds, of all services. */
  double cpuPerReport() {
    return SERVICES.stream().mapToDouble(this::cpuPerReport).sum();
  }

  /** Processor time and latencies, this one's first. */
  void printBeside(Load other) {
    Print.line(
        "  CPU per report: %.1f and %.1f ms, ratio %.3f",
        cpuPerReport(), other.cpuPerReport(), other.cpuPerReport() / cpuPerReport());
    for (String service : SERVICES) {
      Print.line(
          "    %s %.2f and %.2f ms", service, cpuPerReport(service), other.cpuPerReport(service));
    }
    for (String call : List.of("started", "failed", "complete")) {
      Print.line(
          "  %s p50 %.1f and %.1f ms, p99 %.1f and %.1f ms",
          call,
          installs.figure(call, "p50_ms"),
          other.installs.figure(call, "p50_ms"),
          installs.figure(call, "p99_ms"),
          other.installs.figure(call, "p99_ms"));
    }
  }

  private static Map<String, Double> cpuSeconds(ComposedSite site) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    SERVICES.forEach(service -> seconds.put(service, site.cpuSeconds(service)));
    return seconds;
  }
}
