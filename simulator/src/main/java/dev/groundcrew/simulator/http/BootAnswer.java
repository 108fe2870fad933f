package dev.groundcrew.simulator.http;

import dev.groundcrew.simulator.boot.Script;
import java.util.Set;

/**
 * What a machine was answered.
 *
 * @param script what it is to boot
 * @param toldToWait what the scripts before said on the console
 * @param sure whether the boot is counted once; false if a request was sent again, and either may
 *     have been counted
 */
public record BootAnswer(Script script, Set<String> toldToWait, boolean sure) {}
