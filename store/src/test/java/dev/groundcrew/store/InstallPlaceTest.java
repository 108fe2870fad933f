package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.boot.InstallPlaceRepository;
import dev.groundcrew.store.boot.InstallPlaceRepository.Turn;
import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.workflows.node.MacAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A limited number of installs at once. */
@StoreTest
class InstallPlaceTest {

  private static final Turn NOW = new Turn.Now();
  private static int number;

  @Autowired private InstallPlaceRepository places;
  @Autowired private NodeRepository nodes;
  @Autowired private JdbcClient jdbc;

  private record Install(UUID node, UUID id) {}

  @BeforeEach
  void allPlacesAreFree() {
    jdbc.sql("delete from install_place").update();
  }

  @Test
  void placesAreTakenInTheOrderOfFirstAsking() {
    List<Install> installs = pending(5);

    assertThat(take(installs.get(0))).isEqualTo(NOW);
    assertThat(take(installs.get(1))).isEqualTo(NOW);
    assertThat(take(installs.get(2))).isEqualTo(later(1));
    assertThat(take(installs.get(3))).isEqualTo(later(2));
    assertThat(take(installs.get(4))).isEqualTo(later(3));

    set(installs.get(0), "state = 'installed'");
    assertThat(take(installs.get(4))).isEqualTo(later(2));
    assertThat(take(installs.get(3))).isEqualTo(later(1));
    assertThat(take(installs.get(2))).isEqualTo(NOW);
    assertThat(take(installs.get(3))).isEqualTo(later(1));
  }

  @Test
  void whoAsksAgainKeepsItsPlaceAndItsTurn() {
    List<Install> installs = pending(4);
    installs.forEach(this::take);

    assertThat(installs).extracting(this::take).containsExactly(NOW, NOW, later(1), later(2));
    assertThat(installs).extracting(this::take).containsExactly(NOW, NOW, later(1), later(2));
  }

  @Test
  void aPlaceIsFreeOnceTheInstallIsOver() {
    for (String over :
        List.of(
            "state = 'installed'",
            "state = 'install_failed'",
            "state = 'retired'",
            "install_id = gen_random_uuid()")) {
      jdbc.sql("delete from install_place").update();
      List<Install> installs = pending(3);
      installs.forEach(this::take);

      set(installs.get(1), over);

      assertThat(take(installs.get(2))).as(over).isEqualTo(NOW);
    }
  }

  @Test
  void whoHasNotAskedForTwoMinutesLosesItsTurn() {
    List<Install> installs = pending(4);
    installs.forEach(this::take);
    age(installs.get(2), "asked_last", 121);
    set(installs.get(0), "state = 'installed'");

    assertThat(take(installs.get(3))).isEqualTo(NOW);
    assertThat(take(installs.get(2))).isEqualTo(later(1));
  }

  @Test
  void whoAskedLessThanTwoMinutesAgoKeepsItsTurn() {
    List<Install> installs = pending(4);
    installs.forEach(this::take);
    age(installs.get(2), "asked_last", 110);
    set(installs.get(0), "state = 'installed'");

    assertThat(take(installs.get(3))).isEqualTo(later(1));
    assertThat(take(installs.get(2))).isEqualTo(NOW);
  }

  @Test
  void aPlaceThatNoInstallerWasServedForIsFreeAfterTwoMinutes() {
    List<Install> installs = pending(4);
    installs.forEach(this::take);
    set(installs.get(0), "scripts_served = 1");
    age(installs.get(0), "taken_at", 3600);
    age(installs.get(1), "taken_at", 121);

    assertThat(take(installs.get(2))).isEqualTo(NOW);
    assertThat(take(installs.get(3))).isEqualTo(later(1));
  }

  @Test
  void anInstallThatRunsIsNotHeldBackAndItsPlaceCounts() {
    List<Install> installs = pending(4);
    take(installs.get(0));
    take(installs.get(1));
    Install running = installs.get(3);
    set(running, "state = 'installing'");

    assertThat(places.take(running.node(), running.id(), true, 2)).isEqualTo(NOW);
    set(installs.get(0), "state = 'installed'");

    assertThat(take(installs.get(2))).isEqualTo(later(1));
  }

  @Test
  void toLookTakesNothing() {
    List<Install> installs = pending(3);

    assertThat(installs).extracting(this::look).containsExactly(NOW, NOW, NOW);
    take(installs.get(0));
    take(installs.get(1));
    assertThat(installs).extracting(this::look).containsExactly(NOW, NOW, later(1));
    assertThat(installs).extracting(this::look).containsExactly(NOW, NOW, later(1));
  }

  @Test
  void manyThatAskAtOnceTakeNoMorePlacesThanThereAre() throws Exception {
    List<Callable<Turn>> asking =
        pending(40).stream().map(install -> (Callable<Turn>) () -> take(install)).toList();

    List<Turn> turns = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Turn> turn : threads.invokeAll(asking)) {
        turns.add(turn.get());
      }
    }

    assertThat(turns).filteredOn(NOW::equals).hasSize(2);
    assertThat(turns).filteredOn(turn -> !turn.equals(NOW)).doesNotHaveDuplicates().hasSize(38);
  }

  private Turn take(Install install) {
    return places.take(install.node(), install.id(), false, 2);
  }

  private Turn look(Install install) {
    return places.look(install.node(), install.id(), false, 2);
  }

  private static Turn later(int place) {
    return new Turn.Later(place);
  }

  private List<Install> pending(int count) {
    List<Install> installs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      number++;
      MacAddress mac =
          new MacAddress("52:54:00:00:%02x:%02x".formatted(0x60 + number / 256, number % 256));
      UUID node = nodes.register(NewNode.named(mac, "n")).orElseThrow().id();
      Install install = new Install(node, UUID.randomUUID());
      set(install, "state = 'pending', install_id = '%s'".formatted(install.id()));
      installs.add(install);
    }
    return installs;
  }

  private void set(Install install, String assignment) {
    jdbc.sql("update nodes set %s where id = :id".formatted(assignment))
        .param("id", install.node())
        .update();
  }

  private void age(Install install, String column, int seconds) {
    jdbc.sql(
            "update install_place set %1$s = %1$s - make_interval(secs => :seconds) where node_id = :id"
                .formatted(column))
        .param("seconds", seconds)
        .param("id", install.node())
        .update();
  }
}
