package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.api.token.ReportTokens;
import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import dev.groundcrew.standalone.http.Installer.Pending;
import dev.groundcrew.store.profile.Profile.HookRule;
import dev.groundcrew.store.profile.Profile.Next;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What installers' own reporters post carries an install from pending to in service. */
@HttpTest
class HookTest {

  @Autowired private Caller caller;
  @Autowired private Installer installer;
  @Autowired private ReportTokens tokens;

  @Test
  void anInstallGoesFromPendingToActiveByItsReportersEventsAlone() {
    Pending install = installer.pending(Next.ACTIVE);

    assertThat(installer.start(install.token(), "installer", "subiquity/Early/run").message())
        .isEqualTo("Installation started");
    assertThat(state(install)).isEqualTo("installing");
    installer.start(install.token(), "installer", "subiquity/Install/install");
    assertThat(
            installer.start(install.token(), "installer", "subiquity/Shutdown/shutdown").message())
        .isEqualTo("Installation completed");
    assertThat(state(install)).isEqualTo("installed");
    Answer firstBoot = installer.finish(install.token(), "target", "modules-final", "WARN", "");
    assertThat(firstBoot.message()).isEqualTo("Node transitioned to active");
    assertThat(firstBoot.data().path("state").asString()).isEqualTo("active");
    assertThat(state(install)).isEqualTo("active");
  }

  @Test
  void whereTheCompleteWasLostTheFirstBootMakesUpForIt() {
    Pending install = installer.pending(Next.ACTIVE);
    installer.start(install.token(), "installer", "cmd-install");

    installer.finish(install.token(), "target", "modules-final", "SUCCESS", "");

    assertThat(state(install)).isEqualTo("active");
    assertThat(caller.history(install.node()).path("data"))
        .extracting(row -> row.path("to_state").asString())
        .startsWith("active", "installed", "installing");
    assertThat(caller.node(install.node()).path("install_progress").asInt()).isEqualTo(100);
  }

  @Test
  void aFailureCountsWithItsDescriptionAndThirdEndsTheInstall() {
    Pending install = installer.pending();

    assertThat(fail(install).message()).isEqualTo("Installation failed (attempt 1), will retry");
    assertThat(caller.node(install.node()).path("last_install_error").asString())
        .isEqualTo("what cmd-install says");
    assertThat(fail(install).message()).isEqualTo("Installation failed (attempt 2), will retry");
    assertThat(fail(install).message()).isEqualTo("Installation failed after 3 attempts");
    assertThat(state(install)).isEqualTo("install_failed");
  }

  @Test
  void theSameBodyAgainIsTheSameEvent() {
    Pending install = installer.pending();
    String body = Installer.body("cmd-install", "finish", "FAIL", "");

    Answer first = installer.post(install.token(), "installer", body);
    Answer again = installer.post(install.token(), "installer", body);

    assertThat(again.message()).isEqualTo(first.message());
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(caller.node(install.node()).path("install_attempts").asInt()).isEqualTo(1);
  }

  @Test
  void aBodyThatSaysNoTimeIsAnotherEventEachTime() {
    Pending install = installer.pending();
    String body =
        "{\"name\":\"cmd-install\",\"event_type\":\"finish\",\"origin\":\"curtin\",\"result\":\"FAIL\"}";

    installer.post(install.token(), "installer", body);
    installer.post(install.token(), "installer", body);

    assertThat(caller.node(install.node()).path("install_attempts").asInt()).isEqualTo(2);
  }

  @Test
  void eachEventIsInTheTimelineWithWhatItMeans() {
    Pending install = installer.pending();
    installer.start(install.token(), "installer", "cmd-install/stage-extract");
    installer.finish(install.token(), "installer", "cmd-install", "SUCCESS", "");

    JsonNode events =
        caller.get("/nodes/%s/events?kind=hook".formatted(install.node().id())).data();

    assertThat(events).hasSize(2);
    JsonNode complete = events.path(0).path("payload");
    assertThat(complete.path("door").asString()).isEqualTo("installer");
    assertThat(complete.path("origin").asString()).isEqualTo("curtin");
    assertThat(complete.path("result").asString()).isEqualTo("SUCCESS");
    assertThat(complete.path("installation_status").asString()).isEqualTo("complete");
    assertThat(events.path(1).path("payload").path("step").asString())
        .isEqualTo("cmd-install/stage-extract");
    assertThat(events.path(1).path("outcome").path("to").asString()).isEqualTo("installing");
  }

