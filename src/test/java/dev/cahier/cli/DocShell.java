package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the commands of one page of the documentation, one block after the other, in a folder of its
 * own: a new site, which the page may leave for one that it makes itself. Commands of Cahier run in
 * this process, all others in Bash.
 */
final class DocShell {

    private static final Pattern JAVA_CLASS = Pattern.compile("public final class (\\w+)");

    private static final Pattern WORD =
            Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^\\s'\"#]\\S*)|#.*");

    private static final Set<String> FILE_OPTIONS = Set.of("-s", "-o", "--sarif");

    /** Commands that need the web do nothing. */
    private static final String STUBS =
            """
            set -e
            git() {
              case "$1" in
                push) ;;
                clone) mkdir -p cahier ;;
                *) command git "$@" ;;
              esac
            }
            """;

    private final Path home;
    private Path folder;

    DocShell(Path home, Path page) throws IOException {
        this.home = home.toAbsolutePath();
        String tool = page.getFileName().toString().replaceAll("^from-|\\.md$", "");
        String blog = List.of("hexo", "jekyll").contains(tool) ? tool : "hugo";
        TrialSites.copyFolder(ImportedSite.blog(blog), this.home.resolve("old-blog"));
        TrialSites.copyFolder(ImportedSite.blog("obsidian"), this.home.resolve("vault"));
        folder = this.home.resolve("site-of-page");
        Console.run("new", "site", folder.toString());
        for (DocExample example : DocExample.of(page)) {
            Matcher type = JAVA_CLASS.matcher(example.text());
            if (example.isOf("java") && type.find()) {
                Files.writeString(folder.resolve(type.group(1) + ".java"), example.text());
            }
        }
    }

    /** Returns what the first command that failed printed; empty if all commands succeeded. */
    String run(String commands) throws IOException, InterruptedException {
        for (String line : commands.split("\n")) {
            for (String command : line.split(" && ")) {
                String problem = runOne(command.strip());
                if (!problem.isEmpty()) {
                    return "$ " + command + "\n" + problem;
                }
            }
        }
        return "";
    }

    private String runOne(String command) throws IOException, InterruptedException {
        List<String> words = words(command);
        if (words.isEmpty()) {
            return "";
        } else if (words.get(0).equals("cd")) {
            folder = folder.resolve(words.get(1));
            return Files.isDirectory(folder) ? "" : "no such folder";
        } else if (Set.of("cahier", "./cahier").contains(words.get(0))) {
            return cahier(words.subList(1, words.size()));
        }
        return bash(command);
    }

    private String cahier(List<String> words) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean isFile = i > 0 && FILE_OPTIONS.contains(words.get(i - 1));
            boolean isFolder =
                    i == 2
                            && List.of("site", "hugo", "hexo", "jekyll", "obsidian")
                                    .contains(words.get(1));
            arguments.add(isFile || isFolder ? at(words.get(i)) : words.get(i));
        }
        boolean makesSite = words.size() > 1 && words.get(1).equals("site");
        if (!words.contains("-s") && !makesSite && !words.get(0).startsWith("--")) {
            arguments.addAll(List.of("-s", folder.toString()));
        }
        if (words.get(0).equals("serve")) {
            // Serving does not end: the words have to be right, and what is served is built.
            assertThat(Commands.all(Console.context()).parseArgs(arguments.toArray(String[]::new)))
                    .isNotNull();
            arguments.set(0, "build");
            arguments.remove("--open");
        }
        Console console = Console.run(arguments.toArray(String[]::new));
        return console.code() == 0 ? "" : console.out() + console.err();
    }

    private String at(String path) {
        return path.startsWith("~/")
                ? home.resolve(path.substring(2)).toString()
                : folder.resolve(path).normalize().toString();
    }

    private String bash(String command) throws IOException, InterruptedException {
        String typed = command.replace("path/to/cahier.jar", System.getProperty("java.class.path"));
        Path output = home.resolve("output.txt");
        ProcessBuilder builder =
                new ProcessBuilder("bash", "-c", STUBS + typed).directory(folder.toFile());
        builder.environment()
                .putAll(
                        Map.of(
                                "HOME", home.toString(),
                                "GIT_AUTHOR_NAME", "A",
                                "GIT_AUTHOR_EMAIL", "a@example.org",
                                "GIT_COMMITTER_NAME", "A",
                                "GIT_COMMITTER_EMAIL", "a@example.org"));
        Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(command).isTrue();
        return process.exitValue() == 0 ? "" : Files.readString(output);
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            for (int group = 1; group <= 3; group++) {
                if (word.group(group) != null) {
                    words.add(word.group(group));
                }
            }
        }
        return words;
    }
}
