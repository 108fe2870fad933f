package dev.groundcrew.worker.reconcile;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When lost installs are restarted.
 *
 * @param interval how often to compare nodes with open workflows
 * @param atStartOnly for the in-memory engine, which starts empty, loses nothing while it runs, and
 *     has no visibility store
 */
@ConfigurationProperties("groundcrew.reconcile")
record ReconcileProperties(
    @DefaultValue("PT1M") Duration interval, @DefaultValue("false") boolean atStartOnly) {}
