package dev.groundcrew.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.simulator.http.CannedServer;
import dev.groundcrew.simulator.http.CannedServer.Answer;
import dev.groundcrew.simulator.http.CannedServer.Asked;
import dev.groundcrew.simulator.http.Groundcrew;
import dev.groundcrew.simulator.measure.Measurements;
import dev.groundcrew.simulator.model.Action.MoveTo;
import dev.groundcrew.simulator.model.Action.Report;
import dev.groundcrew.simulator.model.NodeModel;
import dev.groundcrew.simulator.model.State;
import dev.groundcrew.simulator.model.Status;
import dev.groundcrew.simulator.plan.Machine;
import dev.groundcrew.simulator.plan.Machine.Reporter;
import dev.groundcrew.simulator.plan.Plan;
import dev.groundcrew.simulator.settings.Access;
import dev.groundcrew.simulator.verify.Difference;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BootNodeTest {

  private static final String MAC = "02:00:01:00:00:00";
  private static final String HOST = "sim-020001000000";
  private static final Answer NODE =
      new Answer(200, "{\"data\":{\"id\":\"n1\",\"install_id\":\"i1\"}}");
  private static final Answer META_DATA =
      new Answer(200, "instance-id: i1\nlocal-hostname: " + HOST + "\n");
  private static final Answer VENDOR_DATA = new Answer(200, "");

  private final SimulatedNode node = node(NodeModel.booting(3, "simulator-boot"));

  @Test
  void aBootFetchesTheScriptAndTheSeedsAsTheMachineWould() {
    try (CannedServer server = server(installer("i.A"), seeds("i.A"))) {
      boot(server, node);

      assertThat(node.differences()).isEmpty();
      assertThat(server.asked())
          .extracting(Asked::request)
          .element(0)
          .asString()
          .startsWith("GET /boot/02-00-01-00-00-00.ipxe?uuid=");
      assertThat(server.asked().subList(1, 5))
          .extracting(Asked::request)
          .containsExactly(
              "GET /api/v1/nodes/n1",
              "GET /seed/i.A/user-data",
              "GET /seed/i.A/meta-data",
              "GET /seed/i.A/vendor-data");
      assertThat(server.asked().getFirst().request())
          .contains("&serial=SIM%20" + HOST, "&platform=efi&buildarch=x86_64");
      assertThat(node.boots().handed().token()).isEqualTo("i.A");
      assertThat(node.model().bootEvents())
          .containsExactly("installer simulator-boot while pending");
    }
  }

  @Test
  void aMachineThatIsToldToWaitAsksAgain() {
    try (CannedServer server =
        server(
            Stream.concat(
                Stream.of(waiting("what it last said is being applied")),
                Stream.of(installer("i.A"))),
            seeds("i.A"))) {
      boot(server, node);

      assertThat(node.differences()).isEmpty();
      assertThat(node.expected().bootsKnown()).isTrue();
    }
  }

  @Test
  void aScriptThatIsAskedForAgainMayBeCountedTwice() {
    try (CannedServer server =
        server(Stream.of(Answer.brokenConnection(), installer("i.A")), seeds("i.A"))) {
      boot(server, node);

      assertThat(node.differences()).isEmpty();
      assertThat(node.expected().bootsKnown()).isFalse();
    }
  }

  @Test
  void aPowerCutMustHaveTheMachineWait() {
    node.became(node.model().boot().node().apply(Report.of(Status.STARTED)).node());
    SimulatedNode withoutWait = node(node.model());
    try (CannedServer server =
        server(
            Stream.of(
                waiting("booted again without a report of success"), says("is installing", "i.A")),
            seeds("i.A"))) {
      boot(server, node);
      assertThat(node.differences()).isEmpty();
      assertThat(node.model().attempts()).isEqualTo(1);
    }
    try (CannedServer server = server(says("is installing", "i.A"), seeds("i.A"))) {
      boot(server, withoutWait);
      assertThat(subjects(withoutWait)).containsExactly("first script of boot 1");
    }
  }

  @Test
  void anotherNodesTokenIsFound() {
    Machine other = new Machine("sim-020001000001", true, Reporter.CURTIN);
    SimulatedNode second =
        new SimulatedNode(
            new Plan("02:00:01:00:00:01", "10.0.0.1", List.of(), false, pending(), other), "n2");
    second.became(pending());
    try (CannedServer server =
        server(
            Stream.concat(Stream.of(installer("i.A")), seeds("i.A")),
            Stream.of(
                new Answer(200, installer("i.A").body().replace(HOST, other.hostname())),
                NODE,
                userData("i.A", "02:00:01:00:00:01", other.hostname()),
                new Answer(200, META_DATA.body().replace(HOST, other.hostname())),
                VENDOR_DATA))) {
      BootNode boots = new BootNode(groundcrew(server), Duration.ZERO);
      boots.boot(node);
      boots.boot(second);

      assertThat(node.differences()).isEmpty();
      assertThat(second.differences())
          .containsExactly(
              new Difference(
                  "02:00:01:00:00:01",
                  "n2",
                  "token in a script",
                  "one of this node",
                  "one of " + MAC));
    }
  }

  @Test
  void anotherNodesHostNameIsFound() {
    try (CannedServer server =
        server(
            new Answer(200, installer("i.A").body().replaceFirst(HOST, "sim-0200010000ff")),
            seeds("i.A"))) {
      boot(server, node);
      assertThat(subjects(node)).containsExactly("script of boot 1");
    }
  }

  @Test
  void aTokenOfTheInstallBeforeIsFound() {
    try (CannedServer server =
        server(
            Stream.concat(Stream.of(installer("i.A")), seeds("i.A")),
            Stream.concat(Stream.of(installer("i.A")), seeds("i.A")))) {
      BootNode boots = new BootNode(groundcrew(server), Duration.ZERO);
      boots.boot(node);
      node.became(node.model().apply(new MoveTo(State.PENDING, true)).node());
      boots.boot(node);
      assertThat(subjects(node)).containsExactly("token in a script");
    }
  }

  @Test
  void wrongSeedsAreFound() {
    try (CannedServer server =
        server(
            Stream.of(installer("i.A")),
            Stream.of(
                NODE,
                userData("i.B", MAC, HOST),
                new Answer(200, "instance-id: i2\n"),
                VENDOR_DATA))) {
      boot(server, node);
      assertThat(subjects(node)).containsExactly("user-data", "meta-data", "meta-data");
    }
  }

  @Test
  void aScriptOfAnotherKindBreaksThePlanOff() {
    Answer local =
        new Answer(
            200,
            """
            #!ipxe
            echo Groundcrew: %s is pending. Booting from the disk
            set groundcrew-local 1
            exit 1
            """
                .formatted(HOST));
    try (CannedServer server = server(local, Stream.of())) {
      boot(server, node);
      assertThat(subjects(node)).containsExactly("script of boot 1");
      assertThat(node.isAsPlanned()).isFalse();
    }
  }

  @Test
  void circlesEndWhenTheInstallIsGivenUp() {
    Answer givenUp =
        new Answer(
            200,
            """
            #!ipxe
            echo Groundcrew: %s is install_failed: booted 3 times without any report. Booting from the disk
            set groundcrew-local 1
            exit 1
            """
                .formatted(HOST));
    Stream<Answer> installers = Stream.of(installer("i.A"), installer("i.A"), installer("i.A"));
    try (CannedServer server =
        server(installers, Stream.of(waiting("booted 3 times without any report"), givenUp))) {
      new BootNode(groundcrew(server), Duration.ZERO).bootInCircles(node);

      assertThat(node.differences()).isEmpty();
      assertThat(node.model().state()).isEqualTo(State.INSTALL_FAILED);
    }
  }

  @Test
  void twoBootsAreFurtherApartThanWhatCountsAsOne() {
    Duration againAfter = Duration.ofMillis(300);
    try (CannedServer server =
        server(
            Stream.concat(Stream.of(installer("i.A")), seeds("i.A")),
            Stream.concat(Stream.of(installer("i.A")), seeds("i.A")))) {
      BootNode boots = new BootNode(groundcrew(server), againAfter);
      boots.boot(node);
      boots.boot(node);

      List<Asked> asked =
          server.asked().stream().filter(call -> call.request().contains("/boot/")).toList();
      assertThat(asked.get(1).at() - asked.get(0).at()).isGreaterThan(againAfter.toNanos());
    }
  }

  private static void boot(CannedServer server, SimulatedNode node) {
    new BootNode(groundcrew(server), Duration.ZERO).boot(node);
  }

  private static Groundcrew groundcrew(CannedServer server) {
    return new Groundcrew(
        Access.open(List.of(server.url())), Duration.ofSeconds(30), new Measurements());
  }

  private static CannedServer server(Answer first, Stream<Answer> then) {
    return server(Stream.of(first), then);
  }

  private static CannedServer server(Stream<Answer> first, Stream<Answer> then) {
    return new CannedServer(Stream.concat(first, then).toArray(Answer[]::new));
  }

  private static SimulatedNode node(NodeModel model) {
    Machine machine = new Machine(HOST, true, Reporter.CURTIN);
    SimulatedNode node =
        new SimulatedNode(new Plan(MAC, "10.0.0.0", List.of(), false, model, machine), "n1");
    if (model.state() == State.DISCOVERED) {
      node.became(pending());
    }
    return node;
  }

  private static NodeModel pending() {
    return NodeModel.booting(3, "simulator-boot").apply(new MoveTo(State.PENDING, false)).node();
  }

  private static List<String> subjects(SimulatedNode node) {
    return node.differences().stream().map(Difference::subject).toList();
  }

  private static Answer waiting(String why) {
    return new Answer(
        200,
        """
        #!ipxe
        echo Groundcrew: %s %s. Asking again in 5 seconds
        sleep 5
        chain --replace --autofree http://x/boot/02-00-01-00-00-00.ipxe?uuid=${uuid}
        """
            .formatted(HOST, why));
  }

  private static Answer installer(String token) {
    return says("is pending", token);
  }

  private static Answer says(String why, String token) {
    return new Answer(
        200,
        """
        #!ipxe
        echo Groundcrew: %s %s. Booting profile 'simulator-boot', version 1
        imgfree ||
        kernel http://x/linux initrd=initrd0 ds=nocloud-net;s=http://x/seed/%s/ simulator.hook=http://x/hook/%s simulator.token=%s simulator.host=%s ---
        initrd --name initrd0 http://x/initrd
        boot
        """
            .formatted(HOST, why, token, token, token, HOST));
  }

  private static Stream<Answer> seeds(String token) {
    return Stream.of(NODE, userData(token, MAC, HOST), META_DATA, VENDOR_DATA);
  }

  private static Answer userData(String token, String mac, String host) {
    return new Answer(
        200,
        """
        #cloud-config
        fqdn: "%s"
        simulator:
          mac: "%s"
          install: "i1"
          hook: "http://x/hook/%s"
        """
            .formatted(host, mac, token));
  }
}
