package dev.groundcrew.api.preview;

import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.profile.Profile;
import dev.groundcrew.store.profile.ProfileRepository;
import dev.groundcrew.store.profile.StoredProfile;
import dev.groundcrew.workflows.node.NodeState;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which profile a node's installer gets, or would get. */
@Component
class ChooseProfile {

  /** In these the install goes on, or what it installed may still ask. */
  private static final Set<NodeState> IN_AN_INSTALL =
      EnumSet.of(
          NodeState.PENDING, NodeState.INSTALLING, NodeState.INSTALL_FAILED, NodeState.INSTALLED);

  private final ProfileRepository profiles;

  ChooseProfile(ProfileRepository profiles) {
    this.profiles = profiles;
  }

  /** The choice. */
  sealed interface Choice {

    /** The version that the present install began with. */
    record PresentInstall(Profile profile) implements Choice {}

    /** The newest version, with which the next install would begin. */
    record NextInstall(Profile profile) implements Choice {}

    /** There is no profile, for a reason. */
    record None(String reason) implements Choice {}
  }

  Choice of(Node node) {
    if (IN_AN_INSTALL.contains(node.state())) {
      return profiles
          .ofInstall(node.id())
          .<Choice>map(Choice.PresentInstall::new)
          .orElseGet(() -> new Choice.None("The install began without a profile"));
    }
    String named = node.profile();
    if (named == null) {
      return new Choice.None("The node names no profile");
    }
    return profiles
        .byId(named)
        .map(StoredProfile::profile)
        .<Choice>map(Choice.NextInstall::new)
        .orElseGet(() -> new Choice.None("There is no profile '%s'".formatted(named)));
  }
}
