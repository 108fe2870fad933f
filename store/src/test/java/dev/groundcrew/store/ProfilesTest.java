package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.store.profile.Profile;
import dev.groundcrew.store.profile.ProfileRepository;
import dev.groundcrew.store.profile.ProfileSummary;
import dev.groundcrew.store.profile.ProfileVersion;
import dev.groundcrew.store.profile.SaveProfile;
import dev.groundcrew.store.profile.SaveProfile.Deleted;
import dev.groundcrew.store.profile.SaveProfile.Saved;
import dev.groundcrew.store.profile.StoredProfile;
import dev.groundcrew.workflows.node.MacAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Profiles, their versions, and what keeps them. */
@StoreTest
class ProfilesTest {

  private static int number;

  @Autowired private ProfileRepository profiles;
  @Autowired private SaveProfile saveProfile;
  @Autowired private NodeRepository nodes;
  @Autowired private JdbcClient jdbc;

  private final String id = "p" + ++number;

  @Test
  void whatWasSavedIsReadAgain() {
    Profile profile = profile("#cloud-config\n");

    StoredProfile saved = stored(saveProfile.save(profile, null, "anna"));

    assertThat(saved.profile()).isEqualTo(profile.atVersion(1));
    assertThat(saved.updatedBy()).isEqualTo("anna");
    assertThat(profiles.byId(id)).contains(saved);
    assertThat(profiles.byVersion(id, 1)).contains(saved.profile());
    assertThat(profiles.byVersion(id, 2)).isEmpty();
  }

  @Test
  void whatChangesIsANewVersionAndTheOldOneStays() {
    save("one");
    StoredProfile second = stored(saveProfile.save(profile("two"), null, "otto"));

    assertThat(second.profile().version()).isEqualTo(2);
    assertThat(profiles.byVersion(id, 1).orElseThrow().documents())
        .containsEntry("user-data", "one");
    assertThat(profiles.byVersion(id, 2).orElseThrow().documents())
        .containsEntry("user-data", "two");
    assertThat(profiles.versions(id, 10, 0))
        .extracting(ProfileVersion::version, ProfileVersion::createdBy)
        .containsExactly(tuple(2, "otto"), tuple(1, null));
    assertThat(profiles.countVersions(id)).isEqualTo(2);
  }

  @Test
  void theSameAgainIsNoNewVersion() {
    StoredProfile first = stored(saveProfile.save(profile("one"), null, "anna"));

    assertThat(saveProfile.save(profile("one"), null, "otto")).isEqualTo(new Saved.Same(first));
    assertThat(profiles.countVersions(id)).isEqualTo(1);
  }

  @Test
  void anotherVersionThanExpectedIsStaleAndNothingIsSaved() {
    assertThat(saveProfile.save(profile("one"), 1L, null)).isEqualTo(new Saved.Stale(0));
    assertThat(
            jdbc.sql("select count(*) from profile where id = :id")
                .param("id", id)
                .query(Long.class)
                .single())
        .isZero();
    save("one");
    save("two");

    assertThat(saveProfile.save(profile("three"), 1L, null)).isEqualTo(new Saved.Stale(2));
    assertThat(saveProfile.delete(id, 1L)).isEqualTo(new Deleted.Stale(2));
    assertThat(profiles.byId(id).orElseThrow().profile().version()).isEqualTo(2);
    assertThat(saveProfile.save(profile("three"), 2L, null)).isInstanceOf(Saved.Changed.class);
  }

