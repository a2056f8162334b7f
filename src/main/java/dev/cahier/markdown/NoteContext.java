package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.NullableDataKey;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.math.MacroScope;
import dev.cahier.math.RowEnds;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/** What the rendering of one note collects on its way; used by one thread. */
final class NoteContext {

    private static final NullableDataKey<NoteContext> KEY = new NullableDataKey<>("CAHIER_NOTE");

    /** A power of two: how many formulas without a place fit between two characters. */
    private static final int PLACES_BETWEEN = 24;

    private final MarkdownSource source;
    private final NoteWords words;
    private final NoteText text;
    private final MathHabits habits;
    private final NoteLines lines;
    private final SiteLinks links;
    private final MacroScope macros;
    private final NoteNumbers numbers;
    private final ShortcodeUses shortcodes;
    private final ShownSigns shownSigns;
    private final NoteFragments fragments;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final NoteUses uses;
    private final List<HeadingEntry> headings = new ArrayList<>();
    private final Set<FormulaRepair> repairs = new LinkedHashSet<>();
    private final List<LinkUse> linkUses = new ArrayList<>();
    private final List<NoteEmbed> embeds;
    private final List<NoteStatement> statements = new ArrayList<>();
    private final NotationNotes notation = new NotationNotes();
    private final NoteCallouts callouts;
    private final SortedSet<String> blocks = new TreeSet<>();
    private final Map<Node, ElementAttributes> attributes;
    private final Map<Node, HeadingEntry> headingOf;
    private final NoteAnchors anchors = new NoteAnchors();
    private final NoteCharts charts = new NoteCharts(this);
    private Optional<SourceLocation> placeOfAll = Optional.empty();
    private RowEnds rowEnds = RowEnds.UNKNOWN;
    private final NoteLimits limits;
    private NoteCitations citations = NoteCitations.NONE;
    private NoteSections sections = NoteSections.NONE;
    private int formulas;
    private long lastOrder;

    /**
     * Creates the context of a note.
     *
     * @param words the words of the note's language
     * @param text what of the note is parsed
     * @param habits how the note writes its formulas
     * @param uses receives what the note uses
     * @param fragments renders Markdown from within the note
     * @param limits what the note may take in all
     */
    NoteContext(
            MarkdownSource source,
            NoteWords words,
            NoteText text,
            MathHabits habits,
            SiteLinks links,
            NoteUses uses,
            FragmentRenderer fragments,
            NoteLimits limits) {
        this.uses = uses;
        this.source = source;
        this.words = words;
        attributes = new IdentityHashMap<>();
        embeds = new ArrayList<>();
        callouts = new NoteCallouts();
        headingOf = new IdentityHashMap<>();
        this.text = text;
        this.habits = habits;
        this.lines = new NoteLines(source.text());
        this.links = links;
        this.macros = new MacroScope(source.macros());
        this.numbers = new NoteNumbers();
        this.shortcodes = new ShortcodeUses(this);
        this.shownSigns = new ShownSigns();
        this.fragments = new NoteFragments(fragments, this);
        this.limits = limits;
    }

    /** Creates the context for rendering a part of a note once more, of which nothing is kept. */
    private NoteContext(NoteContext whole) {
        uses = whole.uses;
        source = whole.source;
        words = whole.words;
        attributes = whole.attributes;
        embeds = whole.embeds;
        callouts = whole.callouts;
        headingOf = whole.headingOf;
        text = whole.text;
        habits = whole.habits;
        lines = whole.lines;
        links = whole.links;
        macros = whole.macros;
        numbers = whole.numbers.onceMore();
        rowEnds = whole.rowEnds;
        sections = whole.sections;
        shortcodes = whole.shortcodes;
        shownSigns = whole.shownSigns;
        fragments = whole.fragments.of(this);
        limits = whole.limits.onceMore();
        citations = whole.citations;
    }

    NoteContext onceMore() {
        return new NoteContext(this);
    }

    /** Returns the context of the note that a document was parsed from. */
    static NoteContext of(Document document) {
        return Objects.requireNonNull(KEY.get(document), "no note context");
    }

    /** Reads how the rows of the note's formulas end; to be called before they are rendered. */
    void readRowEnds(Document whole) {
        List<String> formulas = new ArrayList<>();
        for (Node node : whole.getDescendants()) {
            if (node instanceof InlineMath math) {
                formulas.add(new TexSource(math.tex()).tex());
            } else if (node instanceof DisplayMath math) {
                formulas.add(new TexSource(math.tex()).tex());
            }
        }
        rowEnds = RowEnds.of(formulas);
    }

    /** Finds the sections by which theorems are counted; to be called before they are rendered. */
    void readSections(Document whole) {
        sections = source.theorems().withinSections() ? NoteSections.of(whole, this) : sections;
    }

    /** Finds what the note can cite; to be called before it is parsed. */
    void readBibliography() {
        if (source.text().text().indexOf('@', source.bodyOffset()) >= 0) {
            citations = new NoteCitations(links.bibliography(source.text().path()));
        }
    }

    NoteCitations citations() {
        return citations;
    }

