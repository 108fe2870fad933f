package dev.groundcrew.api.fleet.stats;

import dev.groundcrew.api.http.Success;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells how the fleet is doing. */
@RestController
@Tag(name = "fleet")
class StatsController {

  private final KeepStats keepStats;

  StatsController(KeepStats keepStats) {
    this.keepStats = keepStats;
  }

  @Operation(
      operationId = "getStats",
      summary = "Get the fleet's figures",
      description =
          "Nodes by state, group and profile; installs and events. They are read at most once in 10"
              + " seconds: measured_at says when.")
  @GetMapping("/api/v1/stats")
  Success<StatsView> stats() {
    return new Success<>(StatsView.of(keepStats.stats()), "Statistics found");
  }
}
