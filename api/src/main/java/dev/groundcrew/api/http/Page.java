package dev.groundcrew.api.http;

import java.util.List;

/**
 * The body of every list.
 *
 * @param total how many there are in all, not only on this page
 */
public record Page<T>(List<T> data, long total) {}
