package dev.cahier.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.Version;
import dev.cahier.workflow.StepRunner.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the shell steps of the repository's own workflows. */
@DisabledOnOs(OS.WINDOWS)
final class WorkflowStepsTest {

    private static final String VERSION = "1.2.3";

    /** GitHub refuses a release with longer notes. */
    private static final int LONGEST_NOTES = 125_000;

    /** Steps that the tests in this package run. */
    private static final Set<String> RUN =
            Set.of(
                    "action.yml: Name the libraries",
                    "action.yml: Show problems at their lines",
                    "action.yml: Check the notes",
                    "action.yml: Build the site",
                    "ci.yml: Build the site",
                    "pages.yml: Build the site",
                    "pages.yml: Build the documentation",
                    "release.yml: Read the version",
                    "release.yml: Compare the tag with the version",
                    "release.yml: Take the notes from the changelog",
                    "release.yml: Look for the zip and the bill of materials of this platform",
                    "release.yml: Make checksums",
                    "release.yml: Publish");

    /** Steps that cannot run in a test, and where else they do. */
    private static final Map<String, String> NOT_RUN =
            Map.of(
                    "ci.yml: Install Chromium and a font for Chinese", "changes the machine",
                    "ci.yml: Test", "runs this test; .ci/run does the same",
                    "ci.yml: Compile the benchmarks", "runs Maven",
                    "ci.yml: Test without a browser", "runs this test",
                    "ci.yml: Build the site (Windows)", "needs Windows",
                    "ci.yml: Check the workflows with actionlint", "run by .ci/run",
                    "release.yml: Make the zip and test it", "runs Maven");

    private static final Map<String, Object> LINUX = Map.of("os", "Linux");

    @TempDir private Path root;
    private Path workspace;
    private TrialRunner machine;

    @BeforeEach
    void checksOut() throws IOException {
        machine = new TrialRunner(root);
        workspace = Files.createDirectories(root.resolve("workspace"));
    }

    @Test
    void everyStepIsRunOrCannotBe() {
        Set<String> steps = new TreeSet<>();
        for (WorkflowFile file : WorkflowFilesTest.all()) {
            for (Map<String, Object> job : file.jobs().values()) {
                WorkflowFile.steps(job).stream()
                        .filter(step -> step.containsKey("run"))
                        .forEach(step -> steps.add(file.name() + ": " + step.get("name")));
            }
        }
        Set<String> known = new TreeSet<>(RUN);
        known.addAll(NOT_RUN.keySet());

        assertThat(steps).isEqualTo(known);
    }

    @Test
    void theOwnSiteIsBuilt() throws Exception {
        ownSite();
        Map<String, Object> launcher = workflow("ci.yml").jobs().get("launcher");

        Outcome outcome = machine.steps(workspace).run(launcher, Map.of("runner", LINUX));

        assertThat(outcome.code()).as(outcome.output()).isZero();
        assertThat(outcome.ran()).containsExactly("Build the site");
    }

    @Test
    void theOwnSiteIsPublishedUnderItsAddress() throws Exception {
        ownSite();
        Files.createDirectories(workspace.resolve("manual/content"));
        Files.writeString(workspace.resolve("manual/content/guide.md"), "# Guide\n\nText.\n");
        Map<String, Object> build = workflow("pages.yml").jobs().get("build");

        Outcome outcome =
                machine.steps(workspace)
                        .withOutputs(
                                "actions/configure-pages",
                                Map.of("base_url", "https://example.org/cahier"))
                        .run(build, Map.of());

        assertThat(outcome.code()).as(outcome.output()).isZero();
        assertThat(outcome.ran()).containsExactly("Build the site", "Build the documentation");
        assertThat(workspace.resolve("site/sitemap.xml"))
                .content()
                .contains("<loc>https://example.org/cahier/posts/a/</loc>");
        assertThat(workspace.resolve("site/docs/sitemap.xml"))
                .content()
                .contains("<loc>https://example.org/cahier/docs/guide/</loc>");
    }

    @Test
    void aReleaseTakesItsVersionAndNotesFromTheRepository() throws Exception {
        pom();
        Files.writeString(
                workspace.resolve("CHANGELOG.md"),
                "# Changelog\n\n## [Unreleased]\n\n- later\n\n## [1.2.3] - 2026-01-01\n\n- now\n"
                        + "\n### Fixed\n\n- a slip\n\n## [1.2.2]\n\n- before\n");

        Outcome outcome = plan("v" + VERSION);

        assertThat(outcome.code()).as(outcome.output()).isZero();
        assertThat(outcome.ran()).hasSize(3);
        assertThat(Expression.expand("${{ steps.version.outputs.version }}", steps(outcome)))
                .isEqualTo(VERSION);
        assertThat(workspace.resolve("notes.md"))
                .hasContent("\n- now\n\n### Fixed\n\n- a slip\n\n");
    }

    @Test
    void aReleaseNeedsTheTagOfItsVersionAndNotes() throws Exception {
        pom();
        Files.writeString(workspace.resolve("CHANGELOG.md"), "## [Unreleased]\n\n- later\n");

        assertThat(plan("v1.2.4").output())
                .isEqualTo("::error file=pom.xml::The tag is v1.2.4, but the version is 1.2.3.\n");
        assertThat(plan("v1.2.3").code()).isEqualTo(1);
        assertThat(plan("v1.2.3").output())
                .contains("There is nothing under the heading ## [1.2.3]. Rename ## [Unreleased].");
    }

