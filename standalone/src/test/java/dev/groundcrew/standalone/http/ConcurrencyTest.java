package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Eight callers at once. */
@HttpTest
class ConcurrencyTest {

  private static final int CALLERS = 8;

  @Autowired private Caller caller;

  @RepeatedTest(3)
  void eightFailuresAtOnceCountThreeAndFailOnce() throws Exception {
    Registered node = caller.installing();

    List<Answer> answers = atOnce(i -> caller.failed(node, "error " + i));

    assertThat(answers).allMatch(answer -> answer.status() == 200);
    assertThat(answers.stream().map(Answer::message))
        .containsExactlyInAnyOrder(
            "Installation failed (attempt 1), will retry",
            "Installation failed (attempt 2), will retry",
            "Installation failed after 3 attempts",
            "Status reported successfully",
            "Status reported successfully",
            "Status reported successfully",
            "Status reported successfully",
            "Status reported successfully");
    assertThat(caller.node(node).path("install_attempts").asInt()).isEqualTo(3);
    assertThat(caller.history(node).path("total").asInt()).isEqualTo(3);
  }

  @RepeatedTest(3)
  void ofEightForcedRetriesAtOnceOneWins() throws Exception {
    Registered node = caller.installFailed();

    List<Answer> answers = atOnce(i -> caller.force(node, "pending"));

    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() != 200))
        .allSatisfy(
            answer ->
                assertThat(answer.detail())
                    .isEqualTo(
                        "Invalid state transition from 'pending' to 'pending'."
                            + " Valid transitions: [installing, retired]"));
    assertThat(caller.history(node).path("total").asInt()).isEqualTo(4);
  }

  @RepeatedTest(3)
  void ofEightRetirementsAtOnceOneWins() throws Exception {
    Registered node = caller.register();

    List<Answer> answers = atOnce(i -> caller.delete("/nodes/" + node.id()));

    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() != 200))
        .allMatch(answer -> answer.status() == 409 || answer.status() == 400);
    assertThat(caller.history(node).path("total").asInt()).isEqualTo(1);
  }

  @RepeatedTest(3)
  void oneKeySentEightTimesAtOnceCountsOnce() throws Exception {
    Registered node = caller.installing();

    List<Answer> answers =
        atOnce(
            i ->
                caller.post(
                    "/report",
                    "{\"mac_address\":\"%s\",\"installation_status\":\"failed\"}"
                        .formatted(node.mac()),
                    Map.of("Idempotency-Key", "attempt-1")));

    assertThat(answers)
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(200);
              assertThat(answer.message()).isEqualTo("Installation failed (attempt 1), will retry");
            });
    assertThat(caller.node(node).path("install_attempts").asInt()).isEqualTo(1);
  }

  @RepeatedTest(3)
  void ofEightRegistrationsOfOneAddressOneWins() throws Exception {
    String mac = caller.register().mac();
    String another = "02" + mac.substring(2);

    List<Answer> answers =
        atOnce(
            i ->
                caller.post(
                    "/nodes",
                    "{\"mac_address\":\"%s\"}"
                        .formatted(i % 2 == 0 ? another : another.replace(':', '-'))));

    assertThat(answers.stream().map(Answer::status).sorted())
        .containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
  }

  private interface Call {
    Answer by(int number) throws Exception;
  }

  private static List<Answer> atOnce(Call call) throws Exception {
    var ready = new CountDownLatch(CALLERS);
    List<Callable<Answer>> calls =
        IntStream.range(0, CALLERS)
            .<Callable<Answer>>mapToObj(
                i ->
                    () -> {
                      ready.countDown();
                      ready.await();
                      return call.by(i);
                    })
            .toList();
    List<Answer> answers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(CALLERS)) {
      for (Future<Answer> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }
}
