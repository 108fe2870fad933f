package dev.groundcrew.e2e.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.e2e.stack.Api.Known;
import dev.groundcrew.e2e.stack.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code docs/questions.md}: its commands typed, and its pages opened, as they stand. */
@Tag("one-of-each")
@ExtendWith(SharedSite.class)
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class QuestionsIT {

  private static final String FILE = "docs/questions.md";
  private static final Pattern PAGE = Pattern.compile("(?m)^- Page: `([^`]+)`");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final OperatedSite site;
  private final OperatorsPage page = OperatorsPage.of(FILE);

  QuestionsIT(OperatedSite site) {
    this.site = site;
  }

  @Test
  void everyQuestionIsAnsweredInThreeWays() throws IOException {
    Known failed = rack7("01", "11");
    rack7("02", "12");
    List<Known> batches = new ArrayList<>();
    for (String batch : List.of("batch-7", "batch-8")) {
      for (int i = 1; i <= 2; i++) {
        batches.add(installed(batch, i));
      }
    }
    tagged("test", "31");
    tagged("trial", "32");
    site.admin().state(rack7("41", "41"), "pending");
    site.admin().state(failed, "pending");
    site.machines().report(failed, "started");
    site.machines().failed(failed, "no disk found", 3);
    site.admin().forceRetry(failed);
    site.machines().report(failed, "started");
    site.machines().failed(failed, "no disk found", 3);
    await().atMost(PATIENCE).until(() -> site.admin().stateOf(failed).equals("install_failed"));

    // Before they change it: what the pages show.
    pages();
    try (OperatorsShell shell = site.shell()) {
      shell.type(page.next("Before"));
      both(shell, "Which nodes failed since yesterday, and why?", "no disk found");
      both(shell, "What is installing, and for how long?", "");
      both(shell, "Why is this one stuck?", "no disk found");
      String whoForced = "Who forced this?";
      assertThat(shell.type(page.next(whoForced))).containsPattern("anna +yes");
      assertThat(shell.type(page.next(whoForced))).contains("\"force\":true", "anna");
      both(shell, "This card was replaced", "");
      both(shell, "Reinstall these", "");
      both(shell, "Delete the test nodes", "");
      page.assertAllTyped();
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(batches).allMatch(node -> site.admin().stateOf(node).equals("pending")));
    assertThat(site.admin().statusOf(new Known("52:54:07:00:01:31", ""))).isEqualTo(404);
    assertThat(site.admin().statusOf(new Known("52:54:07:00:01:22", ""))).isEqualTo(200);
  }

  /** By command, and by call. */
  private void both(OperatorsShell shell, String question, String answer) {
    assertThat(shell.type(page.next(question))).as(question).contains(answer);
    assertThat(shell.type(page.next(question))).as(question).contains("\"data\":", answer);
  }

  private void pages() throws IOException {
    String text = Files.readString(Path.of(System.getProperty("e2e.root"), FILE));
    Matcher pages = PAGE.matcher(text);
    List<String> paths = new ArrayList<>();
    while (pages.find()) {
      paths.add(pages.group(1));
    }
    assertThat(paths).hasSize(7);
    Visit visit = Visit.loggedIn(site.api().url(), site.token());
    for (String path : paths) {
      assertThat(visit.open(path)).as(path).contains("52:54:07:00:01:");
    }
  }

  private Known rack7(String mac, String name) {
    return site.admin()
        .register(Map.of("mac_address", "52:54:07:00:01:" + mac, "hostname", "rack7-" + name));
  }

  private Known installed(String batch, int number) {
    String last = batch.charAt(batch.length() - 1) + String.valueOf(number);
    Known node = rack7(last, last);
    site.admin().tag(node, batch);
    site.admin().state(node, "pending");
    site.machines().report(node, "started");
    site.machines().report(node, "complete");
    await().atMost(PATIENCE).until(() -> site.admin().stateOf(node).equals("installed"));
    return node;
  }

  private void tagged(String tag, String number) {
    site.admin().tag(rack7(number, number), tag);
  }
}
