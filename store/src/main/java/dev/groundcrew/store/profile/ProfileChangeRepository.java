package dev.groundcrew.store.profile;

import dev.groundcrew.store.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What changes in the tables of profiles when one is saved or deleted. */
@Repository
class ProfileChangeRepository {

  /** Versions of one profile that are kept besides those that installs began with. */
  private static final int KEPT_VERSIONS = 100;

  private final JdbcClient jdbc;

  ProfileChangeRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The profile's newest version, 0 if it is new; no other transaction saves it until this one
   * ends.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  int lockForSaving(String id) {
    // It writes a row that is there anew, and so locks it.
    return jdbc.sql(
            """
            insert into profile as p (id, version) values (:id, 0)
            on conflict (id) do update set version = p.version
            returning p.version
            """)
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  /** Undoes what {@link #lockForSaving} did for a profile that is then not saved. */
  @Transactional(propagation = Propagation.MANDATORY)
  void removeIfNew(String id) {
    jdbc.sql("delete from profile where id = :id and version = 0").param("id", id).update();
  }

  /**
   * Keeps the profile as its newest version. Numbers go on where a deleted profile of the same id
   * ended, since installs may still use its versions.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  StoredProfile insertVersion(Profile profile, @Nullable String userId) {
    int version =
        jdbc.sql("select coalesce(max(version), 0) + 1 from profile_version where profile_id = :id")
            .param("id", profile.id())
            .query(Integer.class)
            .single();
    Profile next = profile.atVersion(version);
    StoredProfile stored =
        jdbc.sql(
                """
                insert into profile_version (profile_id, version, definition, user_id)
                values (:id, :version, :definition::jsonb, :user)
                returning definition::text as definition, created_at, user_id
                """)
            .param("id", next.id())
            .param("version", version)
            .param("definition", Json.write(next))
            .param("user", userId)
            .query(ProfileRepository::stored)
            .single();
    jdbc.sql("update profile set version = :version, updated_at = clock_timestamp() where id = :id")
        .param("id", next.id())
        .param("version", version)
        .update();
    deleteUnused(next.id(), version - KEPT_VERSIONS);
    return stored;
  }

  /** Deletes versions up to this one that no install began with. */
  private void deleteUnused(String id, int upTo) {
    jdbc.sql(
            """
            delete from profile_version v
            where v.profile_id = :id and v.version <= :upTo
              and not exists (select from nodes n
                              where n.install_profile = v.profile_id
                                and n.install_profile_version = v.version)
            """)
        .param("id", id)
        .param("upTo", upTo)
        .update();
  }

  /** The profile, which no other transaction saves or deletes until this one ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  Optional<StoredProfile> lock(String id) {
    return jdbc.sql(ProfileRepository.STORED + "where p.id = :id for update of p")
        .param("id", id)
        .query(ProfileRepository::stored)
        .optional();
  }

  /** How many nodes need the profile. */
  SaveProfile.Deleted.InUse uses(String id) {
    return jdbc.sql(
            """
            select count(*) filter (where state <> 'retired'
                                      and (workflow_id = :id or boot_once = :id)) as named,
                   count(*) filter (where state in ('pending', 'installing', 'install_failed')
                                      and install_profile = :id) as installing
            from nodes
            """)
        .param("id", id)
        .query(
            (row, number) ->
                new SaveProfile.Deleted.InUse(row.getLong("named"), row.getLong("installing")))
        .single();
  }

  /** Deletes it, and of its versions those that no install began with, but for the newest. */
  @Transactional(propagation = Propagation.MANDATORY)
  void delete(String id) {
    int newest =
        jdbc.sql("delete from profile where id = :id returning version")
            .param("id", id)
            .query(Integer.class)
            .single();
    deleteUnused(id, newest - 1);
  }
}
