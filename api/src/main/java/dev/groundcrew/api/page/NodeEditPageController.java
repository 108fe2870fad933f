package dev.groundcrew.api.page;

import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.node.EditNodeRequest;
import dev.groundcrew.api.node.ResolveNode;
import dev.groundcrew.security.Caller;
import dev.groundcrew.store.edit.EditNode;
import dev.groundcrew.store.edit.MacTakenException;
import dev.groundcrew.store.node.Node;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changes what is known of a node. What is refused is shown in the form again. */
@Controller
class NodeEditPageController {

  private static final String VIEW = "page/node-edit";

  private final ResolveNode resolveNode;
  private final EditNodeRequest editNodeRequest;
  private final EditNode editNode;

  NodeEditPageController(
      ResolveNode resolveNode, EditNodeRequest editNodeRequest, EditNode editNode) {
    this.resolveNode = resolveNode;
    this.editNodeRequest = editNodeRequest;
    this.editNode = editNode;
  }

  @GetMapping("/nodes/{id}/edit")
  String form(@PathVariable("id") String id, Model model) {
    Node node = resolveNode.node(id);
    model.addAllAttributes(attributes(node, node.revision(), NodeForm.values(node)));
    return VIEW;
  }

  /**
   * Sets what differs from the node, and clears what is empty.
   *
   * @param revision the node's when the form was made: what somebody else changed since then is not
   *     overwritten
   */
  @PostMapping("/nodes/{id}/edit")
  ModelAndView edit(
      @PathVariable("id") String id,
      @RequestParam("revision") long revision,
      @RequestParam Map<String, String> form,
      @Nullable Principal user) {
    Node node = resolveNode.node(id);
    Map<String, String> now = NodeForm.values(node);
    Map<String, String> given = new LinkedHashMap<>();
    now.forEach((name, value) -> given.put(name, form.getOrDefault(name, value).strip()));
    try {
      Set<String> tags = NodeForm.tags(given.getOrDefault(NodeForm.TAGS, ""));
      Map<String, @Nullable String> patch = new LinkedHashMap<>();
      given.forEach(
          (name, value) -> {
            if (!name.equals(NodeForm.TAGS) && !value.equals(now.get(name))) {
              patch.put(name, value.isEmpty() ? null : value);
            }
          });
      editNode.edit(node.id(), editNodeRequest.read(patch), revision, Caller.name(user));
      tag(node, tags, Caller.name(user));
      return new ModelAndView("redirect:/nodes/" + node.id());
    } catch (RequestRefusedException refused) {
      return again(node, revision, given, refused.getBody().getDetail(), refused.getStatusCode());
    } catch (MacTakenException taken) {
      return again(node, revision, given, taken.getMessage(), HttpStatus.CONFLICT);
    }
  }

  private void tag(Node node, Set<String> tags, @Nullable String user) {
    Set<String> had = Set.copyOf(node.tags());
    tags.stream()
        .filter(tag -> !had.contains(tag))
        .forEach(tag -> editNode.addTag(node.id(), tag, user));
    had.stream()
        .filter(tag -> !tags.contains(tag))
        .forEach(tag -> editNode.removeTag(node.id(), tag, user));
  }

  private static ModelAndView again(
      Node node,
      long revision,
      Map<String, String> given,
      @Nullable String problem,
      HttpStatusCode status) {
    ModelAndView page = new ModelAndView(VIEW, status);
    page.addObject("problem", problem);
    page.addAllObjects(attributes(node, revision, given));
    return page;
  }

  private static Map<String, Object> attributes(
      Node node, long revision, Map<String, String> values) {
    return Map.of(
        "id",
        node.id(),
        "name",
        Names.of(node),
        "revision",
        revision,
        "fields",
        NodeForm.fields(values));
  }
}
