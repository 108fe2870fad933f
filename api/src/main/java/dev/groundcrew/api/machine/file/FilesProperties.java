package dev.groundcrew.api.machine.file;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where files for machines are.
 *
 * @param filesDir the directory whose files are served under {@code /files/}; not set: none are
 */
@ConfigurationProperties("groundcrew")
record FilesProperties(@Nullable Path filesDir) {}
