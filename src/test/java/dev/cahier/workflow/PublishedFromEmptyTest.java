package dev.cahier.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.workflow.StepRunner.Outcome;
import dev.cahier.workflow.StepRunner.Use;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Does what {@code docs/deploy.md} says, in an empty folder, up to the upload of the site. */
@DisabledOnOs(OS.WINDOWS)
final class PublishedFromEmptyTest {

    private static final String ACTION = "someone/cahier";
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final Pattern BLOCK = Pattern.compile("(?s)\\n +```sh\\n(.*?)\\n +```");

    private static final String PROBLEMS = "Show problems at their lines";

    @TempDir private Path root;
    private TrialRunner machine;

    @BeforeEach
    void followsTheSteps() throws Exception {
        machine = new TrialRunner(root);
        Path empty = Files.createDirectories(root.resolve("empty folder"));
        machine.type(root, "git init -q --bare -b main github.com/YOU/notes.git");
        Matcher block = BLOCK.matcher(WorkflowFile.text(Path.of("docs/deploy.md")));
        assertThat(block.find()).isTrue();
        String make = block.group(1).replace("OWNER/cahier@COMMIT", ACTION + "@" + COMMIT);
        assertThat(make).contains("cahier new site notes", ACTION, "git commit");
        machine.type(empty, make);
        assertThat(block.find()).isTrue();
        assertThat(block.group(1)).contains("git push");
        machine.type(empty.resolve("notes"), block.group(1));
        assertThat(block.find()).isFalse();
    }

    @Test
    void aPushPublishesTheSite() throws Exception {
        Path workspace = checkedOut();

        Outcome outcome = runOn("push", "publish", workspace);

        assertThat(outcome.code()).as(outcome.output()).isZero();
        assertThat(outcome.ran()).containsExactly("Name the libraries", PROBLEMS, "Build the site");
        assertThat(outcome.used().stream().map(Use::action))
                .containsExactly(
                        "actions/checkout",
                        ACTION,
                        "actions/setup-java",
                        "actions/cache",
                        "actions/cache",
                        "actions/configure-pages",
                        "actions/upload-pages-artifact",
                        "actions/deploy-pages");
        assertThat(cacheKeys(outcome))
                .first()
                .asString()
                .matches("cahier-libraries-Linux-[0-9a-f]{40}");
        Path uploaded = workspace.resolve(with(outcome, "actions/upload-pages-artifact", "path"));
        assertThat(uploaded.resolve("index.html"))
                .content()
                .contains("https://you.github.io/notes/", "href=\"/notes/");
        assertThat(outcome.output()).contains("Built 1 note").doesNotContain("warning[");
        assertThat(workspace.resolve(".cahier")).isNotEmptyDirectory();
        assertThat(machine.type(workspace, "git status --porcelain")).isEmpty();
    }

    @Test
    void aPullRequestShowsProblemsAtTheirLines() throws Exception {
        Path workspace = checkedOut();
        Files.writeString(
                workspace.resolve("content/posts/坏.md"),
                "---\ntitle: Bad\ndate: 2026-01-01\n---\n\nHere $\\frac{1}$ and [there](/nowhere/).\n");

        Outcome outcome = runOn("pull_request", "check", workspace);

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.ran())
                .containsExactly("Name the libraries", PROBLEMS, "Check the notes");
        assertThat(matched(outcome.output()))
                .hasSize(2)
                .allMatch(found -> found.startsWith("content/posts/坏.md:6:"))
                .anyMatch(found -> found.contains(" error math-"))
                .anyMatch(found -> found.contains(" link-"));
        assertThat(workspace.resolve("site")).doesNotExist();
    }

    private Path checkedOut() throws Exception {
        machine.type(root, "git clone -q https://github.com/YOU/notes.git workspace");
        return root.resolve("workspace");
    }

    /** Runs the job of the workflow that an event starts. */
    private Outcome runOn(String event, String job, Path workspace) throws Exception {
        Path action = Files.createDirectories(root.resolve("actions/cahier/.github"));
        for (String file : List.of("pom.xml", ".github/problem-matcher.json")) {
            Files.copy(Path.of(file), action.resolveSibling(file));
        }
        TrialRunner.writeCahier(action.getParent());
        WorkflowFile workflow = WorkflowFile.read(workspace.resolve(".github/workflows/pages.yml"));
        assertThat(workflow.text()).contains("uses: " + ACTION + "@" + COMMIT);
        Map<String, Object> contexts =
                Map.of(
                        "github", Map.of("event_name", event, "run_id", "7"),
                        "runner", Map.of("os", "Linux"));
        workflow.jobs()
                .forEach(
                        (name, other) ->
                                assertThat(Expression.holds(other.get("if").toString(), contexts))
                                        .as(name)
                                        .isEqualTo(name.equals(job)));
        return machine.steps(workspace)
                .withAction(ACTION, WorkflowFile.read(Path.of("action.yml")), action.getParent())
                .withOutputs(
                        "actions/configure-pages",
                        Map.of("base_url", "https://you.github.io/notes"))
                .run(workflow.jobs().get(job), contexts);
    }

    private static List<String> cacheKeys(Outcome outcome) {
        return outcome.used().stream()
                .filter(use -> use.action().equals("actions/cache"))
                .map(use -> use.with().get("key"))
                .toList();
    }

    private static String with(Outcome outcome, String action, String input) {
        return outcome.used().stream()
                .filter(use -> use.action().equals(action))
                .findFirst()
                .orElseThrow()
                .with()
                .get(input);
    }

    /** Returns what GitHub's problem matcher finds in the output of steps. */
    private static List<String> matched(String output) throws IOException {
        Matcher added = Pattern.compile("(?m)^::add-matcher::(.*)$").matcher(output);
        assertThat(added.find()).isTrue();
        WorkflowFile matcher = WorkflowFile.read(Path.of(added.group(1)));
        Map<String, Object> first =
                WorkflowFile.map(((List<?>) matcher.content().get("problemMatcher")).get(0));
        Map<String, Object> pattern = WorkflowFile.map(((List<?>) first.get("pattern")).get(0));
        Pattern regexp = Pattern.compile(pattern.get("regexp").toString());
        return output.lines()
                .map(regexp::matcher)
                .filter(Matcher::matches)
                .map(
                        line ->
                                group(line, pattern, "file")
                                        + ":"
                                        + group(line, pattern, "line")
                                        + ": "
                                        + group(line, pattern, "severity")
                                        + " "
                                        + group(line, pattern, "code"))
                .toList();
    }

    private static String group(Matcher line, Map<String, Object> pattern, String name) {
        return line.group(Integer.parseInt(pattern.get(name).toString()));
    }
}
