package dev.cahier.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.markdown.SiteLinks;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WikiNamesTest {

    private static final SourceLocation FROM = SourceLocation.startOf("content/posts/a.md");

    private static Trial vault() {
        return new Trial()
                .note("posts/a.md", "title: A")
                .note("posts/Least Squares.md", "aliases: [LSQ, /old/lsq/, 最小二乘]")
                .note("posts/deep/Norms.md", "title: All norms")
                .note("algebra/Norms.md", "title: Norms of fields")
                .note("algebra/Rings.md", "aliases: [Z-rings]")
                .note("algebra/sub/Rings.md", "title: Sub rings")
                .note("Root.md", "title: R")
                .note("algebra/Root.md", "title: R2")
                .note("algebra/_index.md", "title: Algebra of all kinds")
                .note("posts/bundle/index.md", "title: The bundle")
                .note("posts/v1.2.md", "title: V")
                .note("posts/draft.md", "draft: true|aliases: [Plan]")
                .file("posts/bundle/Pic One.PNG", "/posts/bundle/Pic One.PNG")
                .file("posts/paper.pdf", "/posts/paper.pdf")
                .staticFile("/files/table.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "Least Squares, /posts/least-squares/",
        "least squares, /posts/least-squares/",
        "Least Squares.md, /posts/least-squares/",
        "posts/least squares, /posts/least-squares/",
        "LSQ, /posts/least-squares/",
        "最小二乘, /posts/least-squares/",
        "Norms, /posts/deep/norms/",
        "algebra/Norms, /algebra/norms/",
        "algebra/norms.md, /algebra/norms/",
        "deep/Norms, /posts/deep/norms/",
        "All norms, /posts/deep/norms/",
        "./deep/Norms, /posts/deep/norms/",
        "../algebra/Norms, /algebra/norms/",
        "/algebra/Norms, /algebra/norms/",
        "z-rings, /algebra/rings/",
        "sub/Rings, /algebra/sub/rings/",
        "Root, /root/",
        "algebra, /algebra/",
        "Bundle, /posts/bundle/",
        "v1.2, /posts/v1.2/",
        "pic one.png, /posts/bundle/Pic%20One.PNG",
        "paper.pdf, /posts/paper.pdf",
        "table.csv, /files/table.csv",
        "files/table.csv, /files/table.csv"
    })
    void findsNotesAndFilesByNamePathAliasAndTitle(String name, String url) {
        assertThat(named(name).target())
                .isEqualTo(new SiteLinks.Target("/repo" + url, Optional.empty()));
    }

    @Test
    void tellsNotesFromFiles() {
        assertThat(named("z-rings").note()).contains("content/algebra/Rings.md");
        assertThat(named("paper.pdf").note()).isEmpty();
    }

    @Test
    void namesTheNotesThatAnAmbiguousNameCanMean() {
        SiteLinks.Named rings = named("Rings");
        Diagnostic problem = rings.target().problem().orElseThrow();

        assertThat(rings.target().url()).isEqualTo("/repo/algebra/rings/");
        assertThat(problem.code()).isEqualTo("link-ambiguous");
        assertThat(problem.hint()).contains("write [[algebra/Rings]] or [[algebra/sub/Rings]]");
        // Each of the names in the hint leads to one note, without a warning.
        assertThat(named("algebra/Rings").target().problem()).isEmpty();
        assertThat(named("algebra/sub/Rings").target().problem()).isEmpty();
    }

    @Test
    void prefersTheNoteInTheSameFolder() {
        SiteLinks.Named rings =
                vault().links().named("Rings", SourceLocation.startOf("content/algebra/sub/x.md"));

        assertThat(rings.target())
                .isEqualTo(new SiteLinks.Target("/algebra/sub/rings/", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "Least Sqares, did you mean '[[Least Squares]]'?",
        "folder/Least Sqares, did you mean '[[Least Squares]]'?",
        "LSQQ, did you mean '[[LSQ]]'?",
        "quantum field, 'to show the brackets, write `[[quantum field]]`'"
    })
    void saysWhatAMissingNameWasMeantToBe(String name, String hint) {
        SiteLinks.Target target = named(name).target();

        assertThat(target.url()).isEmpty();
        assertThat(target.problem().orElseThrow().code()).isEqualTo("link-missing");
        assertThat(target.problem().orElseThrow().hint()).contains(hint);
    }

    @ParameterizedTest
    @CsvSource({"draft", "Plan", "posts/draft"})
    void saysWhyANoteIsNotPublished(String name) {
        SiteLinks.Target target = named(name).target();

        assertThat(target.url()).isEmpty();
        assertThat(target.problem().orElseThrow().code()).isEqualTo("link-unpublished");
    }

    private static SiteLinks.Named named(String name) {
        return vault().below("/repo/").links().named(name, FROM);
    }
}
