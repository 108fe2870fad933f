package dev.groundcrew.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachinePathsTest {

  private static final String TOKEN =
      "i.AaIPPFsefDqfYC8afJ1OEAGiDzx9IHsRik6QssTW6PA.0123456789_-abcdefghijklmnopqrstuvwxyzABCDE";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/report",
        "/boot.ipxe",
        "/boot/52-54-00-12-34-56.ipxe",
        "/seed/x/user-data",
        "/hook/x/installer",
        "/hook",
        "/files/debian/linux"
      })
  void theseAreMachines(String path) {
    assertThat(MachinePaths.contains(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "",
        "/api/v1/report/x",
        "/api/v1/nodes",
        "/boot.ipxe/x",
        "/bootx",
        "/seeds/x",
        "/api/v1/seed/x",
        "/files.zip"
      })
  void theseAreNot(String path) {
    assertThat(MachinePaths.contains(path)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/seed/TOKEN/user-data,/seed/***/user-data",
    "/seed/TOKEN,/seed/***",
    "//seed//TOKEN/user-data,//seed//***/user-data",
    "/hook/TOKEN/installer,/hook/***/installer",
    "/seed/wrong/user-data,/seed/***/user-data",
    "/%73eed/TOKEN/user-data,/%73eed/***/user-data",
    "/seed/./TOKEN/x,/seed/***/***/x",
    "/files/TOKEN,/files/***",
    "/api/v1/nodes,/api/v1/nodes",
    "/files/seed/linux,/files/seed/linux",
    "/boot/52-54-00-12-34-56.ipxe,/boot/52-54-00-12-34-56.ipxe",
  })
  void aTokenIsMasked(String path, String masked) {
    assertThat(MachinePaths.masked(path.replace("TOKEN", TOKEN))).isEqualTo(masked);
  }
}
