package dev.groundcrew.api.machine;

import dev.groundcrew.api.http.MachinePaths;
import dev.groundcrew.workflows.node.ReportStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Counts machines' calls by what was noted of them, and by what they were answered, once the answer
 * is known: that an exception became a 4xx or a 5xx is decided after the controller.
 */
@Component
public final class CountCalls implements WebMvcConfigurer {

  private static final String NOTED = CountCalls.class.getName() + ".";
  private static final String NONE = "none";
  private static final Counted REPORTS =
      new Counted("groundcrew.reports", "Reports by installers", List.of("status"));
  private static final Counted HOOKS =
      new Counted(
          "groundcrew.hooks", "Events of installers' own reporters", List.of("door", "means"));

  /** The last parts of the hooks' paths. */
  private static final List<String> DOORS = List.of("installer", "target", "report", "phone-home");

  private final MeterRegistry registry;

  /**
   * Counters whose labels are known begin at 0: a first increase is seen only from there. Of the
   * hooks, with their many labels, those of errors do: an alert waits for the first of these.
   */
  CountCalls(MeterRegistry registry) {
    this.registry = registry;
    List<String> statuses =
        Stream.concat(
                Arrays.stream(ReportStatus.values()).map(ReportStatus::wireName), Stream.of(NONE))
            .toList();
    for (String status : statuses) {
      for (String outcome : CallOutcome.OF_REPORTS) {
        var unused = REPORTS.counter(List.of(status), outcome, registry);
      }
      for (String door : DOORS) {
        var unused = HOOKS.counter(List.of(door, status), CallOutcome.ERROR, registry);
      }
    }
  }

  /** What is counted, by which labels beside the outcome. */
  private record Counted(String name, String description, List<String> tags) {

    Counter counter(List<String> values, String outcome, MeterRegistry registry) {
      Counter.Builder counter = Counter.builder(name).description(description);
      for (int i = 0; i < tags.size(); i++) {
        counter.tag(tags.get(i), values.get(i));
      }
      return counter.tag("outcome", outcome).register(registry);
    }
  }

  /** Notes what a call is counted by. Until then that counts as none. */
  public static void note(HttpServletRequest request, String tag, String value) {
    request.setAttribute(NOTED + tag, value);
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(new Count(REPORTS)).addPathPatterns(MachinePaths.REPORT);
    interceptors.addInterceptor(new Count(HOOKS)).addPathPatterns(MachinePaths.HOOK + "/**");
  }

  private final class Count implements HandlerInterceptor {

    private final Counted counted;

    Count(Counted counted) {
      this.counted = counted;
    }

    @Override
    public void afterCompletion(
        HttpServletRequest request,
        HttpServletResponse response,
        Object handler,
        @Nullable Exception fault) {
      List<String> noted =
          counted.tags().stream()
              .map(tag -> request.getAttribute(NOTED + tag) instanceof String text ? text : NONE)
              .toList();
      counted.counter(noted, CallOutcome.of(request, response), registry).increment();
    }
  }
}
