package dev.cahier.source;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When files were last changed, as the commits of a git repository say. Immutable.
 *
 * @param changes the time of the last commit that changed a file, by the path of the file below the
 *     folder that was asked for, in the normal form C of Unicode
 * @param cut the files that no commit in the repository changed, because it is a shallow clone: the
 *     commit that did is not there
 * @param problem why there is no history, in words for the author
 */
public record GitHistory(
        Map<String, OffsetDateTime> changes, Set<String> cut, Optional<String> problem) {

    /** What begins each commit in what git prints: no name of a file contains it. */
    private static final Pattern COMMIT = Pattern.compile("\0?\0\0");

    /** The hashes of the parents, the time of the commit, and the files. */
    private static final Pattern ENTRY =
            Pattern.compile("([0-9a-f ]*)\u001f([^\0\u001f]*)\0?\n?(.*)", Pattern.DOTALL);

    /** What a surrounding git, such as a hook, says about another repository. */
    private static final List<String> OF_OTHERS =
            List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_PREFIX");

    /**
     * Keeps git from running what the configuration of a stranger's repository names. A partial
     * clone would fetch what it lacks, by any program that the repository chooses; and a folder of
     * a site may be made to look like a repository.
     */
    private static final Map<String, String> RUNS_NOTHING =
            Map.of(
                    "GIT_ALLOW_PROTOCOL", "none",
                    "GIT_NO_LAZY_FETCH", "1",
                    "GIT_OPTIONAL_LOCKS", "0",
                    "GIT_TERMINAL_PROMPT", "0");

    private static final List<String> RUNS_NOTHING_EITHER =
            List.of(
                    "--no-pager",
                    "-c",
                    "core.fsmonitor=false",
                    "-c",
                    "core.hooksPath=/dev/null",
                    "-c",
                    "log.showSignature=false",
                    "-c",
                    "safe.bareRepository=explicit");

    public GitHistory {
        changes = Map.copyOf(changes);
        cut = Set.copyOf(cut);
    }

    /**
     * Asks git for the commits that changed files in a folder.
     *
     * @param root a folder in a repository
     * @param folder a folder in that, whose files are asked for
     */
    public static GitHistory of(Path root, String folder) {
        try {
            Answer shallow = git(root, "rev-parse", "--is-shallow-repository");
            if (shallow.status() != 0) {
                return none(shallow.firstProblem());
            }
            Answer log =
                    git(
                            root,
                            "log",
                            "-z",
                            "--no-ext-diff",
                            "--no-textconv",
                            "--no-renames",
                            "--name-only",
                            "--relative",
                            "--format=%x00%x00%P%x1f%aI",
                            "--",
                            folder);
            return log.status() == 0
                    ? read(log.output(), shallow.output().strip().equals("true"))
                    : none(log.firstProblem());
        } catch (IOException e) {
            return none("git cannot be run");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return none("git was interrupted");
        }
    }

    private static GitHistory none(String problem) {
        return new GitHistory(Map.of(), Set.of(), Optional.of(problem));
    }

    /** The commits come with the newest first. */
    private static GitHistory read(String log, boolean shallow) {
        Map<String, OffsetDateTime> changes = new HashMap<>();
        Set<String> cut = new HashSet<>();
        for (String commit : COMMIT.split(log)) {
            Matcher entry = ENTRY.matcher(commit);
            if (!entry.matches()) {
                continue;
            }
            // The oldest commit of a shallow clone seems to add all files.
            boolean oldest = shallow && entry.group(1).isBlank();
            Optional<OffsetDateTime> time = time(entry.group(2));
            for (String file : entry.group(3).split("\0")) {
                String path = Normalizer.normalize(file, Normalizer.Form.NFC);
                if (path.isEmpty() || changes.containsKey(path)) {
                    continue;
                }
                if (oldest) {
                    cut.add(path);
                } else {
                    time.ifPresent(t -> changes.put(path, t));
                }
            }
        }
        cut.removeAll(changes.keySet());
        return new GitHistory(changes, cut, Optional.empty());
    }

    private static Optional<OffsetDateTime> time(String iso) {
        try {
            return Optional.of(OffsetDateTime.parse(iso));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // A commit may hold a time that is none.
        }
    }

    private record Answer(int status, String output, String problems) {

        private String firstProblem() {
            return problems.lines()
                    .findFirst()
                    .map(line -> "git says: " + line.replaceFirst("^fatal: ", ""))
                    .orElse("git ended with the status " + status);
        }
    }

    private static Answer git(Path root, String... command)
            throws IOException, InterruptedException {
        Path problems = Files.createTempFile("cahier-git", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(arguments(command));
            builder.directory(root.toFile()).redirectError(problems.toFile());
            OF_OTHERS.forEach(builder.environment()::remove);
            builder.environment().put("LC_ALL", "C");
            builder.environment().putAll(RUNS_NOTHING);
            Process process = builder.start();
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            int status = process.waitFor();
            return new Answer(
                    status,
                    new String(output, StandardCharsets.UTF_8),
                    Files.readString(problems, StandardCharsets.ISO_8859_1));
        } finally {
            Files.deleteIfExists(problems);
        }
    }

    private static List<String> arguments(String... command) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(program()));
        arguments.addAll(RUNS_NOTHING_EITHER);
        arguments.addAll(List.of(command));
        return arguments;
    }

    /** Finds git; Windows would look into the current folder first, which may be a stranger's. */
    private static String program() throws IOException {
        boolean windows = File.separatorChar == '\\';
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        for (String folder : path.split(File.pathSeparator)) {
            File program = new File(folder, windows ? "git.exe" : "git");
            if (new File(folder).isAbsolute() && program.canExecute() && program.isFile()) {
                return program.getPath();
            }
        }
        throw new IOException("there is no git on the PATH");
    }
}
