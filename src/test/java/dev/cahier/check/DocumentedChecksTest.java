package dev.cahier.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that describes the rules of {@code check}. */
final class DocumentedChecksTest {

    private static final Path PAGE = Path.of("docs/checks.md");

    private static Set<String> rules() {
        Set<String> rules = new TreeSet<>(RuleBook.names());
        rules.removeAll(RuleBook.OF_BUILDS);
        return rules;
    }

    private static Set<String> codes(Path page, String regex) throws IOException {
        return Pattern.compile(regex, Pattern.MULTILINE)
                .matcher(Files.readString(page))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void namesEveryRuleInTheTableAndInASection() throws IOException {
        assertThat(codes(PAGE, "^\\| \\[`([a-z-]+)`]\\(#\\1\\) \\| [a-z, ]+ \\| .+ \\|$"))
                .isEqualTo(rules());
        assertThat(codes(PAGE, "^### ([a-z-]+)$")).isEqualTo(rules());
    }

    @Test
    void saysInEachSectionWhatWhyAndHowToFix() throws IOException {
        String[] sections = Files.readString(PAGE).split("(?m)^### ");

        assertThat(List.of(sections).subList(1, sections.length))
                .allSatisfy(
                        section ->
                                assertThat(section)
                                        .contains("\nWhy: ", "\nFix: ")
                                        .containsPattern("(?m)^```"));
    }

    @Test
    void switchesWhatBuildsWarnAbout() throws IOException {
        Set<String> levels =
                codes(
                        Path.of("docs/diagnostics.md"),
                        "^\\| `([a-z-]+)` \\| (?:error, )?(?:warning|note)[a-z, ]* \\|");
        levels.removeAll(rules());
        levels.remove("check-rule");

        assertThat(new TreeSet<>(RuleBook.OF_BUILDS)).isEqualTo(levels);
    }
}
