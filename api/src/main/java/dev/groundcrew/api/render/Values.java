package dev.groundcrew.api.render;

import dev.groundcrew.store.node.Node;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of all variables for one node. */
final class Values {

  private Values() {}

  /** A value, and the variable it is of. */
  record Value(String variable, String text) {}

  /** Tags: one after the other, or all of them with commas between. */
  record Tags(List<Value> values, Value joined) implements Iterable<Value> {

    @Override
    public Iterator<Value> iterator() {
      return values.iterator();
    }
  }

  /** By name; what has no value is absent. */
  static Map<String, Object> of(String profile, RenderContext context) {
    Node node = context.node();
    String token = context.token();
    String baseUrl = context.baseUrl();
    Map<String, Object> values = new HashMap<>();
    put(values, Variable.MAC, node.macAddress().value());
    put(values, Variable.MAC_HYPHEN, node.macAddress().value().replace(':', '-'));
    put(values, Variable.HOSTNAME, node.hostname());
    put(values, Variable.IP_ADDRESS, node.ipAddress());
    put(values, Variable.VENDOR, node.vendor());
    put(values, Variable.MODEL, node.model());
    put(values, Variable.SERIAL_NUMBER, node.serialNumber());
    put(values, Variable.SYSTEM_UUID, node.systemUuid());
    put(values, Variable.ARCH, node.arch());
    put(values, Variable.BOOT_MODE, node.bootMode());
    put(values, Variable.GROUP, node.groupId());
    put(values, Variable.PROFILE, profile);
    put(values, Variable.NODE_ID, node.id().toString());
    put(values, Variable.INSTALL_ID, context.installId().toString());
    put(values, Variable.ATTEMPT, String.valueOf(context.attempt()));
    put(values, Variable.TOKEN, token);
    put(values, Variable.BASE_URL, baseUrl);
    put(values, Variable.REPORT_URL, baseUrl + "/api/v1/report");
    put(values, Variable.HOOK_URL, token == null ? null : baseUrl + "/hook/" + token);
    put(values, Variable.SEED_URL, token == null ? null : baseUrl + "/seed/" + token + "/");
    put(values, Variable.FILES_URL, baseUrl + "/files");
    if (!node.tags().isEmpty()) {
      values.put(Variable.TAGS.wireName(), tags(node.tags()));
    }
    return values;
  }

  private static Tags tags(List<String> tags) {
    String variable = Variable.TAGS.wireName();
    return new Tags(
        tags.stream().map(tag -> new Value(variable, tag)).toList(),
        new Value(variable, String.join(",", tags)));
  }

  private static void put(Map<String, Object> values, Variable variable, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      values.put(variable.wireName(), new Value(variable.wireName(), text));
    }
  }
}
