package dev.groundcrew.store;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/** Tells the version of the database's schema in {@code /actuator/info}. */
@Component
class SchemaInfo implements InfoContributor {

  private final Flyway flyway;

  SchemaInfo(Flyway flyway) {
    this.flyway = flyway;
  }

  @Override
  public void contribute(Info.Builder info) {
    info.withDetail("schema", Map.of("version", version()));
  }

  private String version() {
    try {
      MigrationInfo current = flyway.info().current();
      MigrationVersion version = current == null ? null : current.getVersion();
      return version == null ? "none" : version.getVersion();
    } catch (FlywayException databaseAway) {
      return "unknown: PostgreSQL does not answer";
    }
  }
}
