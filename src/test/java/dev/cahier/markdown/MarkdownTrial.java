package dev.cahier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Activations;
import dev.cahier.activation.AppliedActivation;
import dev.cahier.code.CodeHighlighter;
import dev.cahier.config.AddressPolicy;
import dev.cahier.config.DoubleDollars;
import dev.cahier.config.EquationNumbers;
import dev.cahier.config.NotationConfig;
import dev.cahier.config.RawHtml;
import dev.cahier.config.SiteConfigLoader;
import dev.cahier.config.TheoremConfig;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.diagram.GraphDrawer;
import dev.cahier.math.MathRenderer;
import dev.cahier.template.Theme;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Renders one note in memory and says what must come of it.
 *
 * <p>Formulas come out as their TeX; links lead where they say, those to {@code here/} below a base
 * path, except the target {@code missing}; the shortcodes {@code show} and {@code wrap} show what
 * they are given, {@code value} is its arguments without markup, and {@code box} a {@code div}
 * around its content as Markdown.
 */
final class MarkdownTrial {

    private final RenderedBody body;

    private MarkdownTrial(RenderedBody body) {
        this.body = body;
    }

    static MarkdownTrial givenNote(String... lines) {
        return new MarkdownTrial(render(String.join("\n", lines), true, "en", new PlainMath()));
    }

    static MarkdownTrial givenChineseNote(String... lines) {
        return new MarkdownTrial(render(String.join("\n", lines), true, "zh-CN", new PlainMath()));
    }

    static MarkdownTrial givenNoteWithoutMath(String... lines) {
        return new MarkdownTrial(render(String.join("\n", lines), false, "en", new PlainMath()));
    }

    static MarkdownTrial givenKramdownNote(String... lines) {
        SourceText text = new SourceText("content/a.md", String.join("\n", lines));
        MarkdownSource source =
                new MarkdownSource(
                        text,
                        0,
                        true,
                        DoubleDollars.KRAMDOWN,
                        "en",
                        List.of(),
                        EquationNumbers.REFERENCED,
                        TheoremConfig.DEFAULT,
                        NotationConfig.DEFAULT,
                        false,
                        true,
                        true,
                        true,
                        Optional.of(true),
                        RawHtml.ALLOW);
        return new MarkdownTrial(renderer(new PlainMath()).render(source, new PlainLinks()));
    }

    /** Renders a note of a site whose {@code cahier.yaml} has these keys under {@code theorems}. */
    static MarkdownTrial givenNoteOf(String theorems, String language, String... lines) {
        SourceText config = new SourceText("cahier.yaml", "theorems: " + theorems);
        MarkdownSource source =
                new MarkdownSource(
                        new SourceText("content/a.md", String.join("\n", lines)),
                        0,
                        true,
                        DoubleDollars.DISPLAY,
                        language,
                        List.of(),
                        EquationNumbers.REFERENCED,
                        SiteConfigLoader.read(config).config().theorems(),
                        NotationConfig.DEFAULT,
                        false,
                        true,
                        true,
                        true,
                        Optional.of(true),
                        RawHtml.ALLOW);
        return new MarkdownTrial(renderer(new PlainMath()).render(source, new PlainLinks()));
    }

    /** A note of a site with {@code html: safe}. */
    static MarkdownTrial givenSafeNote(String... lines) {
        SourceText text = new SourceText("content/a.md", String.join("\n", lines));
        MarkdownSource source =
                new MarkdownSource(
                        text,
                        0,
                        true,
                        DoubleDollars.DISPLAY,
                        "en",
                        List.of(),
                        EquationNumbers.REFERENCED,
                        TheoremConfig.DEFAULT,
                        NotationConfig.DEFAULT,
                        false,
                        true,
                        true,
                        true,
                        Optional.of(false),
                        RawHtml.SAFE);
        return new MarkdownTrial(renderer(new PlainMath()).render(source, new PlainLinks()));
    }

    static MarkdownTrial givenNoteWithoutWikiLinks(String... lines) {
        SourceText text = new SourceText("content/a.md", String.join("\n", lines));
        MarkdownSource source =
                new MarkdownSource(
                        text,
                        0,
                        true,
                        DoubleDollars.DISPLAY,
                        "en",
                        List.of(),
                        EquationNumbers.REFERENCED,
                        TheoremConfig.DEFAULT,
                        NotationConfig.DEFAULT,
                        false,
                        true,
                        false,
                        true,
                        Optional.of(true),
                        RawHtml.ALLOW);
        return new MarkdownTrial(renderer(new PlainMath()).render(source, new PlainLinks()));
    }

    static RenderedBody render(String markdown, boolean math, String language, MathRenderer tex) {
        SourceText text = new SourceText("content/a.md", markdown);
        return renderer(tex).render(new MarkdownSource(text, 0, math, language), new PlainLinks());
    }

    /** Renders a note whose straight quotes and the like are shown as they are written. */
    static RenderedBody renderWithoutTypography(String markdown, MathRenderer tex) {
        MarkdownSource source =
                new MarkdownSource(
                        new SourceText("content/a.md", markdown),
                        0,
                        true,
                        DoubleDollars.DISPLAY,
                        "en",
                        List.of(),
                        EquationNumbers.REFERENCED,
                        TheoremConfig.DEFAULT,
                        NotationConfig.DEFAULT,
                        false,
                        true,
                        true,
                        true,
                        Optional.of(false),
                        RawHtml.ALLOW);
        return renderer(tex).render(source, new PlainLinks());
    }

