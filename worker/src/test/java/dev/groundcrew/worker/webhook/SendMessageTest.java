package dev.groundcrew.worker.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.groundcrew.store.webhook.WebhookSecret;
import java.net.InetAddress;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.http.message.BasicHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One message, sent once. */
class SendMessageTest {

  private static final String SECRET = WebhookSecret.generate();
  private static final Message MESSAGE = new Message("m-1", "application/json", "{\"a\":\"ä\"}");

  private final Receiver receiver = new Receiver();
  private final SendMessage send = sender(List.of("127.0.0.0/8"), Duration.ofSeconds(2));

  private static SendMessage sender(List<String> allowed, Duration longest) {
    return new SendMessage(new ReceiverAddresses(InetAddress::getAllByName, allowed), longest);
  }

  @AfterEach
  void stop() throws Exception {
    send.close();
    receiver.close();
  }

  @Test
  void itArrivesSigned() {
    assertThat(send.send(receiver.url(), SECRET, MESSAGE)).isEqualTo(new Attempt.Arrived(204));

    Receiver.Received received = receiver.received().getFirst();
    assertThat(received.body()).isEqualTo(MESSAGE.body());
    assertThat(received.id()).isEqualTo("m-1");
    assertThat(Long.parseLong(received.timestamp()))
        .isCloseTo(Instant.now().getEpochSecond(), org.assertj.core.data.Offset.offset(5L));
    assertThat(received.signature())
        .isEqualTo(
            WebhookSecret.sign(
                SECRET, "m-1", Long.parseLong(received.timestamp()), MESSAGE.body()));
  }

  @Test
  void theOfficialLibraryVerifiesIt() throws Exception {
    send.send(receiver.url(), SECRET, MESSAGE);

    Receiver.Received received = receiver.received().getFirst();
    Webhook library = new Webhook(SECRET);
    HttpHeaders headers =
        HttpHeaders.of(
            Map.of(
                "webhook-id", List.of(received.id()),
                "webhook-timestamp", List.of(received.timestamp()),
                "webhook-signature", List.of(received.signature())),
            (name, value) -> true);
    library.verify(received.body(), headers);
    assertThatThrownBy(() -> library.verify(received.body() + " ", headers))
        .isInstanceOf(WebhookVerificationException.class);
    assertThatThrownBy(() -> new Webhook(WebhookSecret.generate()).verify(received.body(), headers))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void theSignatureIsTheOneOfTheSpecificationsExample() {
    assertThat(
            WebhookSecret.sign(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1614265330,
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void anErrorIsSaidWithTheBeginningOfTheAnswer() {
    receiver.answers(
        message -> new Receiver.Answer(500, Map.of(), "out of\ncoffee " + "x".repeat(5000), 0));

    assertThat(send.send(receiver.url(), SECRET, MESSAGE))
        .asInstanceOf(type(Attempt.Failed.class))
        .satisfies(failed -> assertThat(failed.status()).isEqualTo(500))
        .satisfies(
            failed ->
                assertThat(failed.error())
                    .startsWith("status 500: out of coffee xxx")
                    .hasSizeLessThan(220));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void noRedirectIsFollowed(int status) {
    AtomicInteger calls = new AtomicInteger();
    receiver.answers(
        message ->
            calls.incrementAndGet() == 1
                ? new Receiver.Answer(status, Map.of("Location", receiver.url()), "", 0)
                : Receiver.Answer.of(204));

    assertThat(send.send(receiver.url(), SECRET, MESSAGE))
        .asInstanceOf(type(Attempt.Failed.class))
        .satisfies(failed -> assertThat(failed.status()).isEqualTo(status));
    assertThat(calls).hasValue(1);
  }

  @Test
  void aSlowReceiverIsNotWaitedForLong() {
    receiver.answers(message -> new Receiver.Answer(204, Map.of(), "", 4000));
    long start = System.nanoTime();

    assertThat(send.send(receiver.url(), SECRET, MESSAGE)).isInstanceOf(Attempt.Failed.class);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(3800));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "0x7f000001", "2130706433"})
  void loopbackIsRefusedHoweverItIsWritten(String host) throws Exception {
    try (SendMessage strict = sender(List.of(), Duration.ofSeconds(2))) {
      assertThat(strict.send(receiver.url(host), SECRET, MESSAGE))
          .isInstanceOf(Attempt.Failed.class);
    }
    assertThat(receiver.received()).isEmpty();
  }

  @Test
  void aNameThatMeansLoopbackOrAMetadataServiceIsRefused() throws Exception {
    for (String address : List.of("127.0.0.1", "169.254.169.254", "::1")) {
      ReceiverAddresses addresses =
          new ReceiverAddresses(
              host -> new InetAddress[] {InetAddress.getByName(address)}, List.of());
      try (SendMessage strict = new SendMessage(addresses, Duration.ofSeconds(2))) {
        assertThat(strict.send(receiver.url("receiver.example"), SECRET, MESSAGE))
            .asInstanceOf(type(Attempt.Failed.class))
            .satisfies(failed -> assertThat(failed.error()).contains("allowed-networks"));
      }
    }
    assertThat(receiver.received()).isEmpty();
  }

  @Test
  void theAddressThatWasCheckedIsTheOneConnectedTo() throws Exception {
    AtomicInteger lookups = new AtomicInteger();
    ReceiverAddresses addresses =
        new ReceiverAddresses(
            host -> {
              lookups.incrementAndGet();
              return new InetAddress[] {InetAddress.getByName("127.0.0.1")};
            },
            List.of("127.0.0.0/8"));
    try (SendMessage once = new SendMessage(addresses, Duration.ofSeconds(2))) {
      assertThat(once.send(receiver.url("receiver.example"), SECRET, MESSAGE))
          .isEqualTo(new Attempt.Arrived(204));
    }
    assertThat(lookups).hasValue(1);
  }

  @Test
  void goneIsGone() {
    receiver.answers(410);

    assertThat(send.send(receiver.url(), SECRET, MESSAGE))
        .isEqualTo(new Attempt.Gone("status 410"));
  }

  @Test
  void retryAfterIsHonouredWithinAnHour() {
    String inTwoMinutes =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.now().plusSeconds(120).atOffset(ZoneOffset.UTC));

    assertThat(retryAfter("7")).isEqualTo(Duration.ofSeconds(7));
    assertThat(retryAfter("999999999")).isEqualTo(Duration.ofHours(1));
    assertThat(retryAfter("99999999999999999999")).isZero();
    assertThat(retryAfter("-7")).isZero();
    assertThat(retryAfter("soon")).isZero();
    assertThat(retryAfter(inTwoMinutes))
        .isBetween(Duration.ofSeconds(100), Duration.ofSeconds(120));
    assertThat(retryAfter("Sun, 06 Nov 1994 08:49:37 GMT")).isZero();
  }

  private static Duration retryAfter(String value) {
    return SendMessage.retryAfter(new BasicHeader("Retry-After", value));
  }
}
