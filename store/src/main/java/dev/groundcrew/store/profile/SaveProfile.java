package dev.groundcrew.store.profile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves and deletes profiles. Installs that are under way keep the version they began with. */
@Component
public class SaveProfile {

  private final ProfileRepository profiles;
  private final ProfileChangeRepository changes;

  SaveProfile(ProfileRepository profiles, ProfileChangeRepository changes) {
    this.profiles = profiles;
    this.changes = changes;
  }

  /** What became of a profile that was to be saved. */
  public sealed interface Saved {

    /** It is the first of its id. */
    record Created(StoredProfile profile) implements Saved {}

    /** It is a new version. */
    record Changed(StoredProfile profile) implements Saved {}

    /** It says what the newest version says, which stays. */
    record Same(StoredProfile profile) implements Saved {}

    /**
     * The profile is at another version. Nothing was saved.
     *
     * @param present the newest version; 0 if there is no such profile
     */
    record Stale(int present) implements Saved {}
  }

  /**
   * Saves the profile as a whole, as a new version unless it says what the newest says.
   *
   * @param profile whose own version does not matter
   * @param expectedVersion the version that it must be at, from If-Match; null for any, or none
   * @param userId who, where the API knows
   */
  @Transactional
  public Saved save(Profile profile, @Nullable Long expectedVersion, @Nullable String userId) {
    int present = changes.lockForSaving(profile.id());
    if (expectedVersion != null && expectedVersion != present) {
      changes.removeIfNew(profile.id());
      return new Saved.Stale(present);
    }
    Optional<StoredProfile> before = present == 0 ? Optional.empty() : profiles.byId(profile.id());
    if (before.isPresent() && before.get().profile().equals(profile.atVersion(present))) {
      return new Saved.Same(before.get());
    }
    StoredProfile saved = changes.insertVersion(profile, userId);
    return before.isPresent() ? new Saved.Changed(saved) : new Saved.Created(saved);
  }

  /** What became of a profile that was to be deleted. */
  public sealed interface Deleted {

    /** It is gone. Versions that installs began with stay. */
    record Done(Profile profile) implements Deleted {}

    /** There is none. */
    record NotFound() implements Deleted {}

    /**
     * The profile is at another version. Nothing was deleted.
     *
     * @param present the newest version
     */
    record Stale(int present) implements Deleted {}

    /**
     * Nodes need it. Nothing was deleted.
     *
     * @param named nodes that name it, for their next install or boot, and are not retired
     * @param installing nodes whose present install uses it
     */
    record InUse(long named, long installing) implements Deleted {}
  }

  /**
   * Deletes the profile, unless a node needs it.
   *
   * @param expectedVersion the version that it must be at, from If-Match; null for any
   */
  @Transactional
  public Deleted delete(String id, @Nullable Long expectedVersion) {
    Optional<StoredProfile> found = changes.lock(id);
    if (found.isEmpty()) {
      return new Deleted.NotFound();
    }
    Profile profile = found.get().profile();
    if (expectedVersion != null && expectedVersion != profile.version()) {
      return new Deleted.Stale(profile.version());
    }
    Deleted.InUse uses = changes.uses(id);
    if (uses.named() > 0 || uses.installing() > 0) {
      return uses;
    }
    changes.delete(id);
    return new Deleted.Done(profile);
  }
}
