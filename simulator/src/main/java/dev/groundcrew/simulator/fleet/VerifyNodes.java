package dev.groundcrew.simulator.fleet;

import dev.groundcrew.simulator.http.Groundcrew;
import dev.groundcrew.simulator.http.ServerDownException;
import dev.groundcrew.simulator.http.UnansweredException;
import dev.groundcrew.simulator.http.UnexpectedAnswerException;
import dev.groundcrew.simulator.verify.VerifyNode;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.JacksonException;

/** Verifies every node whose expected state is known. */
final class VerifyNodes {

  private final VerifyNode verifyNode;
  private final Unanswered unanswered;
  private final AtomicInteger verified = new AtomicInteger();

  VerifyNodes(Groundcrew groundcrew, Unanswered unanswered) {
    this.verifyNode = new VerifyNode(groundcrew);
    this.unanswered = unanswered;
  }

  void verify(List<SimulatedNode> nodes, Crew crew) {
    crew.work(
        "verifying", nodes.stream().filter(SimulatedNode::isVerifiable).toList(), this::verify);
  }

  int verifiedCount() {
    return verified.get();
  }

  private void verify(SimulatedNode node) {
    try {
      node.differ(verifyNode.verify(node.plan().mac(), node.id(), node.expected()));
      verified.incrementAndGet();
    } catch (ServerDownException down) {
      throw down;
    } catch (UnansweredException noAnswer) {
      unanswered.add(noAnswer);
    } catch (UnexpectedAnswerException unexpected) {
      node.differs("answer to " + unexpected.getMessage(), "200", unexpected.answer());
    } catch (JacksonException unreadable) {
      node.differs(
          "node and history", "as documented", String.valueOf(unreadable.getOriginalMessage()));
    }
  }
}
