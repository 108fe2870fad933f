package dev.groundcrew.api.machine.boot;

import dev.groundcrew.store.boot.BootingNode;
import dev.groundcrew.store.boot.Served;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.profile.Profile;
import dev.groundcrew.store.profile.Profile.OnFailed;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A node that boots, as a test describes it. */
final class Booting {

  private static final UUID INSTALL = UUID.randomUUID();

  private NodeState state;
  private boolean hasProfile = true;
  private boolean waiting;
  private boolean reported;
  private boolean reboots;
  private int scripts;
  private OnFailed onFailed = OnFailed.LOCAL;
  private @Nullable Integer maxAttempts;
  private @Nullable Integer told;
  private @Nullable String error;
  private BootingNode.@Nullable Once once;
  private BootingNode.@Nullable LastBoot last;

  private Booting(NodeState state) {
    this.state = state;
  }

  static Booting in(NodeState state) {
    return new Booting(state);
  }

  Booting state(NodeState other) {
    state = other;
    return this;
  }

  Booting noProfile() {
    hasProfile = false;
    return this;
  }

  Booting waiting() {
    waiting = true;
    return this;
  }

  Booting reported() {
    reported = true;
    return this;
  }

  Booting rebootsWhileInstalling() {
    reboots = true;
    return this;
  }

  Booting scripts(int served) {
    scripts = served;
    return this;
  }

  Booting onFailed(OnFailed behaviour) {
    onFailed = behaviour;
    return this;
  }

  Booting maxAttempts(int limit) {
    maxAttempts = limit;
    return this;
  }

  Booting told(int limit) {
    told = limit;
    return this;
  }

  Booting error(String text) {
    error = text;
    return this;
  }

  Booting once(boolean exists) {
    once = new BootingNode.Once("rescue", exists ? profile("rescue") : null);
    return this;
  }

  Booting last(Served served, Duration ago) {
    last = new BootingNode.LastBoot(UUID.randomUUID(), served, INSTALL, state.wireName(), ago, ago);
    return this;
  }

  Booting ofAnEarlierInstall() {
    BootingNode.LastBoot before = last;
    if (before != null) {
      last =
          new BootingNode.LastBoot(
              before.eventId(),
              before.served(),
              UUID.randomUUID(),
              before.state(),
              before.began(),
              before.asked());
    }
    return this;
  }

  BootingNode build() {
    return new BootingNode(
        node(),
        hasProfile ? profile("debian") : null,
        once,
        scripts,
        reported,
        waiting,
        told,
        last);
  }

  private Node node() {
    Instant now = Instant.EPOCH;
    return new Node(
        UUID.randomUUID(),
        new MacAddress("52:54:00:00:00:01"),
        List.of(new MacAddress("52:54:00:00:00:01")),
        "n",
        null,
        state,
        1,
        1,
        INSTALL,
        "debian",
        null,
        null,
        null,
        null,
        "x86_64",
        "uefi",
        null,
        List.of(),
        0,
        null,
        error,
        null,
        now,
        now,
        now,
        null);
  }

  private Profile profile(String id) {
    return new Profile(
        id,
        1,
        id,
        null,
        new Profile.Boot(Profile.Method.KERNEL, "http://x/linux", List.of(), null, null, null),
        Map.of(),
        maxAttempts,
        null,
        null,
        reboots,
        onFailed,
        List.of(),
        Profile.Next.ACTIVE);
  }
}
