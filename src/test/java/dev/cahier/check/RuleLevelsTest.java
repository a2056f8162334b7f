package dev.cahier.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.CheckedNotes;
import dev.cahier.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Levels that a site and its notes give to rules. */
final class RuleLevelsTest {

    private static final String IMAGE = "![](https://example.org/a.png)";

    @TempDir private Path folder;

    @Test
    void noteCountsBeforeSiteAndLineBeforeNote() {
        List<Diagnostic> found =
                new CheckedNotes()
                        .with("cahier.yaml", "check: {image-alt: off, title-missing: error}")
                        .with("content/a.md", "---\ntags: [x]\n---\n" + IMAGE)
                        .with(
                                "content/b.md",
                                "---\ncheck: {image-alt: error}\n---\n# B\n\n" + IMAGE)
                        .with(
                                "content/c.md",
                                "---\ncheck: {image-alt: error}\n---\n# C\n\n"
                                        + IMAGE
                                        + "<!-- check: off image-alt -->")
                        .check(folder);

        assertThat(found)
                .extracting(d -> d.location().orElseThrow().path() + " " + d.severity() + d.code())
                .containsExactly("content/a.md ERRORtitle-missing", "content/b.md ERRORimage-alt");
    }

    @Test
    void unknownRuleAndLevelAreErrorsWithHints() {
        List<Diagnostic> found =
                new CheckedNotes()
                        .with(
                                "cahier.yaml",
                                "check:\n  image-alts: off\n  image-alt: of\n  math-invalid: off\n")
                        .with("content/a.md", "a")
                        .check(folder);

        assertThat(found)
                .extracting(d -> CheckedNotes.in("cahier.yaml", List.of(d)) + d.hint().orElse(""))
                .containsExactly(
                        "[2:3 config-unknown-key]did you mean 'image-alt'?",
                        "[3:14 config-type]did you mean off?",
                        "[4:3 config-unknown-key]");
    }
}
