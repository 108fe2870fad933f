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
  void theOtherPartsAreStoppedIfOneFailsToStop() {
    start("database");
    AutoCloseable broken =
        () -> {
          throw new IllegalStateException("can't be stopped");
        };
    parts.start(() -> broken);

    parts.close();

    assertThat(stopped).containsExactly("database");
  }

  @Test
  void eachPartIsStoppedOnce() {
    start("database");

    parts.close();
    parts.close();

    assertThat(stopped).containsExactly("database");
  }

  @Test
  void noPartIsStartedAfterTheyWereStopped() {
    parts.close();

    assertThatExceptionOfType(SpringApplication.AbandonedRunException.class)
        .isThrownBy(() -> start("database"));
    assertThat(stopped).isEmpty();
  }

  @Test
  void partsAreStoppedAfterTheBeansThatUseThem() {
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
