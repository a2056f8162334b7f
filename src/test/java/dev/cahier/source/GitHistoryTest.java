package dev.cahier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GitHistoryTest {

    @TempDir private Path folder;

    @Test
    void saysWhenFilesWereLastChanged() {
        TrialRepository repository = new TrialRepository(folder);
        repository.commit("content/a.md", "1", "2024-01-01T10:00:00+08:00");
        repository.commit("content/激活 函数 \"x\".md", "1", "2024-01-02T23:30:00-05:00");
        repository.commit("content/a.md", "2", "2024-01-03T10:00:00+00:00");
        repository.commit("cahier.yaml", "title: x", "2024-01-04T10:00:00+00:00");

        assertThat(history().changes())
                .isEqualTo(
                        Map.of(
                                "content/a.md", time("2024-01-03T10:00:00+00:00"),
                                "content/激活 函数 \"x\".md", time("2024-01-02T23:30:00-05:00")));
        assertThat(history().problem()).isEmpty();
        assertThat(history().cut()).isEmpty();
    }

    @Test
    void knowsFilesByTheirNewNamesAndFromOtherBranches() {
        TrialRepository repository = new TrialRepository(folder);
        repository.commit("content/a.md", "1", "2024-01-01T10:00:00+00:00");
        repository.git("checkout", "-q", "-b", "side");
        repository.commit("content/b.md", "1", "2024-01-02T10:00:00+00:00");
        repository.git("checkout", "-q", "main");
        repository.git("mv", "content/a.md", "content/c.md");
        repository.commit("2024-01-03T10:00:00+00:00");
        repository.git("merge", "-q", "-m", "m", "side");

        assertThat(history().changes())
                .containsEntry("content/c.md", time("2024-01-03T10:00:00+00:00"))
                .containsEntry("content/b.md", time("2024-01-02T10:00:00+00:00"));
    }

    @Test
    void namesFilesBelowASiteInAFolderOfTheRepository() throws IOException {
        TrialRepository repository = new TrialRepository(folder);
        repository.commit("blog/content/a.md", "1", "2024-01-01T10:00:00+00:00");
        repository.commit("content/b.md", "1", "2024-01-01T10:00:00+00:00");

        assertThat(GitHistory.of(folder.resolve("blog"), "content").changes())
                .containsOnlyKeys("content/a.md");
    }

    @Test
    void doesNotTakeTheEndOfAShallowCloneForTheLastChange() throws IOException {
        Path whole = Files.createDirectory(folder.resolve("whole"));
        TrialRepository repository = new TrialRepository(whole);
        repository.commit("content/old.md", "1", "2024-01-01T10:00:00+00:00");
        repository.commit("content/a.md", "1", "2024-01-02T10:00:00+00:00");
        repository.commit("content/a.md", "2", "2024-01-03T10:00:00+00:00");
        repository.git(
                "clone", "-q", "--depth", "2", whole.toUri().toString(), folder + "/shallow");

        GitHistory shallow = GitHistory.of(folder.resolve("shallow"), "content");

        assertThat(shallow.changes()).containsOnlyKeys("content/a.md");
        assertThat(shallow.cut()).containsExactly("content/old.md");
    }

    @Test
    void saysWhyThereIsNone() {
        TrialRepository repository = new TrialRepository(folder);

        assertThat(history().problem()).hasValueSatisfying(why -> assertThat(why).contains("git"));
        repository.git("commit", "-q", "--allow-empty", "-m", "x");
        assertThat(history()).isEqualTo(new GitHistory(Map.of(), Set.of(), Optional.empty()));
    }

    private GitHistory history() {
        return GitHistory.of(folder, "content");
    }

    private static OffsetDateTime time(String iso) {
        return OffsetDateTime.parse(iso);
    }
}
