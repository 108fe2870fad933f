package dev.groundcrew.observe;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** What every process shows of itself. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ObserveConfiguration {}