  @Test
  void ofThoseWhoSaveAtTheSameMomentWithTheSameVersionOneWins() throws Exception {
    save("one");
    List<Callable<Saved>> saves =
        IntStream.range(0, 8)
            .mapToObj(i -> (Callable<Saved>) () -> saveProfile.save(profile("by " + i), 1L, null))
            .toList();
    List<Saved> done = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Saved> saved : threads.invokeAll(saves)) {
        done.add(saved.get());
      }
    }

    assertThat(done).filteredOn(Saved.Changed.class::isInstance).hasSize(1);
    assertThat(done).filteredOn(Saved.Stale.class::isInstance).hasSize(7);
  }

  @Test
  void ofThoseWhoSaveANewProfileAtTheSameMomentEachGetsAVersion() throws Exception {
    List<Callable<Saved>> saves =
        IntStream.range(0, 8)
            .mapToObj(i -> (Callable<Saved>) () -> saveProfile.save(profile("by " + i), null, null))
            .toList();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Saved> saved : threads.invokeAll(saves)) {
        assertThat(saved.get()).isInstanceOfAny(Saved.Created.class, Saved.Changed.class);
      }
    }
    assertThat(profiles.countVersions(id)).isEqualTo(8);
  }

  @Test
  void theListShowsNoTexts() {
    save("one");

    assertThat(profiles.list(1000, 0))
        .filteredOn(summary -> summary.id().equals(id))
        .extracting(ProfileSummary::method, ProfileSummary::documents, ProfileSummary::name)
        .containsExactly(tuple("kernel", List.of("meta-data", "user-data"), "P"));
    assertThat(profiles.list(1, 0)).hasSize(1);
    assertThat(profiles.count()).isGreaterThanOrEqualTo(1);
  }

  @Test
  void anInstallsProfileIsTheVersionItBeganWith() {
    save("one");
    Node node = node();
    jdbc.sql("update nodes set install_profile = :id, install_profile_version = 1 where id = :node")
        .param("id", id)
        .param("node", node.id())
        .update();
    save("two");

    assertThat(profiles.ofInstall(node.id()).orElseThrow().version()).isEqualTo(1);
    assertThat(profiles.ofInstall(node().id())).isEmpty();
  }

  @Test
  void ofVersionsThatNoInstallBeganWithAHundredAreKept() {
    for (int i = 1; i <= 100; i++) {
      save("version " + i);
    }
    Node node = node();
    jdbc.sql("update nodes set install_profile = :id, install_profile_version = 2 where id = :node")
        .param("id", id)
        .param("node", node.id())
        .update();
    assertThat(profiles.countVersions(id)).isEqualTo(100);

    for (int i = 101; i <= 103; i++) {
      save("version " + i);
    }

    assertThat(profiles.versions(id, 200, 0))
        .extracting(ProfileVersion::version)
        .hasSize(101)
        .contains(2, 4, 103)
        .doesNotContain(1, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"workflow_id", "boot_once"})
  void aProfileThatANodeNamesIsNotDeleted(String column) {
    save("one");
    Node node = node();
    jdbc.sql("update nodes set " + column + " = :id where id = :node")
        .param("id", id)
        .param("node", node.id())
        .update();

    assertThat(saveProfile.delete(id, null)).isEqualTo(new Deleted.InUse(1, 0));

    jdbc.sql("update nodes set state = 'retired' where id = :node")
        .param("node", node.id())
        .update();
    assertThat(saveProfile.delete(id, null)).isInstanceOf(Deleted.Done.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pending", "installing", "install_failed"})
  void aProfileThatAnInstallUsesIsNotDeleted(String state) {
    save("one");
    Node node = node();
    jdbc.sql(
            """
            update nodes set install_profile = :id, install_profile_version = 1, state = :state
            where id = :node
            """)
        .param("id", id)
        .param("state", state)
        .param("node", node.id())
        .update();

    assertThat(saveProfile.delete(id, null)).isEqualTo(new Deleted.InUse(0, 1));
  }

  @Test
  void versionsThatInstallsBeganWithOutliveTheProfileAndNumbersGoOn() {
    save("one");
    save("two");
    save("three");
    Node node = node();
    jdbc.sql(
            """
            update nodes set install_profile = :id, install_profile_version = 1, state = 'installed'
            where id = :node
            """)
        .param("id", id)
        .param("node", node.id())
        .update();

    assertThat(saveProfile.delete(id, 3L)).isInstanceOf(Deleted.Done.class);

    assertThat(profiles.byId(id)).isEmpty();
    assertThat(profiles.countVersions(id)).isZero();
    assertThat(saveProfile.delete(id, null)).isEqualTo(new Deleted.NotFound());
    assertThat(profiles.ofInstall(node.id()).orElseThrow().documents())
        .containsEntry("user-data", "one");
    assertThat(profiles.byVersion(id, 2)).isEmpty();
    assertThat(stored(saveProfile.save(profile("four"), null, null)).profile().version())
        .isEqualTo(4);
  }

  private void save(String userData) {
    stored(saveProfile.save(profile(userData), null, null));
  }

  private static StoredProfile stored(Saved saved) {
    return switch (saved) {
      case Saved.Created created -> created.profile();
      case Saved.Changed changed -> changed.profile();
      case Saved.Same same -> same.profile();
      case Saved.Stale stale -> throw new AssertionError(stale);
    };
  }

  private Node node() {
    MacAddress mac = new MacAddress("52:54:00:00:08:%02x".formatted(++number));
    return nodes.register(NewNode.named(mac, "n")).orElseThrow();
  }

  private Profile profile(String userData) {
    return new Profile(
        id,
        0,
        "P",
        null,
        new Profile.Boot(
            Profile.Method.KERNEL,
            "{{files_url}}/linux",
            List.of("{{files_url}}/initrd"),
            "quiet",
            null,
            null),
        Map.of("user-data", userData, "meta-data", ""),
        5,
        Duration.ofMinutes(45),
        null,
        true,
        Profile.OnFailed.WAIT,
        List.of(new Profile.HookRule("installer", null, "subiquity/*", "finish", null, "progress")),
        Profile.Next.INSTALLED);
  }
}
