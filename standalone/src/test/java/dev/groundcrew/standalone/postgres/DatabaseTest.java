package dev.groundcrew.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseTest {

  @Test
  void withoutAnAddressTheEmbeddedOneIsUsed() {
    assertThat(Database.choose(" ")).isEqualTo(new Database.Embedded());
  }

  @Test
  void aGivenDatabaseIsUsed() {
    assertThat(Database.choose("jdbc:postgresql://db/groundcrew"))
        .isEqualTo(new Database.Given("jdbc:postgresql://db/groundcrew"));
  }

  @Test
  void neitherUserNorPasswordIsPrinted() {
    assertThat(Database.choose("jdbc:postgresql://u:secret@db:5432/g?user=me&password=secret"))
        .hasToString("PostgreSQL at jdbc:postgresql://db:5432/g");
  }
}
