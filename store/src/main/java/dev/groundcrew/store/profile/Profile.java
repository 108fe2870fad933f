package dev.groundcrew.store.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a node boots and installs. Its JSON form, in snake_case, is what the database keeps and what
 * people write.
 *
 * @param id lower-case letters, digits and dashes, at most 63
 * @param version grows by one with each change
 * @param documents templates by the name under which a seed is asked for, such as {@code user-data}
 * @param maxAttempts failed attempts after which an install is given up; 0 = no limit; null = as
 *     configured
 * @param timeout silence after which an attempt counts as failed; zero = never; null = as
 *     configured
 * @param startTimeout time from the first installer's script without any report after which a
 *     pending install is given up; zero = never; null = as configured
 * @param rebootsWhileInstalling whether the installer itself boots the machine again: a boot then
 *     ends no attempt
 * @param next the state that the first boot of the installed system leads to
 */
public record Profile(
    String id,
    int version,
    String name,
    @Nullable String description,
    Boot boot,
    Map<String, String> documents,
    @Nullable Integer maxAttempts,
    @Nullable Duration timeout,
    @Nullable Duration startTimeout,
    boolean rebootsWhileInstalling,
    OnFailed onFailed,
    List<HookRule> hooks,
    Next next) {

  /** The same as another version. */
  public Profile atVersion(int otherVersion) {
    return new Profile(
        id,
        otherVersion,
        name,
        description,
        boot,
        documents,
        maxAttempts,
        timeout,
        startTimeout,
        rebootsWhileInstalling,
        onFailed,
        hooks,
        next);
  }

  /**
   * How the installer is booted. All texts are templates.
   *
   * @param kernel the kernel's address, for {@link Method#KERNEL}
   * @param initrds the addresses of initial ramdisks, in order
   * @param cmdline the kernel's command line
   * @param url what is chained to, or the disk or image that is booted over the network
   * @param script an iPXE script, without its first line
   */
  public record Boot(
      Method method,
      @Nullable String kernel,
      List<String> initrds,
      @Nullable String cmdline,
      @Nullable String url,
      @Nullable String script) {}

  /** What a boot script does. */
  public enum Method {
    KERNEL,
    CHAIN,
    SANBOOT,
    SCRIPT;

    /** The name in JSON. */
    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The method called so. */
    @JsonCreator
    public static Method parse(String wireName) {
      return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
  }

  /** What a node that is install_failed boots. */
  public enum OnFailed {
    /** Its disk. */
    LOCAL,
    /** A script that asks again, so that a forced retry needs no hands. */
    WAIT;

    /** The name in JSON. */
    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The behaviour called so. */
    @JsonCreator
    public static OnFailed parse(String wireName) {
      return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
  }

  /** Where the first boot of the installed system leads to. */
  public enum Next {
    ACTIVE,
    /** It stays installed. */
    INSTALLED;

    /** The name in JSON. */
    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The state called so. */
    @JsonCreator
    public static Next parse(String wireName) {
      return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * What an event of an installer's own reporter means. Null matches all.
   *
   * @param door {@code installer} or {@code target}
   * @param name the event's whole name; a {@code *} at its end stands for any rest
   * @param means started, progress, complete, failed, first_boot, or ignore
   */
  public record HookRule(
      @Nullable String door,
      @Nullable String origin,
      @Nullable String name,
      @Nullable String eventType,
      @Nullable String result,
      String means) {}
}
