package dev.groundcrew.api.machine;

import dev.groundcrew.api.http.MachineProperties;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Where machines reach this api, as their boot scripts and documents say it. */
@Component
public class BaseUrl {

  /** Nothing that a script or a document could take for more than an address. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?(/[A-Za-z0-9._/-]*)?");

  private final @Nullable String configured;
  private final MachineConnector connector;

  /**
   * @throws IllegalArgumentException if what is configured is no address
   */
  BaseUrl(MachineProperties properties, MachineConnector connector) {
    this.configured =
        properties.baseUrl() == null
            ? null
            : properties.baseUrl().toString().strip().replaceFirst("/+$", "");
    this.connector = connector;
    if (configured != null && !ADDRESS.matcher(configured).matches()) {
      throw new IllegalArgumentException(
          "groundcrew.machines.base-url must be an address such as http://192.0.2.1:8080, and is "
              + configured);
    }
  }

  /**
   * The one for the machine that calls; without a slash at its end.
   *
   * @throws RequestRefusedException 400 if its Host is none
   */
  public String ofMachine(HttpServletRequest request) {
    return configured == null ? called(request, request.getServerPort()) : configured;
  }

  /**
   * The one for a machine, as far as a call of somebody else can tell.
   *
   * @throws RequestRefusedException 400 if the caller's Host is none
   */
  public String ofAnyMachine(HttpServletRequest request) {
    if (configured != null) {
      return configured;
    }
    return called(request, connector.port() > 0 ? connector.port() : request.getServerPort());
  }

  private static String called(HttpServletRequest request, int port) {
    boolean usual = port == (request.isSecure() ? 443 : 80);
    String url = request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    if (!ADDRESS.matcher(url).matches()) {
      throw new RequestRefusedException(
          HttpStatus.BAD_REQUEST, ProblemCode.VALIDATION_FAILED, "Host is not a host name");
    }
    return url;
  }
}
