package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.activation.Activations;
import dev.cahier.bibliography.CitationRenderer;
import dev.cahier.chart.ChartSpecParser;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.expression.PlotParser;
import dev.cahier.identity.StatementDecider;
import dev.cahier.math.ReferenceMarkup;
import dev.cahier.tex.TexParser;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Renders the Markdown of notes to HTML, formulas and charts included.
 *
 * <p>Safe for use by several threads. What is wrong with a note is told in {@link
 * RenderedBody#diagnostics}; rendering itself does not fail.
 */
public final class MarkdownRenderer {

    private final NoteMarkdown markdown = new NoteMarkdown();
    private final NoteWords.Languages words;
    private final FunctionMentions mentions;
    private final FormulaHtml formulas;
    private final ShortcodeRenderer shortcodes;
    private final BodyHtml renderer;
    private final NoteSummary summaries;
    private final FragmentRenderer fragments = new Fragments();
    private final Supplier<NoteLimits> limits;
    private final CitationRenderer citationRenderer = new CitationRenderer();

    /**
     * Creates a renderer.
     *
     * @param engines render formulas, code and graphs
     * @param activations the functions that notes can name
     * @param templates renders shortcodes
     * @param cards renders what is true of functions
     * @param words the words that pages add to what authors wrote
     */
    public MarkdownRenderer(
            NoteEngines engines,
            Activations activations,
            Shortcodes templates,
            FunctionCards cards,
            NoteWords.Languages words) {
        this(engines, activations, templates, cards, words, NoteLimits::usual);
    }

    MarkdownRenderer(
            NoteEngines engines,
            Activations activations,
            Shortcodes templates,
            FunctionCards cards,
            NoteWords.Languages words,
            Supplier<NoteLimits> limits) {
        this.words = words;
        this.limits = limits;
        mentions = new FunctionMentions(activations);
        formulas = new FormulaHtml(engines.math());
        ChartFigures figures =
                new ChartFigures(
                        new ChartSpecParser(activations), new FunctionFacts(formulas, cards));
        PlotFigures plots = new PlotFigures(new PlotParser(activations), formulas);
        CodeBlocks code = new CodeBlocks(engines.code());
        GraphFigures graphs = new GraphFigures(engines.graphs(), code);
        IdentityFigures identities =
                new IdentityFigures(
                        new TexParser(activations), new StatementDecider(activations), formulas);
        shortcodes = new ShortcodeRenderer(templates, figures, formulas, code);
        NodeWriters writers = Dialect.writers();
        new MathNodes(formulas).register(writers);
        new ParagraphNodes(formulas).register(writers);
        new RawHtmlNodes(formulas).register(writers);
        new CodeNodes(formulas, figures, plots, graphs, identities, code).register(writers);
        new ImageNodes(figures, formulas).register(writers);
        new ShortcodeNodes(shortcodes).register(writers);
        new HeadingNodes(formulas).register(writers);
        new CalloutNodes(formulas).register(writers);
        renderer = new BodyHtml(writers);
        summaries = new NoteSummary(renderer, formulas);
    }

    private NoteContext context(
            MarkdownSource source,
            NoteText text,
            MathHabits habits,
            SiteLinks links,
            NoteUses uses) {
        NoteWords language = words.of(source.language());
        return new NoteContext(
                source, language, text, habits, links, uses, fragments, limits.get());
    }

    /** Renders the body of one note. */
    public RenderedBody render(MarkdownSource source, SiteLinks links) {
        return render(source, links, new NoteUses());
    }

    /**
     * Renders the body of one note.
     *
     * @param uses receives what the note uses
     */
    public RenderedBody render(MarkdownSource source, SiteLinks links, NoteUses uses) {
        NoteText text = NoteText.published(source);
        MathHabits habits =
                MathHabitsReader.read(text.text(), source.bodyOffset(), source.doubleDollars());
        NoteContext note = context(source, text, habits, links, uses);
        text.diagnostics().forEach(note::report);
        note.readBibliography();
        try {
            return render(source, text, note);
        } catch (StackOverflowError e) {
            // Flexmark's regular expressions use stack for each character of, say, a rule of a
            // hundred thousand asterisks. The rendering keeps no state outside the note.
            NoteContext other = context(source, text, habits, links, uses);
            other.report(
                    Diagnostic.error(
                            "markdown-nesting",
                            other.at(source.bodyOffset()),
                            "a line or paragraph of the note is too long or nested too deep"));
            return RenderedBody.empty(other.diagnostics());
        }
    }

    /** Reads what the rules of {@code check} ask about the body of one note; reports nothing. */
    public NoteOutline outline(MarkdownSource source, SiteLinks links) {
        NoteText text = NoteText.published(source);
        MathHabits habits =
                MathHabitsReader.read(text.text(), source.bodyOffset(), source.doubleDollars());
        NoteContext note = context(source, text, habits, links, new NoteUses());
        BasedSequence whole = BasedSequence.of(text.text());
        BasedSequence body = whole.subSequence(source.bodyOffset(), whole.length());
        note.readBibliography();
        OutlineReader outline = new OutlineReader(note);
        try {
            Document document = markdown.parse(note.shortcodes().mark(body), note);
            OwnAttributes.take(document, note);
            outline.read(document, false);
            outline.readContents(note.shortcodes());
        } catch (StackOverflowError e) {
            return NoteOutline.EMPTY; // Rendering reports it.
        }
        return outline.outline();
    }

    /**
     * Renders a text of a note's front matter: a line, whatever it begins with.
     *
     * @param text the text as its author means it, without quotes and escapes
     * @param place where it is written
     * @param uses receives what the text uses
     */
    public RenderedLine renderLine(
            MarkdownSource source,
            String text,
            SourceLocation place,
            SiteLinks links,
            NoteUses uses) {
        NoteText whole = NoteText.whole(source);
        MathHabits habits = MathHabits.unknown(source.doubleDollars());
        NoteContext note = context(source, whole, habits, links, uses);
        try {
            return new LineRenderer(markdown::parse, renderer, formulas)
                    .render(withoutComments(text, source), place, note);
        } catch (StackOverflowError e) {
            // As in render.
            Diagnostic tooLong =
                    Diagnostic.error(
                            "markdown-nesting", place, "this text is too long or nested too deep");
            return new RenderedLine("", "", 0, List.of(), List.of(tooLong));
        }
    }

    private static String withoutComments(String text, MarkdownSource source) {
        SourceText line = new SourceText(source.text().path(), text);
        return NoteText.withoutComments(
                new MarkdownSource(line, 0, source.math(), source.language()));
    }

    private RenderedBody render(MarkdownSource source, NoteText published, NoteContext note) {
        BasedSequence text = BasedSequence.of(published.text());
        BasedSequence body = text.subSequence(source.bodyOffset(), text.length());
        Document document = markdown.parseBlocks(note.shortcodes().mark(body), note);
        note.readRowEnds(document);
        note.readSections(document);
        PartMarkNode.insertInto(document, note);
        String plain = PlainText.of(document);
        SortedSet<String> functions = new TreeSet<>(mentions.in(plain));
        Optional<SearchTextReader> search =
                note.source().searched()
                        ? Optional.of(SearchTextReader.read(document, formulas, note.shownSigns()))
                        : Optional.empty();
        String marked = note.fragments().withShortcodes(renderer.render(document));
        Optional<ShownCitations> citations =
                ShownCitations.of(note, citationRenderer, formulas, marked);
        String html =
                FormulaNames.inNote(
                        CitationMarks.withoutList(
                                citations.map(all -> all.inBody(marked)).orElse(marked)));
        UnaryOperator<String> inLine =
                line -> CitationMarks.withoutList(citations.map(c -> c.inLine(line)).orElse(line));
        UnaryOperator<String> inText = line -> citations.map(c -> c.inText(line)).orElse(line);
        note.charts().all().stream()
                .flatMap(chart -> chart.activations().stream())
                .forEach(applied -> functions.add(applied.activation().name()));
        SearchText searchText =
                search.map(reader -> reader.text(note.onceMore()))
                        .map(found -> found.changed(inText))
                        .orElse(SearchText.NONE);
        List<String> sentences =
                LinkSentences.of(document, renderer, note.linkUses(), note.onceMore()).stream()
                        .map(inLine)
                        .toList();
        NoteSummary.Summary summary = summaries.of(document, note);
        String summaryHtml =
                FormulaNames.inNote(inLine.apply(note.fragments().withShortcodes(summary.html())));
        NoteFacts facts =
                new NoteFacts(
                        note.headings().stream()
                                .map(h -> withShortcodes(h, note).changed(inText, inLine))
                                .toList(),
                        note.charts().all().stream().map(NoteChart::of).toList(),
                        functions,
                        note.numbers().labels().stream().map(l -> l.withTitle(inText)).toList(),
                        note.numbers().references(),
                        PlainText.countWords(plain),
                        PlainText.countCharacters(plain),
                        note.formulas(),
                        note.linkUses().stream()
                                .sorted(Comparator.comparing(LinkUse::from))
                                .toList(),
                        note.embeds(),
                        note.blocks(),
                        note.statements().stream()
                                .map(s -> s.withTitleHtml(elsewhere(s.titleHtml(), note)))
                                .map(s -> s.changed(inText, inLine))
                                .toList(),
                        note.notation()
                                .facts(html, source.termLinks())
                                .changed(inText, line -> inLine.apply(elsewhere(line, note))),
                        new TreeSet<>(note.citations().entries().keySet()),
                        html.length(),
                        List.copyOf(note.repairs()),
                        note.diagnostics());
        return new RenderedBody(
                new BodyMarkup.Made(
                        html, summaryHtml, inText.apply(summary.text()), searchText, sentences),
                facts,
                note.charts().all());
    }

    private static HeadingEntry withShortcodes(HeadingEntry heading, NoteContext note) {
        return heading.withHtml(elsewhere(heading.html(), note));
    }

    /**
     * Puts shortcodes into markup that other pages and links show; it has neither ids nor links.
     */
    private static String elsewhere(String html, NoteContext note) {
        String whole = note.fragments().withShortcodes(html);
        return ElementIds.removedFrom(ReferenceMarkup.withoutLinks(whole));
    }

    private final class Fragments implements FragmentRenderer {

        @Override
        public String html(BasedSequence text, NoteContext note) {
            String html = renderer.render(markdown.parseBlocks(text, note)).strip();
            boolean oneParagraph =
                    html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 1) < 0;
            return oneParagraph ? html.substring(3, html.length() - 4) : html;
        }

        @Override
        public String plainText(BasedSequence text, NoteContext note) {
            NoteContext again = note.onceMore();
            return PlainText.shown(
                    List.of(markdown.parse(text, again)),
                    math -> formulas.text(math, again),
                    again.shownSigns());
        }

        @Override
        public Document parse(BasedSequence text, NoteContext note) {
            return markdown.parse(text, note);
        }

        @Override
        public String shortcode(ShortcodeUse use, NoteContext note) {
            return shortcodes.output(use, note);
        }
    }
}
