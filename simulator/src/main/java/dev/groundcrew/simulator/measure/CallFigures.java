package dev.groundcrew.simulator.measure;

/**
 * The measurements of one kind of call.
 *
 * @param perSecond between the first call of the kind and the end of the last
 * @param p50Ms from the first attempt to the answer, including repeated attempts
 */
public record CallFigures(
    CallKind call, long count, double perSecond, double p50Ms, double p99Ms, double maxMs) {}
