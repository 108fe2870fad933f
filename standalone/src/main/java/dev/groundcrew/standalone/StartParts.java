package dev.groundcrew.standalone;

import dev.groundcrew.standalone.datadir.DataDirectory;
import dev.groundcrew.standalone.datadir.LockDataDirectory;
import dev.groundcrew.standalone.engine.ChooseEngine;
import dev.groundcrew.standalone.engine.DevServerPorts;
import dev.groundcrew.standalone.engine.Engine;
import dev.groundcrew.standalone.engine.StartDevServer;
import dev.groundcrew.standalone.postgres.Database;
import dev.groundcrew.standalone.postgres.StartPostgres;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Logs which engine and database the application uses, and starts those that are not configured.
 * Runs before Spring creates any bean.
 */
class StartParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Logger log = LoggerFactory.getLogger(StartParts.class);

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    RunningParts parts = new RunningParts();
    parts.stopAfter(context);
    ConfigurableEnvironment environment = context.getEnvironment();
    try {
      environment
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "groundcrew-parts",
                  start(environment, context instanceof WebServerApplicationContext, parts)));
    } catch (RuntimeException | Error failed) {
      parts.close();
      throw failed;
    }
  }

  private static Map<String, Object> start(
      ConfigurableEnvironment environment, boolean listens, RunningParts parts) {
    String target = environment.getProperty("spring.temporal.connection.target", "127.0.0.1:7233");
    Engine engine =
        new ChooseEngine(System.getenv(), target)
            .choose(environment.getProperty("groundcrew.engine", "auto"));
    Database database = Database.choose(environment.getProperty("spring.datasource.url", ""));
    DataDirectory directory =
        new DataDirectory(Path.of(environment.getProperty("groundcrew.data-dir", "data")));
    if (engine instanceof Engine.DevServer || database instanceof Database.Embedded) {
      parts.start(() -> LockDataDirectory.take(directory));
    }
    if (listens) {
      new RequireFreePort(environment).check();
    }
    log.info(
        "Starting Groundcrew: the API will be at {} (health: /actuator/health)",
        new ApiUrl(environment).of("server.port"));
    var startEngine = announce(engine, directory, parts);
    var startDatabase = announce(database, directory, parts);
    // The database is started first, so that it is stopped last.
    Map<String, Object> properties = new HashMap<>(startDatabase.get());
    properties.putAll(startEngine.get());
    return properties;
  }

  /** Logs the choice. The result starts the part and returns the Spring properties for using it. */
  private static Supplier<Map<String, Object>> announce(
      Engine engine, DataDirectory directory, RunningParts parts) {
    return switch (engine) {
      case Engine.Server server -> {
        log.info("Engine: Temporal server at {} (from {})", server.address(), server.from());
        yield Map::of;
      }
      case Engine.DevServer devServer -> {
        StartDevServer starter = new StartDevServer(devServer, directory);
        DevServerPorts ports = starter.choosePorts();
        log.info("Engine: Temporal dev server at {}, its UI at {}", ports.address(), ports.uiUrl());
        yield () -> parts.start(() -> starter.start(ports)).properties();
      }
      case Engine.InMemory inMemory -> {
        log.info(
            "Engine: in-memory Temporal engine ({}): installs survive a restart by resuming from"
                + " the database; no UI",
            inMemory.why());
        yield () ->
            Map.of(
                "spring.temporal.test-server.enabled",
                true,
                "groundcrew.temporal.from-environment",
                false,
                "groundcrew.reconcile.at-start-only",
                true);
      }
    };
  }

  private static Supplier<Map<String, Object>> announce(
      Database database, DataDirectory directory, RunningParts parts) {
    return switch (database) {
      case Database.Given given -> {
        log.info("Database: {}", given);
        yield Map::of;
      }
      case Database.Embedded embedded -> {
        log.info("Database: embedded PostgreSQL, data in {}", directory);
        yield () -> parts.start(() -> new StartPostgres(directory).start()).properties();
      }
    };
  }
}