  @Test
  void aProfilesRulesGoFirst() {
    Pending install =
        installer.pending(
            Next.INSTALLED,
            new HookRule("installer", null, "cmd-install", "finish", null, "ignore"),
            new HookRule("installer", null, "site/done*", null, "SUCCESS", "complete"));
    installer.start(install.token(), "installer", "anything");

    installer.finish(install.token(), "installer", "cmd-install", "FAIL", "");
    assertThat(state(install)).isEqualTo("installing");
    installer.finish(install.token(), "installer", "site/done-1", "WARN", "");
    assertThat(state(install)).isEqualTo("installed");
    installer.finish(install.token(), "target", "modules-final", "SUCCESS", "");
    assertThat(state(install)).isEqualTo("installed");
  }

  @Test
  void withoutAProfileTheFirstBootLeavesTheNodeInstalledAndSaysSo() {
    Pending install = installer.pending();
    installer.finish(install.token(), "installer", "cmd-install", "SUCCESS", "");

    Answer booted = installer.finish(install.token(), "target", "modules-final", "SUCCESS", "");

    assertThat(state(install)).isEqualTo("installed");
    assertThat(booted.body().path("warnings").path(0).asString())
        .isEqualTo(
            "'first_boot' ignored: the node is installed, and stays so unless its profile's"
                + " 'next' is active");
  }

  @Test
  void aFailureOfTheInstalledSystemIsKeptAndWarnedOf() {
    Pending install = installer.pending(Next.ACTIVE);
    installer.finish(install.token(), "installer", "cmd-install", "SUCCESS", "");

    Answer failed = installer.finish(install.token(), "target", "modules-final", "FAIL", "");

    assertThat(failed.status()).isEqualTo(200);
    assertThat(failed.body().path("warnings").path(0).asString())
        .isEqualTo("'modules-final' failed on the installed system: kept");
    assertThat(state(install)).isEqualTo("installed");
  }

  @Test
  void aTokenOfAnEarlierInstallIs403AndAForgedOneIs401() {
    Pending first = installer.pending();
    caller.post("/nodes/%s/abort".formatted(first.node().id()), "{}");
    caller.force(first.node(), "pending");

    Answer late = installer.finish(first.token(), "installer", "cmd-install", "SUCCESS", "");
    assertThat(late.status()).isEqualTo(403);
    assertThat(late.code()).isEqualTo("earlier_install");
    for (String door : List.of("installer", "target", "report", "phone-home")) {
      for (String token :
          List.of(
              first.token() + "x",
              "nonsense",
              tokens.ofInstall(UUID.randomUUID(), UUID.randomUUID()))) {
        Answer refused = installer.post(token, door, "{}");
        assertThat(refused.status()).as("%s %s", door, token).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("unauthenticated");
      }
    }
    assertThat(state(first)).isEqualTo("pending");
  }

