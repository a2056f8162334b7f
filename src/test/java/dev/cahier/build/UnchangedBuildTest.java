package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.store.KeptFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class UnchangedBuildTest {

    @TempDir private Path folder;
    private Path site;

    @BeforeEach
    void givenASite() throws IOException {
        site = folder.resolve("site of notes");
        write("content/a.md", "---\ntitle: A\ndate: 2029-01-01\n---\n$x$ and a [gap](none.md).\n");
        write("content/later.md", "---\ntitle: Later\ndate: 2030-03-01\n---\nText.\n");
    }

    @Test
    void reportsWhatTheBuildBeforeDid() {
        BuildReport first = build();

        BuildReport second = build();

        assertThat(first.work()).isEqualTo(new Work(2, 1, 5, first.work().written()));
        assertThat(second.work()).isEqualTo(Work.NONE);
        assertThat(second.diagnostics()).isEqualTo(first.diagnostics()).isNotEmpty();
        assertThat(second.outcome()).isEqualTo(first.outcome());
        assertThat(second.formulas().total()).isEqualTo(1);
        assertThat(second.formulas().rendered()).isZero();
    }

    @Test
    void knowsThePagesThatFrontMattersMake() throws IOException {
        write("content/a.md", "---\ntitle: A\n---\nSee [new](/tags/new/).\n");
        write("content/b.md", "---\ntitle: B\n---\nText.\n");
        assertThat(build().diagnostics()).hasSize(1);

        write("content/b.md", "---\ntitle: B\ntags: [new]\n---\nText.\n");
        assertThat(build().diagnostics()).isEmpty();
        write("content/b.md", "---\ntitle: B\ntags: [new]\n---\nOther text.\n");
        assertThat(build().diagnostics()).isEmpty();
        write("content/b.md", "---\ntitle: B\n---\nOther text.\n");
        assertThat(build().diagnostics()).hasSize(1);
        write("content/b.md", "---\ntitle: B\n---\nText.\n");
        assertThat(build().diagnostics()).hasSize(1);
        write("content/new/c.md", "---\ntitle: C\nurl: /tags/new/\n---\nText.\n");
        assertThat(build().diagnostics()).isEmpty();
        Files.delete(site.resolve("content/new/c.md"));
        assertThat(build().diagnostics()).hasSize(1);
    }

    @Test
    void writesTheFilesThatHaveChangedOnly() throws IOException {
        build();
        write("content/a.md", "---\ntitle: A\ndate: 2029-01-01\n---\nOther text.\n");

        Work work = build().work();

        assertThat(work.read()).isEqualTo(1);
        assertThat(work.compiled()).isEqualTo(1);
        assertThat(work.composed()).isBetween(1, 4);
        assertThat(work.written()).isBetween(1, 7);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has symbolic links for administrators only")
    void leavesFilesOfOthersWhereTheyAre() throws IOException {
        build();
        write("site/mine.txt", "mine");
        write("site/a/mine.html", "mine");
        write("site/.git/HEAD", "mine");
        write("site/.well-known/token", "mine");
        Files.createSymbolicLink(site.resolve("site/link"), site.resolve("content"));
        write("content/a.md", "---\ntitle: A\ndate: 2029-01-01\n---\nOther text.\n");

        assertThat(build().work().written()).isPositive();
        assertThat(build().work()).isEqualTo(Work.NONE);
        write("static/mine.txt", "of the site");
        write("static/link", "of the site");
        BuildReport blocked = build();

        assertThat(blocked.failed()).isTrue();
        assertThat(blocked.diagnostics())
                .extracting(Diagnostic::message)
                .anySatisfy(message -> assertThat(message).contains("mine.txt"))
                .anySatisfy(message -> assertThat(message).contains("link"));
        for (String file : List.of("mine.txt", "a/mine.html", ".git/HEAD", ".well-known/token")) {
            assertThat(site.resolve("site").resolve(file)).hasContent("mine");
        }
        assertThat(site.resolve("site/link")).isSymbolicLink();
    }

    @Test
    void seesTheDayOnWhichANoteAppears() {
        build();

        assertThat(unchangedAt("2030-02-28T12:00:00Z")).isTrue();
        assertThat(unchangedAt("2030-03-01T12:00:00Z")).isFalse();
        assertThat(site.resolve("site/later/index.html")).exists();
    }

    @Test
    void doesNotTrustAClockThatGoesBack() {
        build();

        assertThat(unchangedAt("2029-12-31T00:00:00Z")).isFalse();
    }

    @Test
    void seesThatTheSiteWasChanged() throws IOException {
        build();
        Files.delete(site.resolve("site/a/index.html"));

        assertThat(build().work()).isNotEqualTo(Work.NONE);
        assertThat(site.resolve("site/a/index.html")).exists();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void seesWhatALinkLeadsTo() throws IOException {
        write("pictures/p.png", "one");
        Files.createDirectories(site.resolve("static"));
        Files.createSymbolicLink(site.resolve("static/pictures"), site.resolve("pictures"));
        build();
        assertThat(build().work()).isEqualTo(Work.NONE);

        write("pictures/p.png", "two");

        assertThat(build().work()).isNotEqualTo(Work.NONE);
        assertThat(site.resolve("site/pictures/p.png")).hasContent("two");
    }

    @Test
    void doesEverythingOnRequest() {
        build();
        BuildRequest request = BuildRequest.of(site, TrialSites.NOW);
        BuildRequest clean =
                new BuildRequest(
                        site,
                        request.output(),
                        Optional.empty(),
                        false,
                        false,
                        false,
                        true,
                        request.now(),
                        request.html());

        assertThat(new SiteBuild(clean, BuildProgress.SILENT).run().work().read()).isEqualTo(2);
    }

    @Test
    void rendersTemplatesThatReadTheClock() throws IOException {
        write("templates/partials/year.ftlh", "<#assign year = .now?string('yyyy')>");
        build();

        assertThat(build().work()).isNotEqualTo(Work.NONE);
    }

    @Test
    void buildsWhereNothingCanBeKept() throws IOException {
        write(".cahier", "a file in the place of the folder");

        for (int build = 0; build < 2; build++) {
            BuildReport report = build();
            assertThat(report.failed()).isFalse();
            assertThat(report.diagnostics())
                    .extracting(Diagnostic::code)
                    .containsOnlyOnce("cache-unusable");
            assertThat(site.resolve("site/a/index.html")).exists();
        }
        assertThat(site.resolve(".cahier")).hasContent("a file in the place of the folder");
    }

    /** Where the power fails, a file may have its length and its times, but zeros as content. */
    @Test
    void comparesEachFileWhereTheComputerHasStartedAgain() throws IOException {
        write("content/b.md", "---\ntitle: B\n---\n\nOther text.\n");
        build();
        Path page = site.resolve("site/a/index.html");
        byte[] whole = Files.readAllBytes(page);
        Files.write(page, new byte[whole.length]);
        LastBuild last = LastBuild.read(BuildKey.program(), recorded());
        FileStamps damaged = withNewLook(last.site(), page);

        remember(last, last.sources(), damaged);
        assertThat(build().work()).as("the damage cannot be seen").isEqualTo(Work.NONE);
        remember(last, inAnotherRun(last.sources()), inAnotherRun(damaged));

        Work work = build().work();
        assertThat(work.written()).isEqualTo(1);
        assertThat(work.composed()).as("pages made anew").isEqualTo(1);
        assertThat(page).hasBinaryContent(whole);
        assertThat(build().work()).isEqualTo(Work.NONE);
    }

    /** Notes may be torn, too, and whoever has lost text must hear of it. */
    @Test
    void readsEachNoteWhereTheComputerHasStartedAgain() throws IOException {
        build();
        LastBuild last = LastBuild.read(BuildKey.program(), recorded());
        remember(last, inAnotherRun(last.sources()), inAnotherRun(last.site()));
        assertThat(build().work()).as("heads of this run").isEqualTo(new Work(0, 0, 0, 0));
        assertThat(build().work()).isEqualTo(Work.NONE);

        remember(last, inAnotherRun(last.sources()), inAnotherRun(last.site()));
        Path heads = site.resolve(".cahier/heads");
        KeptFile.write(heads, inAnotherRun(KeptFile.read(heads).orElseThrow()));

        assertThat(build().work()).isEqualTo(new Work(2, 0, 0, 0));
        assertThat(build().work()).isEqualTo(Work.NONE);
        remember(last, inAnotherRun(last.sources()), inAnotherRun(last.site()));
        assertThat(build().work()).as("heads are kept anew").isEqualTo(new Work(0, 0, 0, 0));
    }

    /** Changes the moment of kept heads, which comes after their key. */
    private static byte[] inAnotherRun(byte[] heads) throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(heads);
        DataInputStream in = new DataInputStream(bytes);
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(changed);
        out.writeUTF(in.readUTF());
        inAnotherRun(RunningMoment.read(in)).write(out);
        in.transferTo(out);
        return changed.toByteArray();
    }

    private static FileStamps withNewLook(FileStamps before, Path file) throws IOException {
        Map<String, FileStamp> stamps = new LinkedHashMap<>(before.stamps());
        FileStamp now = FileStamp.of(file, Instant.MAX, Optional.empty());
        assertThat(stamps.put(file.toRealPath().toString(), now)).isNotNull();
        return new FileStamps(before.moment(), stamps);
    }

    private static FileStamps inAnotherRun(FileStamps stamps) {
        return new FileStamps(inAnotherRun(stamps.moment()), stamps.stamps());
    }

    private static RunningMoment inAnotherRun(RunningMoment moment) {
        return new RunningMoment(moment.clock(), moment.running() + Duration.ofHours(9).toNanos());
    }

    private void remember(LastBuild build, FileStamps sources, FileStamps looks)
            throws IOException {
        LastBuild other =
                new LastBuild(
                        build.program(),
                        build.options(),
                        build.from(),
                        build.until(),
                        sources,
                        looks,
                        build.files(),
                        build.report());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        other.write(new DataOutputStream(bytes));
        KeptFile.write(record(), bytes.toByteArray());
    }

    private DataInputStream recorded() throws IOException {
        return new DataInputStream(new ByteArrayInputStream(KeptFile.read(record()).orElseThrow()));
    }

    private Path record() throws IOException {
        try (var files = Files.list(site.resolve(".cahier/outputs"))) {
            return files.filter(f -> f.toString().endsWith(".build")).findAny().orElseThrow();
        }
    }

    @Test
    void trustsNoDamagedRecord() throws IOException {
        build();
        Path record = record();
        byte[] whole = Files.readAllBytes(record);
        for (int i = 0; i < 5; i++) {
            byte[] damaged = whole.clone();
            damaged[i * (whole.length - 1) / 4] ^= 1;
            Files.write(record, damaged);
            assertThat(build().work()).as("byte %d", i).isNotEqualTo(Work.NONE);
        }
        Files.write(record, new byte[0]);
        assertThat(build().work()).isNotEqualTo(Work.NONE);
        assertThat(build().work()).isEqualTo(Work.NONE);
    }

    private BuildReport build() {
        return at(TrialSites.NOW);
    }

    private boolean unchangedAt(String moment) {
        return !at(Instant.parse(moment)).millis().containsKey("load");
    }

    private BuildReport at(Instant now) {
        return new SiteBuild(BuildRequest.of(site, now), BuildProgress.SILENT).run();
    }

    private void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
