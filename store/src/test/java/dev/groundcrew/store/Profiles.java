package dev.groundcrew.store;

import dev.groundcrew.store.profile.Profile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Profiles as a test needs them, put into the database as they are kept there. */
public final class Profiles {

  private Profiles() {}

  /** A profile that boots a kernel, with the configured limits. */
  public static Profile kernel(String id) {
    return kernel(id, null, null);
  }

  /** A profile that boots a kernel. */
  public static Profile kernel(
      String id, @Nullable Integer maxAttempts, @Nullable Duration startTimeout) {
    return new Profile(
        id,
        1,
        id,
        null,
        new Profile.Boot(
            Profile.Method.KERNEL,
            "http://files.example/linux",
            List.of("http://files.example/initrd.gz"),
            "console=ttyS0 token={{token}}",
            null,
            null),
        Map.of(),
        maxAttempts,
        null,
        startTimeout,
        false,
        Profile.OnFailed.LOCAL,
        List.of(),
        Profile.Next.ACTIVE);
  }

  /** Keeps the profile, unless there is one of its name. */
  public static void keep(JdbcClient jdbc, Profile profile) {
    jdbc.sql(
            """
            with kept as (
              insert into profile (id, version) values (:id, :version)
              on conflict (id) do nothing returning id, version)
            insert into profile_version (profile_id, version, definition)
            select id, version, :definition::jsonb from kept
            """)
        .param("id", profile.id())
        .param("version", profile.version())
        .param("definition", Json.write(profile))
        .update();
  }
}
