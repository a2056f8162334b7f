package dev.cahier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A repository whose configuration names programs: asking for its history runs none of them. */
@DisabledOnOs(OS.WINDOWS)
final class HostileRepositoryTest {

    private static final List<String> PROGRAMS =
            List.of(
                    "core.alternateRefsCommand",
                    "core.askPass",
                    "core.editor",
                    "core.fsmonitor",
                    "core.gitProxy",
                    "core.pager",
                    "core.sshCommand",
                    "credential.helper",
                    "diff.external",
                    "diff.x.command",
                    "diff.x.textconv",
                    "filter.x.clean",
                    "filter.x.process",
                    "filter.x.smudge",
                    "gpg.program",
                    "pager.log",
                    "pager.rev-parse",
                    "uploadpack.packObjectsHook");

    @TempDir private Path folder;

    private Path site;
    private Path marker;
    private Path program;

    @BeforeEach
    void writeTheProgram() throws IOException {
        site = Files.createDirectory(folder.resolve("site"));
        marker = folder.resolve("it-ran");
        program = folder.resolve("evil");
        writeProgram(program);
    }

    private void writeProgram(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\necho \"$0 $*\" >>'" + marker + "'\nexit 1\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private TrialRepository repository() {
        TrialRepository repository = new TrialRepository(site);
        repository.commit("content/a.md", "1", "2024-01-01T10:00:00+08:00");
        return repository;
    }

    private void nameThePrograms(TrialRepository repository) throws IOException {
        for (String key : PROGRAMS) {
            repository.git("config", key, program.toString());
        }
        repository.git("config", "log.showSignature", "true");
        repository.git("config", "alias.log", "!" + program);
        repository.git("config", "core.hooksPath", site.resolve("hooks").toString());
        for (String hook : List.of("post-index-change", "reference-transaction", "pre-auto-gc")) {
            writeProgram(site.resolve("hooks").resolve(hook));
        }
        Files.createDirectories(site.resolve(".git/info"));
        Files.writeString(site.resolve(".git/info/attributes"), "* diff=x filter=x\n");
    }

    @Test
    void runsNothing() throws IOException {
        nameThePrograms(repository());

        GitHistory history = GitHistory.of(site, "content");

        assertThat(history.problem()).isEmpty();
        assertThat(history.changes()).containsOnlyKeys("content/a.md");
        assertThat(marker).doesNotExist();
    }

    /** What a partial clone lacks is fetched by whatever its configuration names. */
    @ParameterizedTest
    @ValueSource(strings = {"ext::PROGRAM x", "ssh://host/x", "git://host/x", "/SITE", "x::y"})
    void fetchesNothing(String url) throws IOException {
        TrialRepository repository = repository();
        nameThePrograms(repository);
        String address = url.replace("PROGRAM", program.toString()).replace("/SITE", "" + site);
        repository.git("config", "core.repositoryformatversion", "1");
        repository.git("config", "extensions.partialClone", "evil");
        repository.git("config", "remote.evil.promisor", "true");
        repository.git("config", "remote.evil.url", address);
        repository.git("config", "remote.evil.uploadpack", program.toString());
        repository.git("config", "protocol.allow", "always");
        repository.git("config", "protocol.ext.allow", "always");
        try (Stream<Path> objects = Files.walk(site.resolve(".git/objects"))) {
            for (Path object : (Iterable<Path>) objects.filter(Files::isRegularFile)::iterator) {
                if (!isCommit(object)) {
                    Files.delete(object);
                }
            }
        }

        GitHistory history = GitHistory.of(site, "content");

        assertThat(history.changes()).isEmpty();
        assertThat(history.problem()).isPresent();
        assertThat(marker).doesNotExist();
    }

    private boolean isCommit(Path object) throws IOException {
        String name = object.getParent().getFileName().toString() + object.getFileName();
        return Files.readString(site.resolve(".git/refs/heads/main")).strip().equals(name);
    }

    /** Files of a pull request can make the folder of a site look like a repository of its own. */
    @Test
    void takesNoFolderOfTheSiteForARepository() throws IOException {
        repository();
        Path docs = site.resolve("docs");
        Files.createDirectories(docs.resolve("content"));
        new TrialRepository(folder.resolve("site")).git("init", "-q", "--bare", docs.toString());
        Files.writeString(
                docs.resolve("config"),
                "[core]\n\tbare = false\n\tworktree = .\n\tfsmonitor = " + program + "\n");

        GitHistory history = GitHistory.of(docs, "content");

        assertThat(history.problem()).isPresent();
        assertThat(marker).doesNotExist();
    }

    /** A name that looked like the beginning of a commit gave other files its date. */
    @Test
    void namesOfFilesAreNoCommits() {
        TrialRepository repository = repository();
        repository.commit(
                "content/x\u001e\u001f2030-01-01T00:00:00Z\ncontent/a.md",
                "1",
                "2024-01-02T10:00:00+08:00");

        assertThat(GitHistory.of(site, "content").changes().get("content/a.md"))
                .hasToString("2024-01-01T10:00+08:00");
    }
}
