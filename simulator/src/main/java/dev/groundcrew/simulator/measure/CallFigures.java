package dev.groundcrew.simulator.measure;

/**
 * What came out for one kind of call.
 *
 * @param perSecond between the first call of the kind and the end of the last
 * @param p50Ms from the first sending to the answer, so including what went wrong in between
 */
public record CallFigures(
    CallKind call, long count, double perSecond, double p50Ms, double p99Ms, double maxMs) {}
