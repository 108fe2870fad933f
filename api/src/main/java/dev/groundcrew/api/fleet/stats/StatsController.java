package dev.groundcrew.api.fleet.stats;

import dev.groundcrew.api.http.Success;
import dev.groundcrew.store.fleet.FleetStats;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Tells how the fleet is doing. */
@RestController
@Tag(name = "fleet")
class StatsController implements ApplicationRunner {

  private final KeepStats keepStats;
  private final JsonMapper json;

  StatsController(KeepStats keepStats, JsonMapper json) {
    this.keepStats = keepStats;
    this.json = json;
  }

  /**
   * Reads and writes them once before the api is ready, so that the first caller waits neither for
   * the database nor until the JVM knows how they are written.
   */
  @Override
  public void run(ApplicationArguments arguments) {
    keepStats.keepFresh();
    keepStats.ifKept().ifPresent(kept -> json.writeValueAsBytes(answer(kept)));
  }

  @Operation(
      operationId = "getStats",
      summary = "Get the fleet's figures",
      description =
          "Nodes by state, group and profile; installs and events. They are read at most once in 10"
              + " seconds: measured_at says when.")
  @GetMapping("/api/v1/stats")
  Success<StatsView> stats() {
    return answer(keepStats.stats());
  }

  private static Success<StatsView> answer(FleetStats stats) {
    return new Success<>(StatsView.of(stats), "Statistics found");
  }
}
