package dev.cahier.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for every workflow, beside what actionlint finds in {@code .ci/actionlint/run}. */
final class WorkflowFilesTest {

    private static final Pattern USES = Pattern.compile("uses: (\\S+)(.*)");
    private static final Pattern PINNED = Pattern.compile("actions/[\\w-]+@[0-9a-f]{40}");
    private static final Pattern VERSION = Pattern.compile(" # v\\d+\\.\\d+\\.\\d+");

    /** Jobs that need more than to read the repository, and what they need. */
    private static final Map<String, Map<String, String>> PERMISSIONS =
            Map.of(
                    "new-site/pages.yml publish",
                    Map.of("contents", "read", "pages", "write", "id-token", "write"),
                    "pages.yml build",
                    Map.of("contents", "read", "pages", "read"),
                    "pages.yml deploy",
                    Map.of("pages", "write", "id-token", "write"),
                    "release.yml publish",
                    Map.of("contents", "write"));

    private static final Map<String, Object> NO_CREDENTIALS = Map.of("persist-credentials", false);

    static List<WorkflowFile> all() {
        List<WorkflowFile> files = new ArrayList<>();
        files.add(WorkflowFile.read(Path.of("action.yml")));
        for (String name : List.of("ci.yml", "pages.yml", "release.yml")) {
            files.add(WorkflowFile.read(Path.of(".github/workflows", name)));
        }
        files.add(ofANewSite());
        return files;
    }

    private static WorkflowFile ofANewSite() {
        Path resource = Path.of("src/main/resources/dev/cahier/new-site/pages.yml");
        // Where the action is, the site's author says.
        String text = WorkflowFile.text(resource).replace("uses: {{ action }}", "uses: ./cahier");
        return WorkflowFile.parse("new-site/pages.yml", text);
    }

    @Test
    void everyActionIsPinnedToTheSameCommitEverywhere() {
        Map<String, TreeSet<String>> pins = new TreeMap<>();
        for (WorkflowFile file : all()) {
            Matcher uses = USES.matcher(file.text());
            while (uses.find()) {
                String action = uses.group(1);
                if (!action.equals("./cahier")) {
                    assertThat(action).as(file.name()).matches(PINNED);
                    assertThat(uses.group(2)).as(action).matches(VERSION);
                    pins.computeIfAbsent(action.replaceAll("@.*", ""), name -> new TreeSet<>())
                            .add(action + uses.group(2));
                }
            }
        }

        assertThat(pins).hasSizeGreaterThan(6);
        pins.forEach((action, used) -> assertThat(used).as(action).hasSize(1));
    }

    @Test
    void everyJobHasTheLeastPermissions() {
        for (WorkflowFile file : all()) {
            if (!file.content().containsKey("runs")) {
                Object usual = file.content().get("permissions");
                assertThat(usual).as(file.name()).isIn(Map.of(), Map.of("contents", "read"));
                file.jobs()
                        .forEach(
                                (name, job) -> {
                                    String key = file.name() + " " + name;
                                    Map<String, String> read = Map.of("contents", "read");
                                    assertThat(job.getOrDefault("permissions", usual))
                                            .as(key)
                                            .isEqualTo(PERMISSIONS.getOrDefault(key, read));
                                });
            }
        }
    }

    /** It would run what a stranger wrote with the rights and secrets of the repository. */
    @Test
    void noWorkflowTrustsPullRequests() {
        assertThat(all())
                .isNotEmpty()
                .allSatisfy(
                        file ->
                                assertThat(file.content().toString())
                                        .doesNotContain("pull_request_target", "workflow_run"));
    }

    /** A step of a shell is a program: what GitHub writes into it, others could have chosen. */
    @Test
    void noExpressionIsWrittenIntoAScript() {
        int scripts = 0;
        for (WorkflowFile file : all()) {
            for (Map<String, Object> job : file.jobs().values()) {
                for (Map<String, Object> step : WorkflowFile.steps(job)) {
                    if (step.containsKey("run")) {
                        scripts++;
                        assertThat(step.get("run").toString()).doesNotContain("${{");
                        assertThat(step).as(file.name()).containsKey("name");
                    }
                }
            }
        }
        assertThat(scripts).isGreaterThan(10);
    }

    @Test
    void everyJobEndsAndKeepsNoCredentials() {
        for (WorkflowFile file : all()) {
            file.jobs()
                    .forEach(
                            (name, job) -> {
                                if (!name.isEmpty()) {
                                    assertThat(job).as(name).containsKey("timeout-minutes");
                                }
                                WorkflowFile.steps(job).stream()
                                        .filter(step -> uses(step).startsWith("actions/checkout"))
                                        .forEach(
                                                step ->
                                                        assertThat(step.get("with"))
                                                                .as(file.name() + " " + name)
                                                                .isEqualTo(NO_CREDENTIALS));
                            });
        }
    }

    private static String uses(Map<String, Object> step) {
        return String.valueOf(step.get("uses"));
    }

    /** The steps in {@code docs/deploy.md} are those of the workflow of a new site. */
    @Test
    void theDocumentNamesTheSameActions() {
        String document = WorkflowFile.text(Path.of("docs/deploy.md"));
        Matcher uses = USES.matcher(document);
        List<String> named = new ArrayList<>();
        while (uses.find()) {
            named.add(uses.group());
        }

        assertThat(named).hasSize(3);
        assertThat(ofANewSite().text()).contains(named.get(0), named.get(2));
        assertThat(named.get(1)).isEqualTo("uses: OWNER/cahier@COMMIT");
    }
}
