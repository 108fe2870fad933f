package dev.groundcrew.e2e.deployment;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL set up by its environment, as its image does it: everybody needs the password. */
final class PostgresImage implements AutoCloseable {

  private final EmbeddedPostgres server;

  PostgresImage(
      Path data, int port, Map<String, String> environment, Map<String, String> parameters)
      throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setPort(port)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on");
    parameters.forEach(builder::setServerConfig);
    server = builder.start();
    String user = environment.get("POSTGRES_USER");
    var jdbc = JdbcClient.create(server.getPostgresDatabase());
    String password = environment.get("POSTGRES_PASSWORD");
    if (user.equals("postgres")) {
      jdbc.sql("alter role postgres password '%s'".formatted(password)).update();
    } else {
      jdbc.sql("create role %s superuser login password '%s'".formatted(user, password)).update();
      jdbc.sql("create database %s owner %s".formatted(environment.get("POSTGRES_DB"), user))
          .update();
    }
    Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    jdbc.sql("select pg_reload_conf()").query(Boolean.class).single();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
