package dev.groundcrew.api.page;

import dev.groundcrew.store.node.NodeOrder;
import dev.groundcrew.workflows.node.NodeState;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of a list of nodes: with its filters, in its order, and where a page of it begins. */
record NodesLink(FindNodes.Question question, NodeOrder order) {

  /** Its first page. */
  String first() {
    return at(null, null);
  }

  /** The page that follows a place. */
  String after(String place) {
    return at("after", place);
  }

  /** The page that goes before a place. */
  String before(String place) {
    return at("before", place);
  }

  /** The same list in another order. */
  NodesLink in(NodeOrder other) {
    return new NodesLink(question, other);
  }

  private String at(@Nullable String parameter, @Nullable String place) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/nodes");
    Map<String, Object> values = new LinkedHashMap<>();
    put(address, values, "text", question.text());
    put(address, values, "group", question.group());
    put(address, values, "tag", question.tag());
    question.states().stream()
        .sorted()
        .map(NodeState::wireName)
        .forEach(state -> address.queryParam("state", state));
    put(address, values, "stalled", question.stalled() ? "true" : null);
    put(address, values, "sort", order.equals(NodeOrder.BY_ID) ? null : order.wireName());
    if (parameter != null) {
      put(address, values, parameter, place);
    }
    return address.encode().buildAndExpand(values).toUriString();
  }

  private static void put(
      UriComponentsBuilder address,
      Map<String, Object> values,
      String name,
      @Nullable String value) {
    if (value != null) {
      address.queryParam(name, "{" + name + "}");
      values.put(name, value);
    }
  }
}
