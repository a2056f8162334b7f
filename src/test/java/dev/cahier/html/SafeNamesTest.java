package dev.cahier.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SafeNamesTest {

    private static final Pattern SELECTOR =
            Pattern.compile("\\.(?:querySelector(?:All)?|closest|matches)\\(([\"`'])(.*?)\\1");
    private static final Pattern CLASS = Pattern.compile("\\.([a-z][a-z-]*)(?![a-z0-9-])");

    /** What scripts do with these is harmless wherever they are. */
    private static final Set<String> FREE =
            Set.of(
                    "anchor",
                    "footnote-backref",
                    "footnote-ref",
                    "footnotes",
                    "language-mermaid",
                    "math-display",
                    "references",
                    "shown",
                    "table-scroll",
                    "theorem");

    @Test
    void keepsTheClassesByWhichScriptsFindParts() throws IOException {
        Set<String> looked = new TreeSet<>();
        try (Stream<Path> scripts = Files.list(Path.of("templates/assets"))) {
            for (Path script : scripts.filter(file -> file.toString().endsWith(".js")).toList()) {
                looked.addAll(classes(Files.readString(script)));
            }
        }
        assertThat(looked).contains("slider", "note-body").containsAll(FREE);
        looked.removeAll(FREE);

        assertThat(looked.stream().filter(name -> SafeNames.freeClasses(name) != null)).isEmpty();
    }

    private static List<String> classes(String script) {
        return SELECTOR.matcher(script)
                .results()
                .flatMap(selector -> CLASS.matcher(withoutValues(selector.group(2))).results())
                .map((MatchResult name) -> name.group(1))
                .toList();
    }

    /** Returns a selector with a digit in place of each value that a script puts in. */
    private static String withoutValues(String selector) {
        return selector.replaceAll("\\$\\{[^}]*}", "0");
    }
}
