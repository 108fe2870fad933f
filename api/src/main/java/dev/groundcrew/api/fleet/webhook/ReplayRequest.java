package dev.groundcrew.api.fleet.webhook;

import dev.groundcrew.api.http.PathIds;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The body of a replay.
 *
 * @param ids of dead deliveries; not given: all, 1,000 with each call
 */
record ReplayRequest(
    @Nullable @Size(min = 1, max = WebhookLimits.REPLAYED_MAX)
        List<@NotNull(message = "must not be null") String> ids) {

  /**
   * The ids; none if all are meant.
   *
   * @throws RequestRefusedException 400 if one is no id
   */
  List<UUID> read() {
    return ids == null
        ? List.of()
        : ids.stream()
            .map(
                id ->
                    PathIds.parse(id)
                        .orElseThrow(
                            () ->
                                new RequestRefusedException(
                                    HttpStatus.BAD_REQUEST,
                                    ProblemCode.VALIDATION_FAILED,
                                    "ids must be ids of deliveries")))
            .toList();
  }
}
