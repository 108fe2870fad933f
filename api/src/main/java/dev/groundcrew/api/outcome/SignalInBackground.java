package dev.groundcrew.api.outcome;

import dev.groundcrew.engine.SignalInstall;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.workflows.node.NodeEvent;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Signals installs on threads of their own: what is signalled is kept already, and the caller is
 * answered in time, whatever becomes of the signal. One that fails is made good by redelivery.
 */
@Component
public class SignalInBackground {

  private static final Logger log = LoggerFactory.getLogger(SignalInBackground.class);

  /** A request's trace, if there is one, goes on in the thread. */
  private static final ContextSnapshotFactory TRACE = ContextSnapshotFactory.builder().build();

  private final SignalInstall signalInstall;

  SignalInBackground(SignalInstall signalInstall) {
    this.signalInstall = signalInstall;
  }

  /** Delivers the event. */
  void signal(Node node, NodeEvent event) {
    start(node, target -> signalInstall.signal(target, event), "Event " + event.id());
  }

  /** Has the node's workflow load what is unapplied. */
  public void ring(Node node) {
    start(node, signalInstall::ring, "What is unapplied");
  }

  /** Has the workflow of a node that was removed find that out, and end, should it be open. */
  public void ringIfOpen(Node node) {
    start(node, this::endIfOpen, "The end");
  }

  private void endIfOpen(SignalInstall.Target target) {
    try {
      boolean open = signalInstall.ringIfOpen(target);
      log.debug("The workflow of the removed node {} was open: {}", target.nodeId(), open);
    } catch (RuntimeException unreachable) {
      log.warn(
          "The workflow of node {}, which was removed, can't be reached; if it is open, it ends when"
              + " it next looks for the node: {}",
          target.nodeId(),
          unreachable.toString());
    }
  }

  private static void start(Node node, Consumer<SignalInstall.Target> signal, String what) {
    Map<String, String> logFields = MDC.getCopyOfContextMap();
    Thread.ofVirtual()
        .name("signal-" + node.id())
        .start(
            TRACE
                .captureAll()
                .wrap(
                    () -> {
                      MDC.setContextMap(logFields == null ? Map.of() : logFields);
                      signal(node, signal, what);
                    }));
  }

  private static void signal(Node node, Consumer<SignalInstall.Target> signal, String what) {
    try {
      signal.accept(new SignalInstall.Target(node.id(), node.macAddress(), node.hostname()));
    } catch (RuntimeException unreachable) {
      log.warn(
          "{} of node {} is kept, and will be signalled again: {}",
          what,
          node.id(),
          unreachable.toString());
    }
  }
}
