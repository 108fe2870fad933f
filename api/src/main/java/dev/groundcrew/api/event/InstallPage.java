package dev.groundcrew.api.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of installs, newest first.
 *
 * @param next the cursor of the next page; null at the end
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record InstallPage(List<InstallView> data, @Nullable String next) {}
