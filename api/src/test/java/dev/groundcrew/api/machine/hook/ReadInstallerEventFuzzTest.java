package dev.groundcrew.api.machine.hook;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.machine.report.HeadAndTail;
import dev.groundcrew.api.machine.report.Warnings;
import dev.groundcrew.store.event.LogFile;
import dev.groundcrew.store.profile.Profile.HookRule;
import dev.groundcrew.workflows.node.ReportStatus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

class ReadInstallerEventFuzzTest {

  private static final String[] TYPES = {
    null, "application/json", "text/plain; charset=utf-16", "application/x-www-form-urlencoded", ";"
  };
  private static final String[] NAMES = {
    "cmd-install",
    "cmd-install/stage-extract",
    "subiquity/Shutdown/shutdown",
    "subiquity/Late/run",
    "modules-final"
  };
  private static final String[] MEANINGS = {
    "progress", "complete", "failed", "first_boot", "ignore"
  };
  private static final String[] RESULTS = {"SUCCESS", "WARN", "FAIL", "fail"};

  /** How much longer than what is kept a cut text may be: it says how much is missing. */
  private static final int MARK = 64;

  /** Any bytes are an event, of which a bounded part is kept and that means something; or 400. */
  @FuzzTest(maxDuration = "1m")
  void anyBodyIsAnEventOrRefused(FuzzedDataProvider data) {
    Door door = data.pickValue(Door.values());
    String contentType = data.pickValue(TYPES);
    List<HookRule> rules = rules(data);
    byte[] body = data.consumeBoolean() ? shaped(data) : data.consumeRemainingAsBytes();
    Warnings warnings = new Warnings();
    InstallerEvent event;
    try {
      event = ReadInstallerEvent.read(body, contentType, warnings);
    } catch (RequestRefusedException refused) {
      assertThat(refused.getStatusCode().value()).isEqualTo(400);
      assertThat(refused.getBody().getDetail()).isNotBlank();
      return;
    }

    assertIsBounded(event);
    assertThat(warnings.texts()).hasSizeLessThanOrEqualTo(Warnings.MOST + 1);
    Optional<ReportStatus> means = Interpret.meaning(door, event, rules);
    if (rules.isEmpty()) {
      assertThat(means.orElseThrow())
          .isIn(
              door == Door.INSTALLER
                  ? List.of(ReportStatus.PROGRESS, ReportStatus.COMPLETE, ReportStatus.FAILED)
                  : List.of(ReportStatus.PROGRESS, ReportStatus.FIRST_BOOT));
    }
  }

  private static void assertIsBounded(InstallerEvent event) {
    Stream.of(event.origin(), event.name(), event.eventType(), event.result())
        .filter(word -> word != null)
        .forEach(
            word ->
                assertThat(word).hasSizeLessThanOrEqualTo(Formats.NAME_MAX).doesNotContain("\0"));
    if (event.description() != null) {
      assertThat(bytes(event.description())).isLessThanOrEqualTo(HeadAndTail.OF_ERROR.max() + MARK);
      assertThat(event.description()).isNotEmpty().doesNotContain("\0");
    }
    assertThat(event.files()).hasSizeLessThanOrEqualTo(ReadLogFiles.MOST);
    assertThat(event.files().stream().map(LogFile::name)).doesNotHaveDuplicates();
    for (LogFile file : event.files()) {
      assertThat(file.name()).matches("[A-Za-z0-9._+-]{1,120}").isNotIn(".", "..");
      assertThat(bytes(file.content())).isLessThanOrEqualTo(KeptBytes.MAX);
      assertThat(file.content()).doesNotContain("\0");
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static List<HookRule> rules(FuzzedDataProvider data) {
    List<HookRule> rules = new ArrayList<>();
    int count = data.consumeInt(0, 3);
    while (rules.size() < count) {
      rules.add(
          new HookRule(
              orNull(data, data.pickValue(Door.values()).wireName()),
              orNull(data, data.consumeString(10)),
              orNull(data, data.consumeString(20) + (data.consumeBoolean() ? "*" : "")),
              orNull(data, data.pickValue(new String[] {"start", "finish"})),
              orNull(data, data.pickValue(RESULTS)),
              data.pickValue(MEANINGS)));
    }
    return rules;
  }

  private static @Nullable String orNull(FuzzedDataProvider data, String text) {
    return data.consumeBoolean() ? text : null;
  }

  /** JSON of the fields that an event has, which mere bytes hardly ever are. */
  private static byte[] shaped(FuzzedDataProvider data) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("origin", data.consumeBoolean() ? "curtin" : data.consumeString(20));
    event.put("name", data.consumeBoolean() ? data.pickValue(NAMES) : data.consumeString(400));
    event.put("event_type", data.consumeBoolean() ? "finish" : data.consumeString(300));
    event.put("result", data.consumeBoolean() ? data.pickValue(RESULTS) : data.consumeString(300));
    event.put("description", data.consumeString(400));
    List<Object> files = new ArrayList<>();
    int count = data.consumeInt(0, 20);
    while (files.size() < count && data.remainingBytes() > 0) {
      Map<String, Object> file = new LinkedHashMap<>();
      file.put("path", data.consumeString(150));
      file.put("content", data.consumeBoolean() ? data.consumeBytes(100) : data.consumeString(50));
      files.add(data.consumeBoolean() ? file : data.consumeString(10));
    }
    event.put("files", files);
    return JsonMapper.shared().writeValueAsBytes(event);
  }
}
