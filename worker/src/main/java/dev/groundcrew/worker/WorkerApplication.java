package dev.groundcrew.worker;

import dev.groundcrew.engine.EngineConfiguration;
import dev.groundcrew.observe.ObserveConfiguration;
import dev.groundcrew.store.StoreConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The worker process. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  StoreConfiguration.class,
  EngineConfiguration.class,
  ObserveConfiguration.class,
  WorkerConfiguration.class,
  SecureWorker.class
})
public class WorkerApplication {

  /** Starts the process; configured by the environment. */
  public static void main(String[] args) {
    SpringApplication.run(WorkerApplication.class, args);
  }
}