  @Test
  void aNodesTokenIsTakenAndProvesNoInstall() {
    Pending install = installer.pending(Next.ACTIVE);
    String ofNode = tokens.ofNode(UUID.fromString(install.node().id()), 0);

    Answer booted = installer.finish(ofNode, "target", "modules-final", "SUCCESS", "");

    assertThat(booted.status()).isEqualTo(200);
    assertThat(booted.body().path("warnings").path(0).asString())
        .contains("without a token of this install it may be the system of before that boots");
    assertThat(state(install)).isEqualTo("pending");
    installer.finish(install.token(), "installer", "cmd-install", "SUCCESS", "");
    installer.finish(ofNode, "target", "modules-final", "SUCCESS", "");
    assertThat(state(install)).isEqualTo("active");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "nonsense", "{\"name\":"})
  void whatIsNoEventIs400AndChangesNothing(String body) {
    Pending install = installer.pending();

    Answer refused = installer.post(install.token(), "installer", body);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("malformed_body");
    assertThat(state(install)).isEqualTo("pending");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "x"})
  void theContentTypeIsNotLookedAt(String type) {
    Pending install = installer.pending();

    Answer answer =
        caller.post(
            "//hook//%s/installer/".formatted(install.token()).substring(1),
            Installer.body("cmd-install", "start", null, ""),
            Map.of("Content-Type", type, "Accept", "text/html"));

    assertThat(answer.message()).isEqualTo("Installation started");
  }

  @Test
  void aBodyMayBeSixteenMebibytesAndNoMore() {
    Pending install = installer.pending();
    String start = Installer.body("cmd-install", "start", null, ", \"more\": \"").replace("}", "");
    int room = 16 * 1024 * 1024 - start.length() - 2;

    assertThat(
            installer.post(install.token(), "installer", start + "x".repeat(room) + "\"}").status())
        .isEqualTo(200);
    Answer tooLarge =
        installer.post(install.token(), "installer", start + "x".repeat(room + 1) + "\"}");
    assertThat(tooLarge.status()).isEqualTo(413);
    assertThat(tooLarge.code()).isEqualTo("body_too_large");
  }

  @Test
  void aFormReportsForTheNodeOfItsToken() {
    Pending install = installer.pending(Next.ACTIVE);

    assertThat(form(install, "status=started&key=k1").message()).isEqualTo("Installation started");
    assertThat(
            form(install, "progress=45%&hostname=rack-9").data().path("install_progress").asInt())
        .isEqualTo(45);
    Answer failed = form(install, "status=failed&error=no+disk%0Afound&key=k2");
    assertThat(failed.message()).isEqualTo("Installation failed (attempt 1), will retry");
    assertThat(failed.data().path("last_install_error").asString()).isEqualTo("no disk\nfound");
    assertThat(form(install, "status=failed&key=k2").headers().firstValue("Idempotency-Replayed"))
        .contains("true");
    assertThat(form(install, "event=install_complete").message())
        .isEqualTo("Installation completed");
    assertThat(form(install, "event=first_boot").message())
        .isEqualTo("Node transitioned to active");
    assertThat(caller.node(install.node()).path("hostname").asString()).isEqualTo("rack-9");
    assertThat(form(install, "status=done").status()).isEqualTo(400);
    assertThat(form(install, "").status()).isEqualTo(200);
  }

  @Test
  void aReportMaySayWhatHappenedByNameAndIsThenAnEventIfItSaysMore() {
    Registered node = caller.register();
    caller.state(node, "pending");
    String report = "{\"mac_address\":\"%s\",\"event\":\"%s\"%s}";

    caller.post("/report", report.formatted(node.mac(), "heartbeat", ""));
    caller.post("/report", report.formatted(node.mac(), "boot_started", ""));
    assertThat(
            caller.post("/report", report.formatted(node.mac(), "install_started", "")).message())
        .isEqualTo("Installation started");
    caller.post(
        "/report",
        report.formatted(node.mac(), "install_progress", ",\"event_metadata\":{\"disk\":\"sda\"}"));
    assertThat(
            caller
                .post(
                    "/report",
                    report.formatted(node.mac(), "install_failed", ",\"message\":\"no disk\""))
                .data()
                .path("last_install_error")
                .asString())
        .isEqualTo("no disk");

    JsonNode events = caller.get("/nodes/%s/events?kind=report".formatted(node.id())).data();
    assertThat(events)
        .extracting(event -> event.path("payload").path("event").asString(""))
        .containsExactly("install_failed", "install_progress", "", "boot_started");
    assertThat(events.path(1).path("payload").path("event_metadata").path("disk").asString())
        .isEqualTo("sda");
  }

  @Test
  void phoneHomeIsAFirstBootAndTellsTheHostName() {
    Pending install = installer.pending(Next.ACTIVE);
    installer.finish(install.token(), "installer", "cmd-install", "SUCCESS", "");

    Answer home =
        caller.call(
            "POST",
            "/hook/%s/phone-home".formatted(install.token()),
            BodyPublishers.ofString(
                "pub_key_rsa=ssh-rsa+AAAAB3&pub_key_ecdsa=N%2FA&pub_key_ed25519=N%2FA"
                    + "&instance_id=i-1&hostname=rack-7&fqdn=rack-7.example.org"),
            Map.of("Content-Type", "application/x-www-form-urlencoded"));

    assertThat(home.message()).isEqualTo("Node transitioned to active");
    assertThat(caller.node(install.node()).path("hostname").asString()).isEqualTo("rack-7");
  }

  private Answer form(Pending install, String body) {
    return caller.call(
        "POST",
        "/hook/%s/report".formatted(install.token()),
        BodyPublishers.ofString(body),
        Map.of("Content-Type", "application/x-www-form-urlencoded"));
  }

  private Answer fail(Pending install) {
    return installer.finish(install.token(), "installer", "cmd-install", "FAIL", "");
  }

  private String state(Pending install) {
    Registered node = install.node();
    return caller.node(node).path("state").asString();
  }
}
