package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Activations;
import dev.cahier.code.CodeHighlighter;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.diagram.GraphDrawing;
import dev.cahier.template.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A note with many graphs, checked formulas, claims or shortcodes takes no more than one may. */
final class NoteLimitsTest {

    private static final int SECOND = 1_000_000_000;

    private final AtomicLong clock = new AtomicLong();
    private final AtomicInteger drawn = new AtomicInteger();

    private RenderedBody render(int steps, String text) {
        MarkdownRenderer renderer =
                new MarkdownRenderer(
                        new NoteEngines(new PlainMath(), CodeHighlighter.NONE, this::draw),
                        Activations.standard(),
                        MarkdownTrial.shortcodes(),
                        MarkdownTrial::card,
                        Theme.builtIn()::labels,
                        () -> new NoteLimits(time(), time(), steps));
        return renderer.render(
                new MarkdownSource(new SourceText("content/a.md", text), 0, true, "en"),
                MarkdownTrial.plainLinks());
    }

    private NoteBudget time() {
        return new NoteBudget(Duration.ofSeconds(60), clock::get);
    }

    /** Draws a graph in twenty seconds. */
    private GraphDrawing draw(String dot) {
        clock.addAndGet(20L * SECOND);
        drawn.incrementAndGet();
        return new GraphDrawing(
                "<svg width=\"8pt\" height=\"8pt\" viewBox=\"0 0 8 8\"><text>a</text></svg>",
                List.of());
    }

    @Test
    void graphsShareTheirTime() {
        RenderedBody body = render(1, "- ```dot\n  graph { a }\n  ```\n\n".repeat(9));

        assertThat(drawn).hasValue(4);
        assertThat(body.html()).contains("<figure class=\"diagram\">");
        assertThat(body.diagnostics()).hasSize(5);
        assertThat(body.diagnostics().get(0))
                .satisfies(
                        d -> {
                            assertThat(d.code()).isEqualTo("limit-exceeded");
                            assertThat(d.message())
                                    .isEqualTo(
                                            "the graphs of this note take longer than 60 seconds");
                            assertThat(d.location().orElseThrow().line()).isEqualTo(17);
                            assertThat(d.location().orElseThrow().column()).isEqualTo(3);
                        });
        // Their sources are shown, so nothing is lost.
        assertThat(body.html().split("graph \\{ a }", -1)).hasSize(10);
    }

    @Test
    void graphsAndFormulasHaveTimesOfTheirOwn() {
        RenderedBody body = render(1, "```dot\ngraph { a }\n```\n\n".repeat(5) + "$x$\n");

        assertThat(body.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("limit-exceeded");
    }

    private static final String CHECKED = "```identity\n(x + 1)^2 = x^2 + 2 x + 1\n```\n\n";

    @Test
    void checkedFormulasShareTheirSteps() {
        RenderedBody all = render(NoteLimits.STEPS, CHECKED.repeat(20));
        RenderedBody some = render(2_000, CHECKED.repeat(20));

        assertThat(all.diagnostics()).isEmpty();
        assertThat(some.html()).contains("data-status=\"proved\"");
        assertThat(some.diagnostics())
                .hasSizeBetween(5, 19)
                .allMatch(d -> d.code().equals("identity-undecided"));
        Diagnostic last = some.diagnostics().get(some.diagnostics().size() - 1);
        assertThat(last.message()).endsWith("what was checked before it took too many steps");
        assertThat(last.location().orElseThrow().line()).isEqualTo(78);
        // The same steps lead to the same verdicts.
        assertThat(render(2_000, CHECKED.repeat(20)).diagnostics()).isEqualTo(some.diagnostics());
    }

    /** Case, hyphens and underscores do not matter in claims, so there is no end of them. */
    @Test
    void claimsAreCounted() {
        String plot = "> ```plot\n> f(x) = x\n> g(x) = 2x\n> claims:\n";
        for (int i = 0; i < 100; i++) {
            plot += ">   " + "_".repeat(i) + "dead_neurons: false\n";
        }
        plot += "> ```\n\n";

        // Each of the figures has 106 lines, and 200 claims that count at least 21 each.
        List<Diagnostic> found = givenNote(plot.repeat(7)).body().facts().diagnostics();
        assertThat(found)
                .singleElement()
                .satisfies(
                        d -> {
                            assertThat(d.code()).isEqualTo("limit-exceeded");
                            assertThat(d.location().orElseThrow().line()).isBetween(320, 530);
                            assertThat(d.location().orElseThrow().sourceLine())
                                    .contains("dead_neurons");
                        });
    }

    @Test
    void longFunctionsAreCounted() {
        String sum = "f(x) = x";
        for (int i = 1; i < 100; i++) {
            sum += " + " + i + "x^" + i;
        }
        StringBuilder note = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            note.append("```plot\n").append(sum).append(" + ").append(i).append("\n```\n\n");
        }
        List<Diagnostic> found = givenNote(note.toString()).body().facts().diagnostics();

        assertThat(found)
                .filteredOn(d -> d.code().equals("limit-exceeded"))
                .singleElement()
                .satisfies(
                        d -> {
                            assertThat(d.location().orElseThrow().line()).isGreaterThan(40);
                            assertThat(d.location().orElseThrow().column()).isEqualTo(1);
                        });
    }

