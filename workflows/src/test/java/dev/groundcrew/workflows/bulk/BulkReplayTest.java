package dev.groundcrew.workflows.bulk;

import dev.groundcrew.workflows.replay.ReplayRecorded;
import java.util.List;

/** Bulks that were begun under earlier versions go on under this one. */
class BulkReplayTest extends ReplayRecorded {

  private static final String CURRENT = "1";

  private static final List<String> PATHS =
      List.of(
          "after-continue-as-new",
          "cancelled",
          "cancelled-in-temporal",
          "clean",
          "continued-as-new",
          "database-away",
          "rounds");

  BulkReplayTest() {
    super(BulkWorkflowImpl.class, "histories-of-bulks", CURRENT, PATHS);
  }
}
