package dev.groundcrew.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

class RunningPartsTest {

  private final List<String> stopped = new ArrayList<>();
  private final RunningParts parts = new RunningParts();

  @Test
  void theLastStartedIsStoppedFirst() {
    start("database");
    start("engine");

    parts.close();

    assertThat(stopped).containsExactly("engine", "database");
  }

  @Test
  void aPartThatFailsToStopKeepsNoneFromBeingStopped() {
    start("database");
    AutoCloseable broken =
        () -> {
          throw new IllegalStateException("does not want to");
        };
    parts.start(() -> broken);

    parts.close();

    assertThat(stopped).containsExactly("database");
  }

  @Test
  void eachIsStoppedOnce() {
    start("database");

    parts.close();
    parts.close();

    assertThat(stopped).containsExactly("database");
  }

  @Test
  void nothingIsStartedOnceTheyAreStopped() {
    parts.close();

    assertThatExceptionOfType(SpringApplication.AbandonedRunException.class)
        .isThrownBy(() -> start("database"));
    assertThat(stopped).isEmpty();
  }

  @Test
  void theyAreStoppedAfterTheBeansThatUseThem() {
    var context = new GenericApplicationContext();
    parts.stopAfter(context);
    start("database");
    context.registerBean("user", AutoCloseable.class, () -> () -> stopped.add("user"));
    context.refresh();

    context.close();

    assertThat(stopped).containsExactly("user", "database");
  }

  private void start(String name) {
    AutoCloseable part = () -> stopped.add(name);
    parts.start(() -> part);
  }
}
