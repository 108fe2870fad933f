package dev.groundcrew.worker.webhook;

/** What became of a candidate. */
record Sent(Candidate candidate, Attempt attempt) {}
