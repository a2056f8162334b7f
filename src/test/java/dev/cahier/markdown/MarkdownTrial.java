package dev.cahier.markdown;

import dev.cahier.activation.Activations;
import dev.cahier.chart.ChartSpecParser;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.math.KatexRenderer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Renders Markdown in memory, with real formulas and links that lead where they say. */
final class MarkdownTrial {

    private static final KatexRenderer MATH = new KatexRenderer();

    private static final SiteLinks LINKS =
            new SiteLinks() {
                @Override
                public Target link(String target, SourceLocation from) {
                    return new Target(target, Optional.empty());
                }

                @Override
                public Target image(String target, SourceLocation from) {
                    return new Target(target, Optional.empty());
                }

                @Override
                public String generated(String path) {
                    return "/" + path;
                }
            };

    private static final Shortcodes SHORTCODES =
            new Shortcodes() {
                @Override
                public Set<String> names() {
                    return new TreeSet<>(Set.of("show", "wrap"));
                }

                @Override
                public Outcome render(ShortcodeCall call) {
                    String html =
                            "<b>"
                                    + call.name()
                                    + call.positional()
                                    + call.named()
                                    + "</b>"
                                    + call.inner();
                    return new Outcome(html, Optional.empty());
                }
            };

    private MarkdownTrial() {}

    static RenderedBody render(String markdown) {
        return render(markdown, true);
    }

    static RenderedBody render(String markdown, boolean math) {
        SourceText text = new SourceText("content/a.md", markdown);
        return new MarkdownRenderer(MATH, new ChartSpecParser(Activations.standard()), SHORTCODES)
                .render(new MarkdownSource(text, 0, math, "en"), LINKS);
    }

    /**
     * Returns the HTML with each formula replaced by its TeX: {@code ⟦x⟧}, display {@code ⟦⟦x⟧⟧}.
     */
    static String html(String markdown) {
        String html = render(markdown).html();
        String marked =
                html.replaceAll(
                        "(?s)<span class=\"katex-display\">.*?<annotation[^>]*>(.*?)</annotation>.*?</span></span></span>(?=\\s*</(?:div|span)>)",
                        "⟦⟦$1⟧⟧");
        return marked;
    }

    /** Returns the diagnostics in short: {@code line:column severity[code]}. */
    static List<String> problems(String markdown) {
        return render(markdown).diagnostics().stream().map(MarkdownTrial::brief).toList();
    }

    private static String brief(Diagnostic d) {
        return d.location().map(l -> l.line() + ":" + l.column() + " ").orElse("")
                + d.severity().word()
                + "["
                + d.code()
                + "]";
    }

    public static void main(String[] args) throws Exception {
        String s = java.nio.file.Files.readString(java.nio.file.Path.of(args[0]));
        RenderedBody b = render(s);
        System.out.println(b.html());
        b.diagnostics().forEach(System.out::println);
        System.out.println(b.headings());
        System.out.println(b.summaryHtml().length() + " " + b.wordCount());
        MATH.close();
    }
}
