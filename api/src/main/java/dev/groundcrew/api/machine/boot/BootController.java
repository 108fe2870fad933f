package dev.groundcrew.api.machine.boot;

import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.machine.BaseUrl;
import dev.groundcrew.workflows.node.MacAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What iPXE asks for. The answer is always 200 and a script: firmware can do nothing with anything
 * else. Query parameters are facts; those that are missing or not known matter to nobody.
 */
@RestController
class BootController {

  private static final MediaType SCRIPT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private static final String NO_HOST = "the Host that this machine called is no host name";

  private final ServeBoot serveBoot;
  private final BaseUrl baseUrl;
  private final List<IpAddressMatcher> networks;

  BootController(ServeBoot serveBoot, BaseUrl baseUrl, BootProperties properties) {
    this.serveBoot = serveBoot;
    this.baseUrl = baseUrl;
    this.networks = properties.networks().stream().map(IpAddressMatcher::new).toList();
  }

  /** The script that DHCP names, the same for every machine. */
  @GetMapping("/boot.ipxe")
  ResponseEntity<String> chooser(HttpServletRequest request) {
    return script(
        baseUrl(request)
            .map(IpxeScript::chooser)
            .orElseGet(() -> IpxeScript.local(Platform.UNKNOWN, NO_HOST)));
  }

  /** The script of the machine that booted from this address, in any usual spelling. */
  @GetMapping("/boot/{mac}.ipxe")
  ResponseEntity<String> boot(@PathVariable("mac") String spelling, HttpServletRequest request) {
    FirmwareFacts facts = FirmwareFacts.read(request.getQueryString());
    Platform platform = Platform.read(facts.get("platform"));
    if (networks.stream().noneMatch(network -> network.matches(request.getRemoteAddr()))) {
      return script(
          IpxeScript.local(
              platform, "machines in this network are not served: " + request.getRemoteAddr()));
    }
    Optional<MacAddress> mac = MacAddress.parse(spelling);
    if (mac.isEmpty()) {
      return script(IpxeScript.local(platform, "this is no usable MAC address: " + spelling));
    }
    Optional<String> base = baseUrl(request);
    if (base.isEmpty()) {
      return script(IpxeScript.local(platform, NO_HOST));
    }
    BootQuestion question = question(mac.get(), platform, facts, base.get(), request);
    return script(
        HttpMethod.HEAD.matches(request.getMethod())
            ? serveBoot.peek(question)
            : serveBoot.serve(question));
  }

  private Optional<String> baseUrl(HttpServletRequest request) {
    try {
      return Optional.of(baseUrl.ofMachine(request));
    } catch (RequestRefusedException noHost) {
      return Optional.empty();
    }
  }

  private static BootQuestion question(
      MacAddress mac,
      Platform platform,
      FirmwareFacts facts,
      String baseUrl,
      HttpServletRequest request) {
    return new BootQuestion(
        mac,
        platform,
        request.getRemoteAddr(),
        baseUrl,
        facts.get("uuid"),
        facts.get("serial"),
        facts.get("manufacturer"),
        facts.get("product"),
        facts.get("buildarch"));
  }

  private static ResponseEntity<String> script(String script) {
    return ResponseEntity.ok().contentType(SCRIPT).body(script);
  }
}
