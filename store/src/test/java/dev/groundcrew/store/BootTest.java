package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.boot.BootRepository;
import dev.groundcrew.store.boot.BootingNode;
import dev.groundcrew.store.boot.ChooseBootOnce;
import dev.groundcrew.store.boot.Served;
import dev.groundcrew.store.event.EventEntry;
import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.store.event.EventRepository;
import dev.groundcrew.store.event.StoredEvent;
import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.Outcome;
import dev.groundcrew.workflows.node.TriggeredBy;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is written of a boot. */
@StoreTest
class BootTest {

  private static int number;

  @Autowired private NodeRepository nodes;
  @Autowired private BootRepository boots;
  @Autowired private ChooseBootOnce chooseBootOnce;
  @Autowired private EventRepository events;
  @Autowired private JdbcClient jdbc;

  private Node node;

  @BeforeEach
  void aPendingNode() {
    Profiles.keep(jdbc, Profiles.kernel("debian"));
    Profiles.keep(jdbc, Profiles.kernel("rescue"));
    MacAddress mac = new MacAddress("52:54:00:00:0b:%02x".formatted(++number));
    node = nodes.register(NewNode.named(mac, "n")).orElseThrow();
    jdbc.sql(
            """
            update nodes
            set state = 'pending', install_id = :install, install_profile = 'debian',
                install_profile_version = 1, install_limits = '4/PT30M', attempt_reported = true
            where id = :id
            """)
        .param("id", node.id())
        .param("install", UUID.randomUUID())
        .update();
  }

  @Test
  void theStatementReadsTheInstallsProfileAndLimits() {
    BootingNode read = read();

    assertThat(Objects.requireNonNull(read.profile())).isEqualTo(Profiles.kernel("debian"));
    assertThat(read.maxAttempts()).isEqualTo(4);
    assertThat(read.last()).isNull();
    assertThat(read.once()).isNull();
    assertThat(read.waiting()).isFalse();
    assertThat(boots.byId(node.id())).contains(read);
    assertThat(boots.byMac(new MacAddress("52:54:00:ff:ff:ff"))).isEmpty();
  }

  @Test
  void anInstallersScriptIsCountedAndBeginsAnAttempt() {
    Node before = nodes.get(node.id());

    assertThat(serve(read(), Served.INSTALLER)).isTrue();

    BootingNode after = read();
    assertThat(after.scriptsServed()).isEqualTo(1);
    assertThat(after.attemptReported()).isFalse();
    assertThat(Objects.requireNonNull(after.last()).served()).isEqualTo(Served.INSTALLER);
    assertThat(after.last().state()).isEqualTo("pending");
    assertThat(after.last().installId()).isEqualTo(before.installId());
    assertThat(after.node()).as("nothing that people see has changed").isEqualTo(before);
    StoredEvent event =
        events.byId(node.id(), Objects.requireNonNull(after.last().eventId())).orElseThrow();
    assertThat(event.kind()).isEqualTo(EventKind.BOOT);
    assertThat(event.appliedAt()).isNotNull();
    assertThat(firstScriptAt()).isNotNull();
  }

  @Test
  void theFirstScriptsTimeStays() {
    serve(read(), Served.INSTALLER);
    String first = firstScriptAt();

    serve(read(), Served.INSTALLER);

    assertThat(read().scriptsServed()).isEqualTo(2);
    assertThat(firstScriptAt()).isEqualTo(first);
  }

  @Test
  void anyOtherScriptIsNotCounted() {
    assertThat(serve(read(), Served.LOCAL)).isTrue();

    BootingNode after = read();
    assertThat(after.scriptsServed()).isZero();
    assertThat(after.attemptReported()).isTrue();
    assertThat(Objects.requireNonNull(after.last()).served()).isEqualTo(Served.LOCAL);
    assertThat(firstScriptAt()).isNull();
  }

  @Test
  void repeatsAreCountedInTheEventOfTheirBoot() {
    serve(read(), Served.INSTALLER);

    assertThat(boots.repeat(read())).isTrue();
    assertThat(boots.repeat(read())).isTrue();

    assertThat(read().scriptsServed()).isEqualTo(1);
    assertThat(bootEvents()).isEqualTo(1);
    assertThat(
            jdbc.sql("select payload ->> 'repeats' from node_event where node_id = :id")
                .param("id", node.id())
                .query(String.class)
                .single())
        .isEqualTo("2");
  }

