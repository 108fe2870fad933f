package dev.groundcrew.api.fleet.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of bulks, newest first.
 *
 * @param next the cursor of the next page; null at the end
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record BulkPage(List<BulkView> data, @Nullable String next) {}