    static RenderedBody render(String markdown, EquationNumbers numbers, MathRenderer tex) {
        SourceText text = new SourceText("content/a.md", markdown);
        return renderer(tex)
                .render(
                        new MarkdownSource(
                                text,
                                0,
                                true,
                                DoubleDollars.DISPLAY,
                                "en",
                                List.of(),
                                numbers,
                                TheoremConfig.DEFAULT,
                                NotationConfig.DEFAULT,
                                false,
                                true,
                                true,
                                true,
                                Optional.of(true),
                                RawHtml.ALLOW),
                        new PlainLinks());
    }

    static MarkdownRenderer renderer(MathRenderer tex) {
        return new MarkdownRenderer(
                new NoteEngines(tex, CodeHighlighter.NONE, GraphDrawer.NONE),
                Activations.standard(),
                new ShownShortcodes(),
                MarkdownTrial::card,
                Theme.builtIn()::labels);
    }

    static SiteLinks plainLinks() {
        return new PlainLinks();
    }

    /** Shows which functions a card is of, and in which language. */
    static FunctionCards.Outcome card(
            List<AppliedActivation> functions,
            String language,
            Function<String, Optional<String>> typeset) {
        String names =
                functions.stream().map(f -> f.activation().name()).collect(Collectors.joining(" "));
        return FunctionCards.Outcome.of("<table>" + names + " in " + language + "</table>");
    }

    static Shortcodes shortcodes() {
        return new ShownShortcodes();
    }

    static SiteLinks links() {
        return new PlainLinks();
    }

    RenderedBody body() {
        return body;
    }

    String html() {
        return body.html().stripTrailing();
    }

    /** Asserts the whole HTML, and that nothing is wrong with the note. */
    MarkdownTrial thenHtmlIs(String... lines) {
        thenNothingIsReported();
        assertThat(html()).isEqualTo(String.join("\n", lines));
        return this;
    }

    /** Asserts that the note is one paragraph, and that nothing is wrong with it. */
    MarkdownTrial thenParagraphIs(String html) {
        return thenHtmlIs("<p>" + html + "</p>");
    }

    MarkdownTrial thenNothingIsReported() {
        return thenReported();
    }

    /** Asserts what is reported, each as {@code line:column severity[code]}. */
    MarkdownTrial thenReported(String... problems) {
        assertThat(body.diagnostics().stream().map(MarkdownTrial::brief)).containsExactly(problems);
        return this;
    }

    static String brief(Diagnostic d) {
        return d.location().map(l -> l.line() + ":" + l.column() + " ").orElse("")
                + d.severity().word()
                + "["
                + d.code()
                + "]";
    }

    private static final class PlainLinks implements SiteLinks {

        @Override
        public Target link(String target, SourceLocation from) {
            Optional<Diagnostic> refused =
                    AddressPolicy.objectionToLink(target)
                            .map(why -> Diagnostic.warning(AddressPolicy.CODE, from, why));
            if (refused.isPresent()) {
                return new Target("", refused);
            }
            boolean missing = target.equals("missing");
            return new Target(
                    target.startsWith("here/") ? "/base/" + target : target,
                    missing
                            ? Optional.of(Diagnostic.error("link-broken", from, "no such page"))
                            : Optional.empty());
        }

        @Override
        public Named named(String name, SourceLocation from) {
            boolean missing = name.startsWith("missing") || name.equals("i") || name.equals("1");
            return missing
                    ? new Named(
                            new Target(
                                    "",
                                    Optional.of(
                                            Diagnostic.warning("link-missing", from, "no note"))),
                            Optional.empty())
                    : new Named(
                            new Target("/" + name.replace(' ', '-') + "/", Optional.empty()),
                            Optional.of("content/" + name + ".md"));
        }

        @Override
        public Target image(String target, SourceLocation from) {
            boolean picture =
                    target.startsWith("data:") && AddressPolicy.objectionToImage(target).isEmpty();
            return picture ? new Target(target, Optional.empty()) : link(target, from);
        }

        @Override
        public boolean has(String target, SourceLocation from) {
            return target.endsWith(".md") || target.endsWith(".png");
        }

        @Override
        public String generated(String path) {
            return "/" + path;
        }
    }

    private static final class ShownShortcodes implements Shortcodes {

        @Override
        public Set<String> names() {
            return new TreeSet<>(Set.of("show", "wrap", "value", "box"));
        }

        @Override
        public boolean needsInner(String name) {
            return false;
        }

        @Override
        public boolean printsMarkup(String name) {
            return true;
        }

        @Override
        public Outcome render(ShortcodeCall call, NoteFunctions note) {
            String inner = call.inner().orElse("");
            if (call.name().equals("value")) {
                return new Outcome(String.join(" ", call.positional()), Optional.empty());
            }
            if (call.name().equals("box")) {
                return new Outcome(
                        "<div>" + note.markdown(inner, false) + "</div>", Optional.empty());
            }
            String head = call.name() + call.positional() + call.named();
            return new Outcome("<b>" + head + "</b>" + inner, Optional.empty());
        }
    }
}
