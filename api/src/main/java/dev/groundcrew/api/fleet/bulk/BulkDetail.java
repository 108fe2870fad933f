package dev.groundcrew.api.fleet.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.groundcrew.store.bulk.BulkNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulk with what became of its nodes, page by page.
 *
 * @param nodes in the order they were fixed in
 * @param next the cursor of the next page; null at the end
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record BulkDetail(BulkView bulk, List<BulkNode> nodes, @Nullable String next) {}
