package dev.groundcrew.simulator.verify;

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
import dev.groundcrew.simulator.settings.Access;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifyNodeTest {

  private static final String MAC = "02:00:01:00:00:00";
  private static final Answer NODE =
      new Answer(
          200,
          """
          {"data":{"id":"n1","state":"installing","install_attempts":1,"last_install_error":"no disk"}}
          """);
  private static final Answer HISTORY =
      new Answer(
          200,
          """
          {"data":[
            {"from_state":"pending","to_state":"installing","triggered_by":"node_report"},
            {"from_state":"discovered","to_state":"pending","triggered_by":"admin"}],
           "total":2}
          """);

  private static final Expected EXPECTED =
      new Expected(
          NodeModel.registered(3)
              .apply(new MoveTo(State.PENDING, false))
              .node()
              .apply(Report.of(Status.STARTED))
              .node()
              .apply(Report.failed("no disk"))
              .node(),
          false,
          true);

  @Test
  void eventsAreReadPageByPage() {
    Answer first =
        new Answer(
            200,
            """
            {"data":[{"id":"e3","kind":"report","status":"applied","error":"no disk","attempts":0}],
             "next":"a b+c"}
            """);
    Answer second =
        new Answer(
            200,
            """
            {"data":[{"id":"e2","kind":"report","status":"applied","error":null},
                     {"id":"e1","kind":"transition","status":"applied"}],
             "next":null}
            """);
    try (CannedServer server = new CannedServer(NODE, HISTORY, first, second)) {
      assertThat(verify(server)).isEmpty();
      assertThat(server.asked())
          .extracting(Asked::request)
          .endsWith(
              "GET /api/v1/nodes/n1/events?limit=100",
              "GET /api/v1/nodes/n1/events?limit=100&cursor=a+b%2Bc");
    }
  }

  @Test
  void aServerWithoutEventsIsADifferenceOfItsOwn() {
    Answer notFound = new Answer(404, "{\"detail\":\"No endpoint\"}");
    try (CannedServer server = new CannedServer(NODE, HISTORY, notFound)) {
      assertThat(verify(server))
          .containsExactly(
              new Difference(
                  MAC,
                  "n1",
                  "answer to GET /api/v1/nodes/n1/events?limit=100",
                  "200 with events",
                  "404 {\"detail\":\"No endpoint\"}"));
    }
  }

  @Test
  void aCursorThatIsAnsweredTwiceEndsTheReading() {
    Answer again =
        new Answer(
            200,
            """
            {"data":[{"id":"e1","kind":"report","status":"applied","error":"no disk"}],"next":"c"}
            """);
    try (CannedServer server = new CannedServer(NODE, HISTORY, again, again)) {
      assertThat(verify(server))
          .extracting(Difference::subject)
          .containsExactly("events: errors of failed attempts", "events: number of different ids");
    }
  }

  private static List<Difference> verify(CannedServer server) {
    Groundcrew groundcrew =
        new Groundcrew(
            Access.open(List.of(server.url())), Duration.ofSeconds(30), new Measurements());
    return new VerifyNode(groundcrew).verify(MAC, "n1", EXPECTED);
  }
}
