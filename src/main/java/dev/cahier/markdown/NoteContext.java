package dev.cahier.markdown;

import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.NullableDataKey;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.chart.ChartSpec;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/** What the rendering of one note collects on its way; used by one thread. */
final class NoteContext {

    private static final NullableDataKey<NoteContext> KEY = new NullableDataKey<>("CAHIER_NOTE");

    private final MarkdownSource source;
    private final SiteLinks links;
    private final BiFunction<BasedSequence, NoteContext, String> fragments;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<HeadingEntry> headings = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();
    private final Set<ChartSpec> charts = new LinkedHashSet<>();
    private boolean hasFormulas;

    /**
     * Creates the context of a note.
     *
     * @param fragments renders Markdown from within the note
     */
    NoteContext(
            MarkdownSource source,
            SiteLinks links,
            BiFunction<BasedSequence, NoteContext, String> fragments) {
        this.source = source;
        this.links = links;
        this.fragments = fragments;
    }

    /** Returns the context of the note that is being rendered. */
    static NoteContext of(NodeRendererContext context) {
        return of(context.getDocument());
    }

    /** Returns the context of the note that a document was parsed from. */
    static NoteContext of(Document document) {
        return Objects.requireNonNull(KEY.get(document), "no note context");
    }

    void attachTo(Document document) {
        document.set(KEY, this);
    }

    MarkdownSource source() {
        return source;
    }

    SiteLinks links() {
        return links;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    List<HeadingEntry> headings() {
        return headings;
    }

    /** Returns an anchor that no other heading of the note has: a repeated one gets a number. */
    String uniqueAnchor(String wanted) {
        String anchor = wanted;
        for (int i = 1; !anchors.add(anchor); i++) {
            anchor = wanted + "-" + i;
        }
        return anchor;
    }

    Set<ChartSpec> charts() {
        return charts;
    }

    boolean hasFormulas() {
        return hasFormulas;
    }

    void formulaRendered() {
        hasFormulas = true;
    }

    /** Renders Markdown from within the note, without a paragraph around a single one. */
    String renderFragment(BasedSequence text) {
        return fragments.apply(text, this);
    }

    void report(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    SourceLocation at(Node node) {
        return at(node.getChars(), 0);
    }

    /** Returns where in the file a character of a parsed piece of text stands. */
    SourceLocation at(BasedSequence chars, int index) {
        int place = Math.max(0, Math.min(index, chars.length()));
        int offset = chars.isEmpty() ? chars.getStartOffset() : chars.getIndexOffset(place);
        return source.text().at(offset < 0 ? chars.getStartOffset() : offset);
    }
}
