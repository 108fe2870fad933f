package dev.groundcrew.cli.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.cli.output.Documents;
import org.junit.jupiter.api.Test;

class ProfileTextTest {

  private static final String FILE =
      """
      name: Memory test
      boot: {method: chain, url: 'http://192.0.2.1/x'}
      documents:
        script.sh: |
          one
          two
      """;

  private static final String SAVED =
      """
      {"id": "memtest", "version": 4, "updated_at": "2026-01-01T00:00:00Z", "updated_by": "anna",
       "name": "Memory test", "description": null, "max_attempts": null, "timeout": null,
       "boot": {"url": "http://192.0.2.1/x", "method": "chain", "kernel": null, "initrds": []},
       "documents": {"script.sh": "one\\ntwo\\n"}, "hooks": [], "next": "active",
       "on_failed": "local", "reboots_while_installing": false}
      """;

  @Test
  void aProfileThatWasSavedAsItIsHasNoDifference() {
    assertThat(saved().diff("memtest", file(FILE))).isEmpty();
  }

  @Test
  void aChangedLineIsShownAsALine() {
    assertThat(saved().diff("memtest", file(FILE.replace("    two", "    three"))))
        .contains("--- memtest (server)", "+++ memtest (file)", "-    two", "+    three");
  }

  @Test
  void aSettingThatIsNoDefaultIsADifference() {
    assertThat(saved().diff("memtest", file(FILE + "on_failed: wait\n")))
        .contains("+on_failed: wait");
  }

  private static ProfileText saved() {
    return new ProfileText(Documents.readJson(SAVED));
  }

  private static ProfileText file(String yaml) {
    return new ProfileText(Documents.readYaml(yaml));
  }
}
