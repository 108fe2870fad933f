package dev.groundcrew.api.node;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.http.ValidMac;
import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.workflows.node.MacAddress;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.IpAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The body of POST /nodes.
 *
 * @param profile another name of {@code workflow_id}; give one of them
 * @param arch {@code x86_64} if not given
 * @param bootMode {@code uefi} (if not given) or {@code bios}
 */
record RegisterNodeRequest(
    @NotNull(message = "is required") @ValidMac String macAddress,
    @Nullable
        @Size(max = Formats.HOSTNAME_MAX)
        @Pattern(regexp = Formats.HOSTNAME, message = Formats.HOSTNAME_MESSAGE)
        String hostname,
    @Nullable
        @IpAddress(message = Formats.IP_MESSAGE)
        @Pattern(regexp = Formats.NO_ZONE, message = Formats.IP_MESSAGE)
        String ipAddress,
    @Nullable
        @Size(max = Formats.NAME_MAX)
        @Pattern(regexp = Formats.ONE_LINE, message = Formats.ONE_LINE_MESSAGE)
        String workflowId,
    @Nullable
        @Size(max = Formats.NAME_MAX)
        @Pattern(regexp = Formats.ONE_LINE, message = Formats.ONE_LINE_MESSAGE)
        String profile,
    @Nullable
        @Size(max = Formats.NAME_MAX)
        @Pattern(regexp = Formats.ONE_LINE, message = Formats.ONE_LINE_MESSAGE)
        String vendor,
    @Nullable
        @Size(max = Formats.NAME_MAX)
        @Pattern(regexp = Formats.ONE_LINE, message = Formats.ONE_LINE_MESSAGE)
        String model,
    @Nullable
        @Size(max = Formats.NAME_MAX)
        @Pattern(regexp = Formats.ONE_LINE, message = Formats.ONE_LINE_MESSAGE)
        String serialNumber,
    @Nullable
        @Size(max = Formats.NAME_MAX)
        @Pattern(regexp = Formats.ONE_LINE, message = Formats.ONE_LINE_MESSAGE)
        String systemUuid,
    @Nullable @Pattern(regexp = Formats.ARCH, message = Formats.ARCH_MESSAGE) String arch,
    @Nullable @Pattern(regexp = Formats.BOOT_MODE, message = Formats.BOOT_MODE_MESSAGE)
        String bootMode,
    @Nullable
        @Size(max = Formats.NAME_MAX)
        @Pattern(regexp = Formats.ONE_LINE, message = Formats.ONE_LINE_MESSAGE)
        String groupId,
    @Nullable @Size(max = 100)
        List<
                @NotNull(message = "must not be null")
                @Pattern(regexp = Formats.TAG, message = Formats.TAG_MESSAGE) String>
            tags) {

  static final String ONE_PROFILE = "profile and workflow_id are the same field: give one of them";

  /**
   * The node to register.
   *
   * @throws RequestRefusedException 400 if it names two profiles
   */
  NewNode toNewNode() {
    if (profile != null && workflowId != null && !profile.equals(workflowId)) {
      throw new RequestRefusedException(
          HttpStatus.BAD_REQUEST, ProblemCode.VALIDATION_FAILED, ONE_PROFILE);
    }
    return new NewNode(
        MacAddress.parse(macAddress).orElseThrow(),
        hostname,
        ipAddress,
        profile == null ? workflowId : profile,
        vendor,
        model,
        serialNumber,
        systemUuid,
        Objects.requireNonNullElse(arch, "x86_64"),
        Objects.requireNonNullElse(bootMode, "uefi").toLowerCase(Locale.ROOT),
        groupId,
        Objects.requireNonNullElse(tags, List.<String>of()).stream()
            .map(tag -> tag.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()));
  }
}
