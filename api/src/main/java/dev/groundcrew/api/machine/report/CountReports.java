package dev.groundcrew.api.machine.report;

import dev.groundcrew.api.http.MachinePaths;
import dev.groundcrew.api.machine.CallOutcome;
import dev.groundcrew.store.report.InstallerReport;
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
        .tag("status", request.getAttribute(STATUS) instanceof String status ? status : NONE)
        .tag("outcome", CallOutcome.of(request, response))
        .register(registry)
        .increment();
  }
}