    /** Once its heading has the version, what the changelog of this project says is published. */
    @Test
    void theChangelogOfThisProjectCanBeReleased() throws Exception {
        String changelog = Files.readString(Path.of("CHANGELOG.md"));
        String heading = "## [" + Version.current() + "]";
        Files.copy(Path.of("pom.xml"), workspace.resolve("pom.xml"));
        Files.writeString(
                workspace.resolve("CHANGELOG.md"), changelog.replace("## [Unreleased]", heading));

        Outcome outcome = plan("v" + Version.current());

        assertThat(changelog).contains(Version.current()).containsAnyOf("## [Unreleased]", heading);
        assertThat(outcome.code()).as(outcome.output()).isZero();
        assertThat(Files.readString(workspace.resolve("notes.md")))
                .hasSizeBetween(1, LONGEST_NOTES)
                .contains("### ");
    }

    /** The pattern of the workflow finds the version of this very project. */
    @Test
    void theVersionIsReadFromThePom() throws Exception {
        Files.copy(Path.of("pom.xml"), workspace.resolve("pom.xml"));

        Outcome outcome =
                machine.steps(workspace)
                        .run(
                                workflow("release.yml").jobs().get("plan"),
                                Map.of("github", Map.of("ref_type", "branch")));

        assertThat(Expression.expand("v${{ steps.version.outputs.version }}", steps(outcome)))
                .isEqualTo("v" + Version.current());
    }

    @Test
    void aReleaseHasAZipAndABillForEachPlatformAndChecksums() throws Exception {
        Map<String, Object> jobs = Map.copyOf(workflow("release.yml").jobs());
        Map<String, Object> matrix =
                WorkflowFile.map(
                        WorkflowFile.map(WorkflowFile.map(jobs.get("build")).get("strategy"))
                                .get("matrix"));
        Path zips = Files.createDirectories(workspace.resolve("zips"));
        for (Object platform : (List<?>) matrix.get("include")) {
            Object name = WorkflowFile.map(platform).get("platform");
            Files.writeString(zips.resolve("cahier-" + VERSION + "-" + name + ".zip"), "x");
            Files.writeString(zips.resolve("cahier-" + VERSION + "-" + name + ".cdx.json"), "{}");
        }
        machine.program("gh", "#!/bin/sh\nprintf '%s\\n' \"$GH_REPO\" \"$@\"\n");
        machine.set("GITHUB_REF_NAME", "v" + VERSION);

        Outcome outcome =
                machine.steps(workspace)
                        .run(
                                WorkflowFile.map(jobs.get("publish")),
                                Map.of(
                                        "github", Map.of("token", "t", "repository", "o/r"),
                                        "needs", needs()));

        assertThat(outcome.code()).as(outcome.output()).isZero();
        assertThat(outcome.ran()).containsExactly("Make checksums", "Publish");
        assertThat(outcome.output().lines())
                .startsWith("o/r", "release", "create", "v1.2.3", "zips/SHA256SUMS")
                .contains("zips/cahier-1.2.3-windows-x86_64.zip", "Cahier 1.2.3", "notes.md")
                .contains("zips/cahier-1.2.3-windows-x86_64.cdx.json");
        assertThat(machine.type(zips, "sha256sum -c SHA256SUMS").lines())
                .hasSize(10)
                .allMatch(line -> line.endsWith(": OK"));
    }

    @Test
    void aMissingZipOrBillStopsARelease() throws Exception {
        Map<String, Object> build = workflow("release.yml").jobs().get("build");
        Map<String, Object> contexts =
                Map.of("needs", needs(), "matrix", Map.of("platform", "linux-arm64"));
        Files.writeString(workspace.resolve("mvnw"), "#!/bin/sh\nexit 0\n");
        machine.type(workspace, "chmod +x mvnw");

        assertThat(machine.steps(workspace).run(build, contexts).code()).isEqualTo(1);
        Files.createDirectories(workspace.resolve("target"));
        Files.writeString(workspace.resolve("target/cahier-1.2.3-linux-arm64.zip"), "x");
        assertThat(machine.steps(workspace).run(build, contexts).code()).isEqualTo(1);
        Files.writeString(workspace.resolve("target/cahier-1.2.3-linux-arm64.cdx.json"), "{}");
        assertThat(machine.steps(workspace).run(build, contexts).code()).isZero();
    }

    private Outcome plan(String tag) throws Exception {
        machine.set("GITHUB_REF_NAME", tag);
        return machine.steps(workspace)
                .run(
                        workflow("release.yml").jobs().get("plan"),
                        Map.of("github", Map.of("ref_type", "tag")));
    }

    private static Map<String, Object> steps(Outcome outcome) {
        return Map.of("steps", outcome.outputs());
    }

    private static Map<String, Object> needs() {
        return Map.of("plan", Map.of("outputs", Map.of("version", VERSION)));
    }

    private void pom() throws IOException {
        Files.writeString(
                workspace.resolve("pom.xml"),
                "<project>\n  <version>1.2.3</version>\n  <dependencies>\n"
                        + "      <version>9</version>\n  </dependencies>\n</project>\n");
    }

    private void ownSite() throws IOException {
        Files.createDirectories(workspace.resolve("content/posts"));
        Files.writeString(
                workspace.resolve("content/posts/a.md"),
                "---\ntitle: A\ndate: 2026-01-01\n---\n\n$x^2$\n");
        TrialRunner.writeCahier(workspace);
    }

    private static WorkflowFile workflow(String name) {
        return WorkflowFile.read(Path.of(".github/workflows", name));
    }
}
