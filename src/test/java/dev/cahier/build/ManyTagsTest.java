package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes with more tags than anybody writes. */
final class ManyTagsTest {

    private static final int MOST = 200;

    @TempDir private Path site;

    /** The page of each tag lists the tags of its notes: 4,000 of them took 2 GB. */
    @ParameterizedTest
    @ValueSource(strings = {"tags", "categories"})
    void areAnErrorAtTheFirstThatIsTooMany(String key) {
        TrialSites.write(site, "content/a.md", "---", key + ":", lines(4000), "---", "a");

        BuildReport report = build();

        assertThat(report.diagnostics())
                .filteredOn(Diagnostic::isError)
                .allMatch(d -> d.code().equals("limit-exceeded"))
                .extracting(d -> place(d.location().orElseThrow()))
                .containsExactly("content/a.md:" + (MOST + 3) + ":3");
    }

    private static String place(SourceLocation place) {
        return place.path() + ":" + place.line() + ":" + place.column();
    }

    @Test
    void areShownUpToTheLimit() {
        TrialSites.write(site, "content/a.md", "---", "tags:", lines(MOST), "---", "a");

        assertThat(build().failed()).isFalse();
        assertThat(TrialSites.page(site, "tags")).contains("t199");
        assertThat(TrialSites.page(site, "tags/t7")).contains("t199");
    }

    /** A stranger may write all of them into one text, too. */
    @Test
    void areCountedInOneTextWithCommas() {
        String tags =
                IntStream.range(0, MOST + 1)
                        .mapToObj(i -> "t" + i)
                        .collect(Collectors.joining(", "));
        TrialSites.write(site, "content/a.md", "---", "tags: " + tags, "---", "a");

        assertThat(build().diagnostics())
                .filteredOn(Diagnostic::isError)
                .extracting(Diagnostic::code)
                .containsExactly("limit-exceeded");
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> "- t" + i).collect(Collectors.joining("\n"));
    }

    private BuildReport build() {
        return TrialSites.build(site, Optional.empty());
    }
}
