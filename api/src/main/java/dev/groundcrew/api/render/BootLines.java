package dev.groundcrew.api.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a profile says of booting its installer, filled in. Each but the script is one line, and
 * none holds a value of a variable that iPXE would read as anything but itself. Null where the
 * profile says nothing.
 */
public record BootLines(
    @Nullable String kernel,
    List<String> initrds,
    @Nullable String cmdline,
    @Nullable String url,
    @Nullable String script) {}
