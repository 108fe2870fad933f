package dev.groundcrew.worker.boot;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an installer may take to report at all.
 *
 * @param startTimeout time from a pending node's first boot without any report after which it is
 *     given up, unless its profile says otherwise; 0 = never
 */
@ConfigurationProperties("groundcrew.install")
record StartProperties(@DefaultValue("PT30M") Duration startTimeout) {}
