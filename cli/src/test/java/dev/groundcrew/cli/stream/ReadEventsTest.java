package dev.groundcrew.cli.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Server-sent events as the standard has them, and the limits. */
class ReadEventsTest {

  private final AtomicInteger signs = new AtomicInteger();

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void aLineEndsWithEachOfTheThree(String end) throws IOException {
    String text = "id: 7\nevent: change\ndata: a\ndata:  b\n\ndata: c\n\n".replace("\n", end);

    assertThat(all(reader(text)))
        .containsExactly(new ServerEvent("change", "a\n b"), new ServerEvent("message", "c"));
    assertThat(all(new ReadEvents(byteByByte(text), "", signs::incrementAndGet))).hasSize(2);
  }

  @Test
  void aCarriageReturnEndsAnEventWithoutWaitingForMore() throws IOException {
    InputStream in = endless("data: now\r\r");
    assertThat(new ReadEvents(in, "", signs::incrementAndGet).next())
        .isEqualTo(new ServerEvent("message", "now"));
  }

  @Test
  void commentsAreSignsOfLifeOnly() throws IOException {
    ReadEvents events = reader(": \n:nothing\n\n");
    assertThat(events.next()).isNull();
    assertThat(signs.get()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data|''",
        "data:|''",
        "data:x|x",
        "data: x|x",
        "data:  x|' x'",
        "data: a:b|a:b",
        "data: ä€|ä€"
      })
  void aFieldIsWhatFollowsTheColonAndOneSpace(String line, String data) throws IOException {
    assertThat(reader(line + "\n\n").next()).isEqualTo(new ServerEvent("message", data));
  }

  @Test
  void unknownFieldsAndEventsWithoutDataAreNothing() throws IOException {
    assertThat(all(reader("other: x\nDATA: y\n data: z\n\nevent: change\n\ndata: 1\n\n")))
        .containsExactly(new ServerEvent("message", "1"));
  }

  @Test
  void aByteOrderMarkIsSkippedOnceAtTheBeginning() throws IOException {
    assertThat(all(reader("\uFEFFdata: a\n\n\uFEFFdata: b\n\ndata: c\n\n")))
        .extracting(ServerEvent::data)
        .containsExactly("a", "c");
  }

  @Test
  void anIdIsKeptWithoutDataAndUntilThereIsAnother() throws IOException {
    ReadEvents events = reader("id: 1-5\n\ndata: a\n\nid: 1-6\ndata: b\n\nid\ndata: c\n\n");
    assertThat(events.next()).isEqualTo(new ServerEvent("message", "a"));
    assertThat(events.lastId()).isEqualTo("1-5");
    events.next();
    assertThat(events.lastId()).isEqualTo("1-6");
    events.next();
    assertThat(events.lastId()).as("an empty one takes it back").isEmpty();
  }

  @Test
  void anIdIsThatOfTheStreamBeforeUntilOneIsTold() throws IOException {
    ReadEvents events = new ReadEvents(in("data: a\n\n"), "1-4", signs::incrementAndGet);
    events.next();
    assertThat(events.lastId()).isEqualTo("1-4");
  }

  @Test
  void anIdWithNulIsNone() throws IOException {
    ReadEvents events = reader("id: 1\n\nid: 2\0\n\n");
    assertThat(events.next()).isNull();
    assertThat(events.lastId()).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data: half\n", "data: half", "id: 9\ndata: half\n"})
  void anEventThatIsNotCompleteAtTheEndIsNone(String text) throws IOException {
    ReadEvents events = reader("id: 8\n\n" + text);
    assertThat(events.next()).isNull();
    assertThat(events.lastId()).isEqualTo("8");
  }

  @ParameterizedTest
  @CsvSource({"1500,1500", "0,0", "-1,", "1.5,", "x,", "9999999999,"})
  void aPauseIsANumberOfMilliseconds(String value, Long millis) throws IOException {
    ReadEvents events = reader("retry: %s\n\n".formatted(value));
    events.next();
    assertThat(events.retry()).isEqualTo(millis == null ? null : Duration.ofMillis(millis));
  }

  @Test
  void brokenBytesAreReplaced() throws IOException {
    byte[] text = "data: a?b\n\n".getBytes(StandardCharsets.UTF_8);
    text[7] = (byte) 0xC0;
    assertThat(new ReadEvents(new ByteArrayInputStream(text), "", signs::incrementAndGet).next())
        .isEqualTo(new ServerEvent("message", "a\uFFFDb"));
  }

  @Test
  void aLineMayBeSoLongAndNoLonger() throws IOException {
    String longest = "data:" + "x".repeat(ReadEvents.LONGEST_LINE - 5);
    assertThat(reader(longest + "\n\n").next()).isNotNull();
    ReadEvents longer = reader(longest + "x\n\n");
    assertThatThrownBy(longer::next).isInstanceOf(IOException.class).hasMessageContaining("line");
  }

  @Test
  void anEventMayBeSoLongAndNoLonger() throws IOException {
    String line = "data:" + "x".repeat(ReadEvents.LONGEST_DATA / 8 - 1) + "\n";
    assertThat(reader(line.repeat(8) + "\n").next()).isNotNull();
    ReadEvents longer = reader(line.repeat(8) + "data\n\n");
    assertThatThrownBy(longer::next).isInstanceOf(IOException.class).hasMessageContaining("event");
  }

  private ReadEvents reader(String text) {
    return new ReadEvents(in(text), "", signs::incrementAndGet);
  }

  private static List<ServerEvent> all(ReadEvents events) throws IOException {
    List<ServerEvent> all = new ArrayList<>();
    for (ServerEvent event = events.next(); event != null; event = events.next()) {
      all.add(event);
    }
    return all;
  }

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** As a slow network brings it. */
  private static InputStream byteByByte(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] bytes, int offset, int length) {
        return super.read(bytes, offset, Math.min(1, length));
      }

      @Override
      public synchronized int available() {
        return 0;
      }
    };
  }

  /** Fails if more is read than there is so far. */
  private static InputStream endless(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] bytes, int offset, int length) {
        assertThat(super.available()).as("bytes that are there").isPositive();
        return super.read(bytes, offset, Math.min(1, length));
      }

      @Override
      public synchronized int available() {
        return 0;
      }
    };
  }
}
