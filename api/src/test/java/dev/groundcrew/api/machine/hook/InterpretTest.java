package dev.groundcrew.api.machine.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.api.machine.report.Warnings;
import dev.groundcrew.store.profile.Profile.HookRule;
import dev.groundcrew.workflows.node.ReportStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What reporters say, event by event, as each release words it. */
class InterpretTest {

  static Stream<Arguments> bodies() {
    return Stream.of(
            "ubuntu-22.04-complete",
            "ubuntu-22.04-curtin-fails",
            "ubuntu-24.04-complete",
            "ubuntu-24.04-storage-fails",
            "ubuntu-26.04-commands-fail",
            "curtin",
            "cloud-init")
        .flatMap(
            file ->
                lines(file + ".tsv").stream()
                    .map(line -> line.split("\t"))
                    .map(parts -> Arguments.of(file, parts[0], parts[1], parts[2])));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void anEventMeansWhatItsReporterMeans(String file, String door, String means, String body) {
    InstallerEvent event = read(body);

    assertThat(event.name()).isNotBlank();
    assertThat(Interpret.meaning(Door.parse(door), event, List.of()))
        .as("%s: %s", file, body)
        .isEqualTo(ReportStatus.of(means));
  }

  @Test
  void eachFailedInstallIsToldByOneEventAlone() {
    for (String file : List.of("ubuntu-22.04-curtin-fails", "ubuntu-24.04-storage-fails")) {
      assertThat(
              lines(file + ".tsv").stream()
                  .map(line -> read(line.split("\t")[2]))
                  .map(event -> Interpret.meaning(Door.INSTALLER, event, List.of())))
          .as(file)
          .containsOnlyOnce(Optional.of(ReportStatus.FAILED));
    }
  }

  @Test
  void theFirstRuleThatMatchesHoldsBeforeWhatIsKnown() {
    InstallerEvent event = event("cmd-install", "finish", "SUCCESS");
    HookRule other = rule("target", null, null, null, null, "failed");
    HookRule first = rule("installer", "curtin", "cmd-*", "finish", "SUCCESS", "ignore");
    HookRule second = rule(null, null, null, null, null, "failed");

    assertThat(Interpret.meaning(Door.INSTALLER, event, List.of(other, first, second))).isEmpty();
    assertThat(Interpret.meaning(Door.INSTALLER, event, List.of(second, first)))
        .contains(ReportStatus.FAILED);
    assertThat(Interpret.meaning(Door.INSTALLER, event, List.of(other)))
        .contains(ReportStatus.COMPLETE);
  }

  @Test
  void aRulesNameIsWholeUnlessItEndsInAnAsterisk() {
    List<HookRule> whole = List.of(rule(null, null, "cmd-inst", null, null, "failed"));
    List<HookRule> beginning = List.of(rule(null, null, "cmd-inst*", null, null, "failed"));
    InstallerEvent event = event("cmd-install", "start", null);

    assertThat(Interpret.meaning(Door.INSTALLER, event, whole)).contains(ReportStatus.PROGRESS);
    assertThat(Interpret.meaning(Door.INSTALLER, event, beginning)).contains(ReportStatus.FAILED);
  }

  @Test
  void aRuleForSuccessMatchesAWarningAndNotAFailure() {
    List<HookRule> rules = List.of(rule(null, null, "ready", null, "SUCCESS", "first_boot"));

    assertThat(Interpret.meaning(Door.TARGET, event("ready", "finish", "WARN"), rules))
        .contains(ReportStatus.FIRST_BOOT);
    assertThat(Interpret.meaning(Door.TARGET, event("ready", "finish", "FAIL"), rules))
        .contains(ReportStatus.PROGRESS);
  }

  @Test
  void anEventThatSaysNothingIsStillASignOfLife() {
    assertThat(Interpret.meaning(Door.INSTALLER, read("{}"), List.of()))
        .contains(ReportStatus.PROGRESS);
    assertThat(Interpret.meaning(Door.TARGET, read("{}"), List.of()))
        .contains(ReportStatus.PROGRESS);
  }

  private static HookRule rule(
      @Nullable String door,
      @Nullable String origin,
      @Nullable String name,
      @Nullable String eventType,
      @Nullable String result,
      String means) {
    return new HookRule(door, origin, name, eventType, result, means);
  }

  private static InstallerEvent event(String name, String type, @Nullable String result) {
    return new InstallerEvent("curtin", name, type, result, null, true, List.of());
  }

  private static InstallerEvent read(String body) {
    return ReadInstallerEvent.read(body.getBytes(StandardCharsets.UTF_8), null, new Warnings());
  }

  private static List<String> lines(String resource) {
    try (InputStream in =
            Objects.requireNonNull(InterpretTest.class.getResourceAsStream(resource), resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
