package dev.groundcrew.api.page;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.node.EditNodeRequest;
import dev.groundcrew.api.node.PurgeRetiredNode;
import dev.groundcrew.api.node.ResolveNode;
import dev.groundcrew.security.Caller;
import dev.groundcrew.store.edit.EditNode;
import dev.groundcrew.store.edit.MacTakenException;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeField;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

/** The form with what is known of a node, and the removal of one that is retired. */
@Controller
class NodeEditPageController {

  private static final String VIEW = "page/node-edit";
  private static final String TAGS = "tags";

  private final ResolveNode resolveNode;
  private final EditNodeRequest editNodeRequest;
  private final EditNode editNode;
  private final PurgeRetiredNode purgeRetiredNode;

  NodeEditPageController(
      ResolveNode resolveNode,
      EditNodeRequest editNodeRequest,
      EditNode editNode,
      PurgeRetiredNode purgeRetiredNode) {
    this.resolveNode = resolveNode;
    this.editNodeRequest = editNodeRequest;
    this.editNode = editNode;
    this.purgeRetiredNode = purgeRetiredNode;
  }

  /**
   * A field of the form.
   *
   * @param name in JSON
   */
  record Field(String name, String label, String value) {}

  @GetMapping("/nodes/{id}/edit")
  String form(@PathVariable("id") String id, Model model) {
    Node node = resolveNode.node(id);
    model.addAllAttributes(attributes(node, node.revision(), values(node)));
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
    Map<String, String> now = values(node);
    Map<String, String> given = new LinkedHashMap<>();
    now.forEach((name, value) -> given.put(name, form.getOrDefault(name, value).strip()));
    try {
      Set<String> tags = tags(given.getOrDefault(TAGS, ""));
      Map<String, @Nullable String> patch = new LinkedHashMap<>();
      given.forEach(
          (name, value) -> {
            if (!name.equals(TAGS) && !value.equals(now.get(name))) {
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

  @PostMapping("/nodes/{id}/purge")
  String purge(
      @PathVariable("id") String id,
      @RequestParam("revision") long revision,
      @RequestParam(name = "comment", required = false) @Size(max = Formats.COMMENT_MAX)
          @Nullable String comment,
      @Nullable Principal user) {
    purgeRetiredNode.purge(
        resolveNode.id(id), revision, FormField.given(comment), Caller.name(user));
    return "redirect:/nodes";
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

  private static Set<String> tags(String given) {
    Set<String> tags =
        Arrays.stream(given.split("[,\\s]+"))
            .filter(tag -> !tag.isEmpty())
            .collect(Collectors.toCollection(HashSet::new));
    for (String tag : tags) {
      if (!tag.matches(Formats.TAG)) {
        throw EditNodeRequest.invalid("tag '%s' %s".formatted(tag, Formats.TAG_MESSAGE));
      }
    }
    return tags.stream().map(tag -> tag.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
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
        values.entrySet().stream()
            .map(field -> new Field(field.getKey(), label(field.getKey()), field.getValue()))
            .toList());
  }

  private static Map<String, String> values(Node node) {
    Map<String, String> values = new LinkedHashMap<>();
    put(values, NodeField.HOSTNAME, node.hostname());
    put(values, NodeField.MAC_ADDRESS, node.macAddress().value());
    put(values, NodeField.IP_ADDRESS, node.ipAddress());
    values.put("profile", Objects.requireNonNullElse(node.profile(), ""));
    put(values, NodeField.GROUP_ID, node.groupId());
    values.put(TAGS, String.join(", ", node.tags()));
    put(values, NodeField.SERIAL_NUMBER, node.serialNumber());
    put(values, NodeField.VENDOR, node.vendor());
    put(values, NodeField.MODEL, node.model());
    put(values, NodeField.SYSTEM_UUID, node.systemUuid());
    put(values, NodeField.ARCH, node.arch());
    put(values, NodeField.BOOT_MODE, node.bootMode());
    return values;
  }

  private static void put(Map<String, String> values, NodeField field, @Nullable String value) {
    values.put(field.wireName(), Objects.requireNonNullElse(value, ""));
  }

  private static String label(String name) {
    return switch (name) {
      case "hostname" -> "Host name";
      case "mac_address" -> "MAC address of the boot port";
      case "ip_address" -> "IP address";
      case "profile" -> "Profile";
      case "group_id" -> "Group";
      case TAGS -> "Tags, with commas between them";
      case "serial_number" -> "Serial number";
      case "vendor" -> "Vendor";
      case "model" -> "Model";
      case "system_uuid" -> "System UUID";
      case "arch" -> "Architecture";
      case "boot_mode" -> "Boot mode, uefi or bios";
      default -> name;
    };
  }
}
