package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A database that a later release has migrated, under the programs of this one. */
@ExtendWith(OutputCaptureExtension.class)
class LaterSchemaTest {

  @Test
  void theProgramStartsAndTheLogWarnsOfTheLaterSchema(CapturedOutput log) {
    String url = EmbeddedDatabase.newUrl();
    Flyway.configure()
        .dataSource(url, "postgres", "")
        .locations("classpath:db/migration", "classpath:schema/later")
        .load()
        .migrate();

    try (StartedOn present = StartedOn.database(url, "later-schema-test-data")) {
      assertThat(present.caller().get("/actuator/info").body().at("/schema/version").asString())
          .isEqualTo("1000");
      assertThat(present.caller().installing()).isNotNull();
    }
    assertThat(log)
        .contains("has a version (1000) that is newer than the latest available migration");
  }
}