  @Test
  void nothingIsWrittenForANodeThatHasChanged() {
    serve(read(), Served.INSTALLER);
    BootingNode read = read();

    for (String change :
        new String[] {
          "version = version + 1",
          "attempt_reported = not attempt_reported",
          "last_boot_event = gen_random_uuid()",
          "boot_once = 'rescue'"
        }) {
      jdbc.sql("update nodes set %s where id = :id".formatted(change))
          .param("id", node.id())
          .update();
      assertThat(serve(read, Served.INSTALLER)).as(change).isFalse();
      assertThat(boots.repeat(read)).as(change).isFalse();
      assertThat(boots.queue(read, bootedAgain(read))).as(change).isFalse();
      read = read();
    }
    assertThat(bootEvents()).isEqualTo(1);
  }

  @Test
  void ofSeveralBootsAtOnceOneIsCounted() throws Exception {
    int machines = 8;
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(machines)) {
      for (int i = 0; i < machines; i++) {
        threads.submit(
            () -> {
              start.await();
              BootingNode read = read();
              while (!(read.last() == null ? serve(read, Served.INSTALLER) : boots.repeat(read))) {
                read = read();
              }
              return read;
            });
      }
      start.countDown();
    }

    assertThat(read().scriptsServed()).isEqualTo(1);
    assertThat(
            jdbc.sql("select (payload ->> 'repeats')::integer from node_event where node_id = :id")
                .param("id", node.id())
                .query(Integer.class)
                .list())
        .containsExactly(machines - 1);
  }

  @Test
  void aBootThatEndsAnAttemptWaitsForTheWorkflow() {
    BootingNode read = read();
    EventEntry event = bootedAgain(read);

    assertThat(boots.queue(read, event)).isTrue();

    assertThat(read().waiting()).isTrue();
    assertThat(events.unapplied(node.id()).stream().map(StoredEvent::toNodeEvent))
        .containsExactly(new NodeEvent.BootedAgain(event.id()));
    assertThat(boots.queue(read, bootedAgain(read))).as("a second one at once").isFalse();
    assertThat(boots.repeat(read())).as("asking while it waits").isTrue();
  }

  @Test
  void whatIsChosenForOneBootIsReadAndUsedUp() {
    assertThat(chooseBootOnce.choose(node.id(), "rescue", "otto"))
        .isInstanceOf(ChooseBootOnce.Chosen.Done.class);
    BootingNode read = read();
    assertThat(Objects.requireNonNull(read.once()).profile()).isEqualTo(Profiles.kernel("rescue"));

    boots.serve(read, event(read, Served.ONCE), outcome(), false, true);

    assertThat(read().once()).isNull();
    assertThat(read().scriptsServed()).isZero();
    assertThat(
            jdbc.sql(
                    """
                    select user_id || ' ' || (payload ->> 'profile') from node_event
                    where node_id = :id and kind = 'boot_once'
                    """)
                .param("id", node.id())
                .query(String.class)
                .list())
        .containsExactly("otto rescue");
  }

  @Test
  void aProfileThatDoesNotExistAndARetiredNodeAreRefused() {
    assertThat(chooseBootOnce.choose(node.id(), "nothing", null))
        .isEqualTo(new ChooseBootOnce.Chosen.UnknownProfile("nothing"));
    jdbc.sql("update nodes set state = 'retired' where id = :id").param("id", node.id()).update();
    assertThat(chooseBootOnce.choose(node.id(), "rescue", null))
        .isInstanceOf(ChooseBootOnce.Chosen.Retired.class);
    assertThat(read().once()).isNull();
  }

  private BootingNode read() {
    return boots.byMac(node.macAddress()).orElseThrow();
  }

  private boolean serve(BootingNode read, Served served) {
    return boots.serve(read, event(read, served), outcome(), served == Served.INSTALLER, false);
  }

  private static Outcome outcome() {
    return Outcome.unchanged(NodeState.PENDING, 0, "Booted");
  }

  private static EventEntry event(BootingNode read, Served served) {
    return entry(
        read,
        TriggeredBy.NODE_REPORT,
        Map.of("served", served, "state", read.node().state(), "repeats", 0));
  }

  private static EventEntry bootedAgain(BootingNode read) {
    return entry(
        read,
        TriggeredBy.SYSTEM,
        Map.of("served", "wait", "state", read.node().state(), "booted_again", true));
  }

  private static EventEntry entry(BootingNode read, TriggeredBy source, Map<String, ?> payload) {
    return new EventEntry(
        NewId.next(),
        read.node().id(),
        EventKind.BOOT,
        source,
        Json.tree(payload),
        null,
        read.node().installId(),
        null);
  }

  private String firstScriptAt() {
    return jdbc.sql("select first_script_at::text from nodes where id = :id")
        .param("id", node.id())
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private int bootEvents() {
    return jdbc.sql("select count(*) from node_event where node_id = :id and kind = 'boot'")
        .param("id", node.id())
        .query(Integer.class)
        .single();
  }
}