    NoteSections sections() {
        return sections;
    }

    RowEnds rowEnds() {
        return rowEnds;
    }

    void attachTo(Document document) {
        document.set(KEY, this);
    }

    MarkdownSource source() {
        return source;
    }

    /** Returns the words of the note's language. */
    NoteWords words() {
        return words;
    }

    MathHabits habits() {
        return habits;
    }

    SiteLinks links() {
        return links;
    }

    /** Returns what receives the formulas and templates that the note uses. */
    NoteUses uses() {
        return uses;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    List<HeadingEntry> headings() {
        return headings;
    }

    /** Keeps the entry of a heading that was rendered; that of the first rendering stays. */
    void heading(Node node, HeadingEntry entry) {
        headingOf.putIfAbsent(node, entry);
    }

    /** Returns the entry of a heading that was rendered. */
    Optional<HeadingEntry> headingOf(Node node) {
        return Optional.ofNullable(headingOf.get(node));
    }

    /** Returns the anchors that are taken, to be added to. */
    NoteAnchors anchors() {
        return anchors;
    }

    /** Returns the charts of the note, to be added to. */
    NoteCharts charts() {
        return charts;
    }

    /** Returns what renders Markdown from within the note. */
    NoteFragments fragments() {
        return fragments;
    }

    /** Returns the attributes of an element, to be changed. */
    ElementAttributes attributes(Node node) {
        return attributes.computeIfAbsent(node, n -> new ElementAttributes());
    }

    /** Returns the attributes of an element if its author gave it some. */
    Optional<ElementAttributes> attributesOf(Node node) {
        return Optional.ofNullable(attributes.get(node));
    }

    /** Returns what the note may take in all. */
    NoteLimits limits() {
        return limits;
    }

    NoteNumbers numbers() {
        return numbers;
    }

    ShortcodeUses shortcodes() {
        return shortcodes;
    }

    /** Returns the typographic signs of the note's text, to be added to. */
    ShownSigns shownSigns() {
        return shownSigns;
    }

    MacroScope macros() {
        return macros;
    }

    /**
     * Returns where a formula stands among those of the note. What stands in no place of the note
     * comes right after what was asked for before.
     */
    long order(BasedSequence chars) {
        int start = shortcodes.offsetInNote(chars, chars.getStartOffset());
        long order = (long) start << PLACES_BETWEEN;
        lastOrder = placeOfAll.isPresent() ? lastOrder + 1 : order;
        return lastOrder;
    }

    int formulas() {
        return formulas;
    }

    void countFormula() {
        formulas++;
    }

    /** Does something that is to be reported as if it all stood at one place. */
    <T> T atOnePlace(SourceLocation place, Supplier<T> work) {
        Optional<SourceLocation> before = placeOfAll;
        placeOfAll = Optional.of(place);
        T result = work.get();
        placeOfAll = before;
        return result;
    }

    void report(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    /** Keeps how the source of a formula would be written. */
    void repair(FormulaRepair repair) {
        repairs.add(repair);
    }

    Set<FormulaRepair> repairs() {
        return repairs;
    }

    /** Keeps where a link leads. */
    void link(LinkUse use) {
        linkUses.add(use);
    }

    List<LinkUse> linkUses() {
        return linkUses;
    }

    /** Returns the places at which the note shows parts of notes, to be added to. */
    List<NoteEmbed> embeds() {
        return embeds;
    }

    /** Returns the definitions, theorems and the like of the note, to be added to. */
    List<NoteStatement> statements() {
        return statements;
    }

    /** Returns the signs and terms of the note, to be added to. */
    NotationNotes notation() {
        return notation;
    }

    /** Returns the callouts that have been rendered. */
    NoteCallouts callouts() {
        return callouts;
    }

    /** Returns the anchors of the blocks that other notes can show, to be added to. */
    SortedSet<String> blocks() {
        return blocks;
    }

    /** Returns the offset in the note's file of a character of a piece of text, if it is there. */
    Optional<Integer> offset(BasedSequence chars, int index) {
        return placeOfAll.isPresent() || index < 0 || index >= chars.length()
                ? Optional.empty()
                : Optional.of(chars.getIndexOffset(index))
                        .filter(offset -> offset >= 0)
                        .map(offset -> text.fileOffset(shortcodes.offsetInNote(chars, offset)));
    }

    SourceLocation at(Node node) {
        return at(node.getChars(), 0);
    }

    /** Returns where in the file a character of a parsed piece of text stands. */
    SourceLocation at(BasedSequence chars, int index) {
        if (placeOfAll.isPresent()) {
            return placeOfAll.get();
        }
        int place = Math.max(0, Math.min(index, chars.length()));
        int offset = chars.isEmpty() ? chars.getStartOffset() : chars.getIndexOffset(place);
        int inBase = offset < 0 ? chars.getStartOffset() : offset;
        return at(shortcodes.offsetInNote(chars, inBase));
    }

    /** Returns where in the file an offset of the parsed text lies. */
    SourceLocation at(int offset) {
        return lines.at(text.fileOffset(offset));
    }
}
