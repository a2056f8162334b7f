package dev.cahier.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.cahier.config.TheoremKind;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DidYouMean;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Renders callouts, quotations that begin with {@code [!NOTE]} or {@code [!THEOREM]}; a title may
 * follow on the same line, and behind it an anchor of the author's: <code>{#pythagoras}</code>.
 * Readers can fold those that begin with {@code [!NOTE]-} or {@code [!NOTE]+}.
 */
final class CalloutNodes {

    private final FormulaHtml formulas;

    CalloutNodes(FormulaHtml formulas) {
        this.formulas = formulas;
    }

    void register(NodeWriters writers) {
        writers.on(BlockQuote.class, this::render);
    }

    private void render(BlockQuote quote, BodyWriter out) {
        NoteContext note = out.note();
        Optional<CalloutTitle> known = note.callouts().title(quote);
        if (known.isEmpty() && !isCallout(quote, note)) {
            BlockNodes.quote(quote, out);
            return;
        }
        CalloutTitle title = known.orElseGet(() -> CalloutTitle.takeFrom(quote, out, formulas));
        note.callouts().title(quote, title);
        Optional<TheoremKind> theorem = note.source().theorems().kind(title.mark());
        if (theorem.isPresent()) {
            TheoremNodes.render(theorem.get(), title, quote, out);
        } else {
            alert(title, quote, out);
        }
    }

    private static boolean isCallout(BlockQuote quote, NoteContext note) {
        // Only what has a number can do without.
        return CalloutTitle.mark(quote)
                .filter(m -> !m.starred() || note.source().theorems().kind(m.word()).isPresent())
                .isPresent();
    }

    private static void alert(CalloutTitle title, BlockQuote quote, BodyWriter out) {
        NoteContext note = out.note();
        String mark = title.mark();
        Optional<AlertKind> alert = AlertKind.of(mark);
        if (alert.isEmpty()) {
            reportUnknown(mark, quote, note);
        }
        AlertKind kind = alert.orElse(AlertKind.NOTE);
        String word =
                alert.isPresent()
                        ? Escaping.escapeHtml(kind.word(mark, note.words()), false)
                        : capitalised(mark);
        String id =
                title.anchor()
                        .flatMap(a -> SafeAttributes.anchor(a, note))
                        .map(a -> note.anchors().unique(a.toString()))
                        .orElse("");
        CalloutFrame frame =
                new CalloutFrame("callout", kind.styleClass(), id, title.folding())
                        .with(note.attributesOf(quote));
        frame.begin(title.html().isEmpty() ? word : title.html(), out);
        out.children(quote);
        frame.end(out);
    }

    private static void reportUnknown(String mark, BlockQuote quote, NoteContext note) {
        Set<String> known = new TreeSet<>(AlertKind.marks());
        note.source().theorems().kinds().forEach(kind -> known.add(kind.name()));
        note.report(
                Diagnostic.warning(
                                "callout-unknown",
                                note.at(quote.getChars(), quote.getChars().indexOf('[')),
                                "'" + mark + "' is not a kind of callout; it is shown as a note")
                        .withHint(
                                DidYouMean.among(known, mark.toLowerCase(Locale.ROOT))
                                        .map(near -> "did you mean [!" + near + "]?")
                                        .orElse("known: " + String.join(", ", known))));
    }

    private static String capitalised(String mark) {
        int first = Character.charCount(mark.codePointAt(0));
        return mark.substring(0, first).toUpperCase(Locale.ROOT) + mark.substring(first);
    }
}