    @Test
    void claimsAboutActivationsAreCountedAsWell() {
        String fence = "```activation\nfunction: [relu, gelu]\nclaims:\n";
        for (int i = 0; i <= 500; i++) { // Each counts 20 for each function.
            fence += "  " + "_".repeat(i) + "dead-neurons: false\n";
        }
        List<Diagnostic> found = givenNote(fence + "```").body().facts().diagnostics();

        assertThat(found)
                .filteredOn(d -> d.code().equals("limit-exceeded"))
                .singleElement()
                .satisfies(d -> assertThat(d.location().orElseThrow().line()).isEqualTo(503));
    }

    /** A note is shorter than what {@code {{< param x >}}} may show of its front matter. */
    @Test
    void whatShortcodesWriteIsCounted() {
        NoteLimits limits = NoteLimits.usual();
        List<Diagnostic> found = new ArrayList<>();
        SourceText text = new SourceText("content/a.md", "abc");

        for (int i = 0; i < 3; i++) {
            boolean may = limits.mayWrite(NoteLimits.WRITTEN / 2, text.at(i), found::add);
            assertThat(may).as("shortcode %d", i).isEqualTo(i < 2);
        }
        assertThat(limits.mayWrite(1, text.at(0), found::add)).isFalse();

        assertThat(found)
                .singleElement()
                .satisfies(
                        d -> {
                            assertThat(d.code()).isEqualTo("limit-exceeded");
                            assertThat(d.location().orElseThrow().column()).isEqualTo(3);
                        });
        assertThat(limits.onceMore().mayWrite(1, text.at(0), found::add)).isTrue();
    }

    /** A macro is written once and may be used by thousands of formulas. */
    @Test
    void whatFormulasAreTypesetToIsCounted() {
        // PlainMath shows the TeX, with the macros that it uses.
        String note = "$$" + "x".repeat(40_000) + "$$\n\n";
        List<Diagnostic> found = givenNote(note.repeat(1_010)).body().diagnostics();

        assertThat(found)
                .singleElement()
                .satisfies(
                        d -> {
                            assertThat(d.code()).isEqualTo("limit-exceeded");
                            assertThat(d.location().orElseThrow().line()).isBetween(1_990, 2_001);
                            assertThat(d.location().orElseThrow().column()).isEqualTo(3);
                        });
        assertThat(NoteLimits.usual().isTypesetInFull()).isFalse();
    }

    @Test
    void shortcodesWithinTheLimitAreShown() {
        assertThat(givenNote("{{% box %}}", "b".repeat(1000), "{{% /box %}}").html())
                .contains("bbb");
    }
}
