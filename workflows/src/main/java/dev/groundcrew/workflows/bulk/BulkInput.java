package dev.groundcrew.workflows.bulk;

import java.util.UUID;

/** Which bulk a workflow works off. All else is in the database. */
public record BulkInput(UUID bulkId) {}
