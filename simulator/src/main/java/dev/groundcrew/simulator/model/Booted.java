package dev.groundcrew.simulator.model;

import org.jspecify.annotations.Nullable;

/**
 * What a boot leads to.
 *
 * @param node the node after it
 * @param firstToldToWait what the first script says, which has the machine wait until the boot is
 *     applied; null if the machine need not wait
 * @param installer whether the machine is then given its installer; otherwise it boots its disk
 * @param says what the script says on the console, among else
 */
public record Booted(
    NodeModel node, @Nullable String firstToldToWait, boolean installer, String says) {}
