package dev.groundcrew.standalone.http;

import dev.groundcrew.standalone.StandaloneApplication;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Standalone, started on a database that is there already, with an engine that knows nothing. */
final class StartedOn implements AutoCloseable {

  private final ServletWebServerApplicationContext application;

  private StartedOn(ServletWebServerApplicationContext application) {
    this.application = application;
  }

  /**
   * Migrates the database and returns once the API listens.
   *
   * @param name of the data directory
   * @param settings further arguments
   */
  static StartedOn database(String jdbcUrl, String name, String... settings) {
    return new StartedOn(
        (ServletWebServerApplicationContext)
            SpringApplication.run(
                StandaloneApplication.class,
                Stream.concat(
                        Stream.of(
                            "--spring.datasource.url=" + jdbcUrl,
                            "--groundcrew.engine=memory",
                            "--groundcrew.data-dir=target/" + name,
                            // The first installs are slow on a busy machine; 202 would be right
                            // then, too.
                            "--groundcrew.api.outcome-wait=PT60S",
                            "--server.port=0"),
                        Stream.of(settings))
                    .toArray(String[]::new)));
  }

  Caller caller() {
    return new Caller(application);
  }

  @Override
  public void close() {
    application.close();
  }
}
