package dev.cahier.source;

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

    /** Begins each commit in what git prints. */
    private static final String COMMIT = "\u001e";

    /** The hashes of the parents, the time of the commit, and the files. */
    private static final Pattern ENTRY =
            Pattern.compile("([0-9a-f ]*)\u001f([^\0\u001f]*)\0?\n?(.*)", Pattern.DOTALL);

    /** What a surrounding git, such as a hook, says about another repository. */
    private static final List<String> OF_OTHERS =
            List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_PREFIX");

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
                            "-c",
                            "log.showSignature=false",
                            "log",
                            "-z",
                            "--no-renames",
                            "--name-only",
                            "--relative",
                            "--format=%x1e%P%x1f%aI",
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
        for (String commit : log.split(COMMIT)) {
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
            // A partial clone would ask its server for each folder.
            builder.environment().put("GIT_NO_LAZY_FETCH", "1");
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

    private static List<String> arguments(String... command) {
        List<String> arguments = new ArrayList<>(List.of("git", "--no-pager"));
        arguments.addAll(List.of(command));
        return arguments;
    }
}
