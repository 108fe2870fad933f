package dev.groundcrew.cli.bulk;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Does the same to many nodes. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Does the same to many nodes: those that are named, or those that match the filters now.",
      "Waits for the result of every node. Ctrl-C ends the waiting; the nodes go on."
    },
    footer = {
      "",
      "Install a rack:",
      "  groundcrew bulk run --group rack2 --to pending --expect 40"
    })
final class RunBulkCommand implements Callable<Integer> {

  @Mixin private BulkNodes nodes = new BulkNodes();

  @ArgGroup(exclusive = true, multiplicity = "1", heading = "What to do:%n")
  private Action action = new Action();

  @Option(
      names = "--force",
      description = "With --to: also where the limit of failed attempts is reached.")
  private boolean force;

  /** Exactly one of these. */
  static final class Action {

    @Option(names = "--to", paramLabel = "STATE", description = "Move them to this state.")
    private @Nullable String state;

    @Option(
        names = "--set-profile",
        paramLabel = "PROFILE",
        description = "Give them this install profile.")
    private @Nullable String profile;

    @Option(names = "--set-group", paramLabel = "GROUP", description = "Put them in this group.")
    private @Nullable String group;

    @Option(names = "--add-tag", paramLabel = "TAG", description = "Put this tag on them.")
    private @Nullable String addTag;

    @Option(names = "--remove-tag", paramLabel = "TAG", description = "Take this tag off them.")
    private @Nullable String removeTag;

    @Option(names = "--abort", description = "Give up their pending or running installs.")
    private boolean abort;

    @Option(names = "--retire", description = "Retire them.")
    private boolean retire;

    @Option(names = "--purge", description = "Remove retired nodes for good.")
    private boolean purge;

    @Option(names = "--reinstall", description = "Install installed and active nodes anew.")
    private boolean reinstall;

    ObjectNode json() {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      put(json, "state", state);
      put(json, "profile", profile);
      put(json, "group_id", group);
      put(json, "add_tag", addTag);
      put(json, "remove_tag", removeTag);
      put(json, "abort", abort);
      put(json, "retire", retire);
      put(json, "purge", purge);
      put(json, "reinstall", reinstall);
      return json;
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
      if (value != null) {
        json.put(name, value);
      }
    }

    private static void put(ObjectNode json, String name, boolean given) {
      if (given) {
        json.put(name, true);
      }
    }
  }

  @Override
  public Integer call() {
    ObjectNode json = action.json();
    if (force) {
      json.put("force", true);
    }
    return nodes.run(json);
  }
}
