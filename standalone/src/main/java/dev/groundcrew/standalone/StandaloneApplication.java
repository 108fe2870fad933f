package dev.groundcrew.standalone;

import dev.groundcrew.api.ApiConfiguration;
import dev.groundcrew.engine.EngineConfiguration;
import dev.groundcrew.observe.ObserveConfiguration;
import dev.groundcrew.store.StoreConfiguration;
import dev.groundcrew.worker.WorkerConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Runs api and worker in one process, with a PostgreSQL and a Temporal engine. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  StoreConfiguration.class,
  EngineConfiguration.class,
  ObserveConfiguration.class,
  WorkerConfiguration.class,
  ApiConfiguration.class,
  InMemoryEngineConfiguration.class,
  AnnounceReady.class
})
public class StandaloneApplication {

  /**
   * Starts the process, configured by the environment: {@code SERVER_PORT} (8080), {@code
   * GROUNDCREW_DATA_DIR} (./data), {@code GROUNDCREW_ENGINE} (auto, server, cli, memory), {@code
   * TEMPORAL_ADDRESS}, {@code SPRING_DATASOURCE_URL}.
   */
  public static void main(String[] args) {
    try {
      SpringApplication.run(StandaloneApplication.class, args);
    } catch (SpringApplication.AbandonedRunException stoppedWhileStarting) {
      // The process was told to stop while it started: this is not an error.
    }
  }
}
