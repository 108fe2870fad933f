package dev.groundcrew.api.machine;

import dev.groundcrew.api.http.Success;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** What is said to a machine besides the outcome. */
public final class MachineAnswer {

  private MachineAnswer() {}

  /** The same answer, with the warnings before its own. */
  public static ResponseEntity<Success<?>> withWarnings(
      ResponseEntity<Success<?>> answer, List<String> warnings) {
    Success<?> body = answer.getBody();
    return body == null
        ? answer
        : ResponseEntity.status(answer.getStatusCode())
            .headers(answer.getHeaders())
            .body(body.withWarnings(warnings));
  }
}
