package dev.groundcrew.worker;

import dev.groundcrew.store.NewDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the worker as it is, on a real PostgreSQL and on Temporal's in-memory server, which
 * skips time. Redelivery is out of the way, so that a test says itself what is signalled.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = WorkerApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "spring.temporal.test-server.enabled=true",
      "groundcrew.temporal.from-environment=false",
      "groundcrew.reconcile.at-start-only=true",
      "groundcrew.redelivery.patience=PT1H",
      "groundcrew.install.outage-grace=PT0S",
      "logging.level.io.temporal=warn"
    })
@ContextConfiguration(initializers = NewDatabase.class)
@Import(Fleet.class)
public @interface WorkerTest {}
