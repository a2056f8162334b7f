package dev.cahier.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a page of the documentation.
 *
 * @param page the file of the page, such as {@code docs/math.md}
 * @param line the line of the opening fence
 * @param language the first word behind the opening fence; empty if there is none
 * @param text the lines within the fence
 * @param heading the nearest heading above
 * @param before the nearest line above that is not blank
 */
record DocExample(
        Path page, int line, String language, String text, String heading, String before) {

    private static final Pattern FENCE = Pattern.compile("( *)(`{3,})(\\w*).*");

    private static final Pattern HEADING = Pattern.compile("#+ (.*)");

    private static final Pattern SHOWS = Pattern.compile("<!-- shows: ([a-z, -]+) -->");

    private static final Pattern NOT_RUN = Pattern.compile("<!-- not run: (.+) -->");

    private static final Pattern CODE = Pattern.compile("[a-z]+(?:-[a-z]+)+");

    private static final Pattern PATH_WITHIN =
            Pattern.compile("(?:<#-- |# |/\\* )((?:content|templates|static)/\\S+).*\\n");

    private static final Pattern PATH_BEFORE = Pattern.compile(".*`([a-z]+/\\S+|cahier.yaml)`:");

    /** Returns all fenced blocks of a page in their order. */
    static List<DocExample> of(Path page) {
        List<DocExample> examples = new ArrayList<>();
        List<String> lines = lines(page);
        String heading = "";
        String before = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            Matcher title = HEADING.matcher(lines.get(i));
            if (fence.matches()) {
                int end = i + 1;
                while (!lines.get(end).strip().equals(fence.group(2))) {
                    end++;
                }
                String text = String.join("\n", lines.subList(i + 1, end)) + "\n";
                examples.add(
                        new DocExample(
                                page,
                                i + 1,
                                fence.group(3),
                                text.replaceAll("(?m)^ {0," + fence.group(1).length() + "}", ""),
                                heading,
                                before));
                i = end;
            } else if (title.matches()) {
                heading = title.group(1);
            }
            before = lines.get(i).isBlank() ? before : lines.get(i).strip();
        }
        return examples;
    }

    /** Returns the codes of the mistakes that the example is said to show, sorted. */
    Set<String> mistakes() {
        Matcher shows = SHOWS.matcher(before);
        if (shows.matches()) {
            return new TreeSet<>(List.of(shows.group(1).split(", ")));
        }
        // The page about rules has a section for each of them, with an example of the mistake.
        return CODE.matcher(heading).matches() ? Set.of(heading) : Set.of();
    }

    /** Returns why the example cannot be tried; empty if it can. */
    Optional<String> notRun() {
        Matcher reason = NOT_RUN.matcher(before);
        return reason.matches() ? Optional.of(reason.group(1)) : Optional.empty();
    }

    /** Returns the file that the example is said to be; empty if it does not say so. */
    Optional<String> file() {
        Matcher within = PATH_WITHIN.matcher(text);
        Matcher above = PATH_BEFORE.matcher(before);
        return within.lookingAt()
                ? Optional.of(within.group(1))
                : above.matches() ? Optional.of(above.group(1)) : Optional.empty();
    }

    boolean isOf(String... languages) {
        return List.of(languages).contains(language);
    }

    @Override
    public String toString() {
        return page.toString().replace('\\', '/') + ":" + line;
    }

    private static List<String> lines(Path page) {
        try {
            return List.of(Files.readString(page).replace("\r\n", "\n").split("\n", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
