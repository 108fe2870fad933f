package dev.groundcrew.api.machine;

import dev.groundcrew.workflows.node.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/**
 * What a machine's call was answered, for the metrics. Known once the answer is: that an exception
 * became a 4xx or a 5xx is decided after the controller.
 */
public final class CallOutcome {

  static final String ERROR = "error";

  /** What a report may be answered. */
  static final List<String> OF_REPORTS =
      List.of("applied", "ignored", "stored", "accepted", "refused", ERROR);

  private static final String ATTRIBUTE = CallOutcome.class.getName();

  private CallOutcome() {}

  /** Notes that nothing but facts and progress was to be stored, and was. */
  public static void onlyFacts(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, "stored");
  }

  /** Notes what came of the call. */
  public static void applied(HttpServletRequest request, Outcome outcome) {
    request.setAttribute(
        ATTRIBUTE, outcome.result() == Outcome.Result.UNCHANGED ? "ignored" : "applied");
  }

  /** One of error, refused, accepted, stored, applied, ignored and none. */
  public static String of(HttpServletRequest request, HttpServletResponse response) {
    int status = response.getStatus();
    if (status >= 500) {
      return ERROR;
    }
    if (status >= 400) {
      return "refused";
    }
    if (status == HttpServletResponse.SC_ACCEPTED) {
      return "accepted";
    }
    return request.getAttribute(ATTRIBUTE) instanceof String noted ? noted : "none";
  }
}
