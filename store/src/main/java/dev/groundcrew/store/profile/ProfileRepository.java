package dev.groundcrew.store.profile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.groundcrew.store.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Profiles and all their versions. */
@Repository
public class ProfileRepository {

  /** In characters of documents and scripts. */
  private static final long CACHED = 16 * 1024 * 1024;

  static final String STORED =
      """
      select v.definition::text as definition, v.created_at, v.user_id
      from profile p join profile_version v on v.profile_id = p.id and v.version = p.version
      """;

  private final JdbcClient jdbc;

  /** A version never changes, so that what was read once holds. */
  private final Cache<Key, Profile> versions =
      Caffeine.newBuilder().maximumWeight(CACHED).weigher(ProfileRepository::weight).build();

  ProfileRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Key(String id, int version) {}

  private static int weight(Key key, Profile profile) {
    int documents = profile.documents().values().stream().mapToInt(String::length).sum();
    String script = profile.boot().script();
    return 1024 + documents + (script == null ? 0 : script.length());
  }

  /** The profile at its newest version, if there is one. */
  public Optional<StoredProfile> byId(String id) {
    return jdbc.sql(STORED + "where p.id = :id")
        .param("id", id)
        .query(ProfileRepository::stored)
        .optional();
  }

  /** Profiles by id in alphabetical order, from {@code offset}. */
  public List<ProfileSummary> list(int limit, long offset) {
    return jdbc.sql(
            """
            select p.id, p.version, v.definition ->> 'name' as name,
                   v.definition ->> 'description' as description,
                   v.definition -> 'boot' ->> 'method' as method,
                   array(select name from jsonb_object_keys(v.definition -> 'documents') as name
                         order by name collate "C") as documents,
                   v.created_at, v.user_id
            from profile p join profile_version v on v.profile_id = p.id and v.version = p.version
            order by p.id collate "C"
            limit :limit offset :offset
            """)
        .param("limit", limit)
        .param("offset", offset)
        .query(ProfileRepository::summary)
        .list();
  }

  /** How many there are. */
  public long count() {
    return jdbc.sql("select count(*) from profile").query(Long.class).single();
  }

  /** The profile's versions that are kept, newest first. */
  public List<ProfileVersion> versions(String id, int limit, long offset) {
    return jdbc.sql(
            """
            select v.version, v.created_at, v.user_id
            from profile_version v join profile p on p.id = v.profile_id
            where p.id = :id
            order by v.version desc
            limit :limit offset :offset
            """)
        .param("id", id)
        .param("limit", limit)
        .param("offset", offset)
        .query(
            (row, number) ->
                new ProfileVersion(
                    row.getInt("version"), instant(row, "created_at"), row.getString("user_id")))
        .list();
  }

  /** How many of the profile's versions are kept. */
  public long countVersions(String id) {
    return jdbc.sql(
            """
            select count(*) from profile_version v join profile p on p.id = v.profile_id
            where p.id = :id
            """)
        .param("id", id)
        .query(Long.class)
        .single();
  }

  /** One version, also of a profile that was deleted while installs go on with it. */
  public Optional<Profile> byVersion(String id, int version) {
    Key key = new Key(id, version);
    Profile known = versions.getIfPresent(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Profile> read =
        jdbc.sql(
                """
                select definition::text from profile_version
                where profile_id = :id and version = :version
                """)
            .param("id", id)
            .param("version", version)
            .query(String.class)
            .optional()
            .map(definition -> Json.read(definition, Profile.class));
    read.ifPresent(profile -> versions.put(key, profile));
    return read;
  }

  /** The profile that the node's present or last install began with; empty if it had none. */
  public Optional<Profile> ofInstall(UUID nodeId) {
    return jdbc.sql(
            """
            select install_profile, install_profile_version from nodes
            where id = :node and install_profile is not null and install_profile_version is not null
            """)
        .param("node", nodeId)
        .query(
            (row, number) ->
                new Key(row.getString("install_profile"), row.getInt("install_profile_version")))
        .optional()
        .flatMap(key -> byVersion(key.id(), key.version()));
  }

  static StoredProfile stored(ResultSet row, int number) throws SQLException {
    return new StoredProfile(
        Json.read(row.getString("definition"), Profile.class),
        instant(row, "created_at"),
        row.getString("user_id"));
  }

  private static ProfileSummary summary(ResultSet row, int number) throws SQLException {
    return new ProfileSummary(
        row.getString("id"),
        row.getInt("version"),
        row.getString("name"),
        row.getString("description"),
        row.getString("method"),
        Arrays.asList((String[]) row.getArray("documents").getArray()),
        instant(row, "created_at"),
        row.getString("user_id"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
