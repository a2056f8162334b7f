package dev.cahier.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Runs the shell steps of a job as a runner of GitHub with Linux does. Steps that use an action are
 * written down and not run, except those that use an action given to {@link #withAction}.
 */
final class StepRunner {

    /**
     * A step that uses an action.
     *
     * @param action its name, without the commit
     * @param with what the step hands to it
     */
    record Use(String action, Map<String, String> with) {}

    /**
     * What came of a job.
     *
     * @param code the exit code of the step that failed, or 0
     * @param ran the names of the shell steps that were run
     * @param used the steps that use actions
     * @param output what all shell steps printed
     * @param outputs of the steps, by their identifiers
     */
    record Outcome(
            int code,
            List<String> ran,
            List<Use> used,
            String output,
            Map<String, Object> outputs) {}

    private final Path workspace;
    private final Path scratch;
    private final Map<String, String> environment;
    private final Map<String, WorkflowFile> actions = new HashMap<>();
    private final Map<String, Path> actionFolders = new HashMap<>();
    private final Map<String, Map<String, String>> answers = new HashMap<>();

    /**
     * Creates a runner.
     *
     * @param workspace where the repository is checked out
     * @param scratch an empty folder for the files of the runner
     * @param environment all that shell steps see of the environment, beside what GitHub sets
     */
    StepRunner(Path workspace, Path scratch, Map<String, String> environment) {
        this.workspace = workspace;
        this.scratch = scratch;
        this.environment = Map.copyOf(environment);
    }

    /** Runs the steps of an action, which stands in a folder, wherever a step uses it. */
    StepRunner withAction(String name, WorkflowFile action, Path folder) {
        actions.put(name, action);
        actionFolders.put(name, folder);
        return this;
    }

    /** Says what outputs the steps have that use an action. */
    StepRunner withOutputs(String action, Map<String, String> outputs) {
        answers.put(action, outputs);
        return this;
    }

    /**
     * Runs a job.
     *
     * @param contexts what expressions can ask for, beside the steps
     */
    Outcome run(Map<String, Object> job, Map<String, Object> contexts)
            throws IOException, InterruptedException {
        Run run = new Run(new ArrayList<>(), new ArrayList<>(), new StringBuilder());
        Map<String, Object> outputs = new LinkedHashMap<>();
        int code = runSteps(job, contexts, Map.of(), run, outputs);
        return new Outcome(code, run.ran(), run.used(), run.output().toString(), outputs);
    }

    private record Run(List<String> ran, List<Use> used, StringBuilder output) {}

    private int runSteps(
            Map<String, Object> job,
            Map<String, Object> given,
            Map<String, String> variables,
            Run run,
            Map<String, Object> steps)
            throws IOException, InterruptedException {
        Map<String, Object> contexts = new HashMap<>(given);
        contexts.put("steps", steps);
        WorkflowFile.steps(job).stream()
                .filter(step -> step.containsKey("id"))
                .forEach(step -> steps.put(id(step), Map.of("outputs", Map.of())));
        for (Map<String, Object> step : WorkflowFile.steps(job)) {
            String condition = Objects.toString(step.getOrDefault("if", "true"));
            if (!Expression.holds(condition, contexts)) {
                continue;
            }
            Map<String, String> outputs = new HashMap<>();
            int code =
                    step.containsKey("uses")
                            ? use(step, contexts, run, outputs)
                            : shell(step, contexts, variables, run, outputs);
            if (step.containsKey("id")) {
                steps.put(id(step), Map.of("outputs", outputs));
            }
            if (code != 0) {
                return code;
            }
        }
        return 0;
    }

    private static String id(Map<String, Object> step) {
        return step.get("id").toString();
    }

    private int use(
            Map<String, Object> step,
            Map<String, Object> contexts,
            Run run,
            Map<String, String> outputs)
            throws IOException, InterruptedException {
        String action = step.get("uses").toString().replaceAll("@.*", "");
        Map<String, String> with = expanded(step.get("with"), contexts);
        run.used().add(new Use(action, with));
        outputs.putAll(answers.getOrDefault(action, Map.of()));
        WorkflowFile known = actions.get(action);
        if (known == null) {
            return 0;
        }
        Map<String, Object> inside = new HashMap<>(contexts);
        Map<String, Object> inputs = new HashMap<>();
        WorkflowFile.map(known.content().get("inputs"))
                .forEach((name, input) -> inputs.put(name, byDefault(input)));
        if (!inputs.keySet().containsAll(with.keySet())) {
            throw new IllegalArgumentException(action + " has no input " + with.keySet());
        }
        inputs.putAll(with);
        inside.put("inputs", inputs);
        Path folder = actionFolders.get(action);
        Map<String, String> path = Map.of("GITHUB_ACTION_PATH", folder.toString());
        return runSteps(known.jobs().get(""), inside, path, run, new LinkedHashMap<>());
    }

    private static String byDefault(Object input) {
        return Objects.toString(WorkflowFile.map(input).get("default"), "");
    }

    private int shell(
            Map<String, Object> step,
            Map<String, Object> contexts,
            Map<String, String> variables,
            Run run,
            Map<String, String> outputs)
            throws IOException, InterruptedException {
        run.ran().add(step.get("name").toString());
        Path script = Files.createTempFile(scratch, "step", ".sh");
        Files.writeString(script, Expression.expand(step.get("run").toString(), contexts));
        Path said = Files.createTempFile(scratch, "output", "");
        ProcessBuilder builder = new ProcessBuilder(command(step, script));
        Object where = step.getOrDefault("working-directory", ".");
        builder.directory(workspace.resolve(where.toString()).toFile()).redirectErrorStream(true);
        Map<String, String> env = builder.environment();
        env.clear();
        env.putAll(environment);
        env.putAll(variables);
        env.putAll(expanded(step.get("env"), contexts));
        env.put("GITHUB_OUTPUT", said.toString());
        env.put("GITHUB_WORKSPACE", workspace.toString());
        env.put("CI", "true");
        Process process = builder.start();
        process.getOutputStream().close();
        byte[] printed = process.getInputStream().readAllBytes();
        run.output().append(new String(printed, StandardCharsets.UTF_8));
        for (String line : Files.readAllLines(said)) {
            int equals = line.indexOf('=');
            outputs.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return process.waitFor();
    }

    /** Returns how GitHub starts the shell that a step names. */
    private static List<String> command(Map<String, Object> step, Path script) {
        String file = script.toString();
        return switch (Objects.toString(step.getOrDefault("shell", ""))) {
            case "" -> List.of("bash", "-e", file);
            case "bash" -> List.of("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", file);
            default -> throw new IllegalArgumentException("no shell for " + step);
        };
    }

    private static Map<String, String> expanded(Object values, Map<String, Object> contexts) {
        Map<String, String> expanded = new LinkedHashMap<>();
        WorkflowFile.map(values)
                .forEach(
                        (name, value) ->
                                expanded.put(name, Expression.expand(value.toString(), contexts)));
        return expanded;
    }
}
