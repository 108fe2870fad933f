package dev.groundcrew.observe;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** What every process shows of itself. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.ANNOTATION,
            classes = ManagementContextConfiguration.class))
public class ObserveConfiguration {}
