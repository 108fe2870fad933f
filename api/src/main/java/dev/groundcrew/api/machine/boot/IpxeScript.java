package dev.groundcrew.api.machine.boot;

import dev.groundcrew.api.render.BootLines;
import dev.groundcrew.store.profile.Profile;
import dev.groundcrew.workflows.node.MacAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The scripts that iPXE is given. A line that fails ends its script, and {@code command ||} is a
 * command that may fail.
 */
final class IpxeScript {

  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9 .,:_/()'\"!?=+@*<>\\[\\]%-]+");
  private static final Pattern BLANKS = Pattern.compile(" {2,}");
  private static final int LONGEST_LINE = 200;

  /** What the machine says of itself. iPXE fills it in, and quotes it for an address. */
  private static final String FACTS =
      "uuid=${uuid}&serial=${serial:uristring}&manufacturer=${manufacturer:uristring}"
          + "&product=${product:uristring}&platform=${platform}&buildarch=${buildarch}";

  private static final String FROM_DISK = "sanboot --no-describe --drive 0x80 || exit 1";

  /** Told by a script that leaves the machine to its firmware, so that nothing tries again. */
  private static final String DONE = "set groundcrew-local 1";

  private IpxeScript() {}

  /**
   * The script that DHCP names, the same for every machine. It asks for the machine's own, by the
   * address of the port it booted from. The pauses add up to ten minutes: 5, 10, … 75 seconds.
   */
  static String chooser(String baseUrl) {
    return script(
        "set groundcrew-pause:int32 5",
        ":ask",
        "chain --autofree %s/boot/${mac:hexhyp}.ipxe?%s ||".formatted(baseUrl, FACTS),
        "isset ${groundcrew-local} && exit 1 ||",
        "imgfree ||",
        "iseq ${groundcrew-pause} 80 && goto local ||",
        "echo Groundcrew: no answer, or what it named did not boot. Trying again in ${groundcrew-pause} seconds",
        "sleep ${groundcrew-pause}",
        "inc groundcrew-pause 5",
        // Any port that has a link and is given an address will do.
        "dhcp ||",
        "goto ask",
        ":local",
        "echo Groundcrew: nothing booted within ten minutes. Booting from the disk",
        "iseq ${platform} efi && exit 1 ||",
        FROM_DISK);
  }

  /** Leaves the machine to its disk: to the next entry of its firmware's order, under UEFI. */
  static String local(Platform platform, String why) {
    String echo = echo(why + ". Booting from the disk");
    return switch (platform) {
      case BIOS -> script(echo, DONE, FROM_DISK);
      case UEFI -> script(echo, DONE, "exit 1");
      case UNKNOWN -> script(echo, DONE, "iseq ${platform} efi && exit 1 ||", FROM_DISK);
    };
  }

  /** Waits and asks again, as often as it takes, in place of itself. */
  static String waiting(String baseUrl, MacAddress mac, String why, int seconds) {
    return script(
        echo("%s. Asking again in %d seconds".formatted(why, seconds)),
        "sleep " + seconds,
        "chain --replace --autofree %s/boot/%s.ipxe?%s"
            .formatted(baseUrl, mac.value().replace(':', '-'), FACTS));
  }

  /**
   * Boots a profile.
   *
   * @param why what is said on the console
   */
  static String profile(Profile.Method method, BootLines boot, String why) {
    List<String> lines = new ArrayList<>(List.of(echo(why)));
    switch (method) {
      case KERNEL -> kernel(boot, lines);
      case CHAIN -> lines.add("chain --autofree " + boot.url());
      case SANBOOT -> lines.add("sanboot " + boot.url());
      case SCRIPT -> lines.add(String.valueOf(boot.script()).strip());
    }
    return script(lines.toArray(String[]::new));
  }

  /**
   * Under UEFI Linux finds those initial ramdisks only that its command line names. Their names
   * stand first: what follows {@code ---} would be taken over into the installed system.
   */
  private static void kernel(BootLines boot, List<String> lines) {
    StringBuilder kernel = new StringBuilder("kernel ").append(boot.kernel());
    List<String> initrds = new ArrayList<>();
    for (String initrd : boot.initrds()) {
      String name = "initrd" + initrds.size();
      kernel.append(" initrd=").append(name);
      initrds.add("initrd --name %s %s".formatted(name, initrd));
    }
    if (boot.cmdline() != null) {
      Arrays.stream(boot.cmdline().strip().split("\\s+"))
          .filter(argument -> !argument.startsWith("initrd="))
          .forEach(argument -> kernel.append(' ').append(argument));
    }
    lines.add("imgfree ||");
    lines.add(kernel.toString().stripTrailing());
    lines.addAll(initrds);
    lines.add("boot");
  }

  /** One line that holds nothing that iPXE would read as anything but text. */
  private static String echo(String text) {
    String safe = BLANKS.matcher(UNSAFE.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
    return "echo Groundcrew: "
        + (safe.length() <= LONGEST_LINE ? safe : safe.substring(0, LONGEST_LINE) + "...");
  }

  private static String script(String... lines) {
    return Arrays.stream(lines).collect(Collectors.joining("\n", "#!ipxe\n", "\n"));
  }
}
