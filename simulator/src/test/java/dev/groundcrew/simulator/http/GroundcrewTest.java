package dev.groundcrew.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundcrew.simulator.http.CannedServer.Answer;
import dev.groundcrew.simulator.http.CannedServer.Asked;
import dev.groundcrew.simulator.measure.CallKind;
import dev.groundcrew.simulator.measure.Measurements;
import dev.groundcrew.simulator.model.Action.Report;
import dev.groundcrew.simulator.model.Status;
import dev.groundcrew.simulator.settings.Access;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroundcrewTest {

  private static final String MAC = "02:00:01:00:00:00";
  private static final String EVENT = "/api/v1/nodes/n1/events/e1";
  private static final Answer STARTED =
      new Answer(200, "{\"data\":{\"state\":\"installing\"},\"message\":\"Installation started\"}");
  private static final Answer ACCEPTED =
      new Answer(202, "{\"data\":{\"status\":\"queued\"}}", "Location", EVENT);
  private static final Answer QUEUED = new Answer(200, "{\"data\":{\"status\":\"queued\"}}");
  private static final Answer APPLIED =
      new Answer(
          200,
          """
          {"data":{"status":"applied","outcome":{"message":"Installation started","to":"installing"}}}
          """);
  private static final Answer REFUSED = new Answer(200, "{\"data\":{\"status\":\"refused\"}}");
  private static final Answer CONFLICT = new Answer(409, "{\"detail\":\"known\"}");

  private final Measurements measurements = new Measurements();

  @Test
  void anUnansweredRequestIsSentAgainUnchanged() {
    try (CannedServer server =
        new CannedServer(Answer.brokenConnection(), new Answer(500, "oops"), STARTED)) {
      assertThat(groundcrew(server).change(started()))
          .isEqualTo(new Outcome("Installation started", "installing", false, true));

      assertThat(server.asked()).hasSize(3);
      assertThat(server.asked()).extracting(Asked::idempotencyKey).containsOnly("key-1");
      assertThat(server.asked())
          .extracting(Asked::body)
          .containsOnly(
              """
              {"mac_address":"%s","ip_address":"10.0.0.0","installation_status":"started"}"""
                  .formatted(MAC));
      assertThat(measurements.resentCount()).isEqualTo(2);
      assertThat(measurements.count(CallKind.STARTED)).isEqualTo(1);
    }
  }

  @Test
  void aRequestThatOneServerDoesNotAnswerIsSentToTheNext() {
    try (CannedServer dying = new CannedServer(Answer.brokenConnection());
        CannedServer other = new CannedServer(STARTED)) {
      new Groundcrew(
              Access.open(List.of(dying.url(), other.url())), Duration.ofSeconds(30), measurements)
          .change(started());

      assertThat(dying.asked()).hasSize(1);
      assertThat(other.asked()).extracting(Asked::idempotencyKey).containsExactly("key-1");
    }
  }

  @Test
  void retryAfterIsRespected() {
    try (CannedServer server = new CannedServer(new Answer(503, "", "Retry-After", "1"), STARTED)) {
      groundcrew(server).change(started());

      assertThat(server.asked().get(1).at() - server.asked().get(0).at())
          .isGreaterThanOrEqualTo(Duration.ofMillis(990).toNanos());
    }
  }

  @Test
  void a202IsFollowedUntilApplied() {
    try (CannedServer server = new CannedServer(ACCEPTED, QUEUED, new Answer(503, ""), APPLIED)) {
      assertThat(groundcrew(server).change(started()))
          .isEqualTo(new Outcome("Installation started", "installing", true, false));

      assertThat(server.asked())
          .extracting(Asked::request)
          .containsExactly("POST /api/v1/report", "GET " + EVENT, "GET " + EVENT, "GET " + EVENT);
      assertThat(measurements.acceptedCount()).isEqualTo(1);
    }
  }

  @Test
  void warningsAndReplayedAnswersAreAccepted() {
    Answer replayed =
        new Answer(
            200,
            """
            {"data":{"state":"installing"},"message":"Installation started","warnings":["ip_address 'x': not stored"]}
            """,
            "Idempotency-Replayed",
            "true");
    try (CannedServer server = new CannedServer(replayed)) {
      assertThat(groundcrew(server).change(started()))
          .isEqualTo(new Outcome("Installation started", "installing", false, false));
    }
  }

  @Test
  void a202ThatIsRefusedLaterIsAnError() {
    try (CannedServer server = new CannedServer(ACCEPTED, REFUSED)) {
      assertThatThrownBy(() -> groundcrew(server).change(started()))
          .isInstanceOf(UnexpectedAnswerException.class);
    }
  }

  @Test
  void aRefusalIsNotSentAgain() {
    try (CannedServer server = new CannedServer(new Answer(400, "{\"detail\":\"no\"}"))) {
      assertThatThrownBy(() -> groundcrew(server).change(started()))
          .isInstanceOfSatisfying(
              UnexpectedAnswerException.class,
              refused -> assertThat(refused.answer()).isEqualTo("400 {\"detail\":\"no\"}"));
      assertThat(server.asked()).hasSize(1);
    }
  }

  @Test
  void anUnansweredRequestIsGivenUpAfterThePatience() {
    URI nobody;
    try (CannedServer server = new CannedServer()) {
      nobody = server.url();
    }
    Groundcrew away =
        new Groundcrew(Access.open(List.of(nobody)), Duration.ofMillis(500), measurements);

    assertThatThrownBy(away::await).isInstanceOf(ServerDownException.class);
    assertThat(measurements.resentCount()).isPositive();
  }

  @Test
  void aMacOfAnEarlierRunIsAnError() {
    try (CannedServer server = new CannedServer(CONFLICT)) {
      assertThatThrownBy(() -> groundcrew(server).register(MAC, "10.0.0.0", "simulator-1"))
          .isInstanceOf(MacTakenException.class)
          .hasMessageContaining("choose another --seed");
    }
  }

  @Test
  void aRegistrationWhoseAnswerWasLostIsRecognisedByItsGroup() {
    Answer node = new Answer(200, "{\"data\":{\"id\":\"n1\",\"group_id\":\"simulator-1\"}}");
    try (CannedServer server = new CannedServer(Answer.brokenConnection(), CONFLICT, node)) {
      assertThat(groundcrew(server).register(MAC, "10.0.0.0", "simulator-1")).isEqualTo("n1");
    }
    try (CannedServer server = new CannedServer(Answer.brokenConnection(), CONFLICT, node)) {
      assertThatThrownBy(() -> groundcrew(server).register(MAC, "10.0.0.0", "simulator-2"))
          .isInstanceOf(MacTakenException.class);
    }
  }

  private Groundcrew groundcrew(CannedServer server) {
    return new Groundcrew(Access.open(List.of(server.url())), Duration.ofSeconds(30), measurements);
  }

  private static Call started() {
    return ComposeCall.action(Report.of(Status.STARTED), "n1", MAC, "10.0.0.0", "key-1");
  }
}
