package dev.groundcrew.api.machine.report;

import dev.groundcrew.api.http.MachinePaths;
import dev.groundcrew.store.report.InstallerReport;
import dev.groundcrew.workflows.node.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Counts reports by their status and by what they were answered, once the answer is known: that an
 * exception became a 4xx or a 5xx is decided after the controller.
 */
@Component
class CountReports implements HandlerInterceptor, WebMvcConfigurer {

  private static final String STATUS = CountReports.class.getName() + ".status";
  private static final String OUTCOME = CountReports.class.getName() + ".outcome";
  private static final String NONE = "none";

  private final MeterRegistry registry;

  CountReports(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Notes what the report says. Until then its status counts as none. */
  static void read(HttpServletRequest request, InstallerReport report) {
    if (report.installationStatus() != null) {
      request.setAttribute(STATUS, report.installationStatus().wireName());
    }
  }

  /** Notes that nothing but facts and progress was to be stored, and was. */
  static void onlyFacts(HttpServletRequest request) {
    request.setAttribute(OUTCOME, "stored");
  }

  /** Notes what came of the report's status. */
  static void applied(HttpServletRequest request, Outcome outcome) {
    request.setAttribute(
        OUTCOME, outcome.result() == Outcome.Result.UNCHANGED ? "ignored" : "applied");
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this).addPathPatterns(MachinePaths.REPORT);
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception fault) {
    Counter.builder("groundcrew.reports")
        .description("Reports by installers")
        .tag("status", text(request.getAttribute(STATUS), NONE))
        .tag("outcome", outcome(request, response))
        .register(registry)
        .increment();
  }

  private static String outcome(HttpServletRequest request, HttpServletResponse response) {
    int status = response.getStatus();
    if (status >= 500) {
      return "error";
    }
    if (status >= 400) {
      return "refused";
    }
    return status == HttpServletResponse.SC_ACCEPTED
        ? "accepted"
        : text(request.getAttribute(OUTCOME), NONE);
  }

  private static String text(@Nullable Object attribute, String otherwise) {
    return attribute instanceof String text ? text : otherwise;
  }
}
