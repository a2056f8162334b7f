package dev.cahier.markdown;

import static java.util.stream.Collectors.joining;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
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

    private static final String END_OF_PARAGRAPH = "</p>";
    private static final String QED = "<span class=\"qed\">∎</span>";

    static void register(NodeWriters writers) {
        writers.on(BlockQuote.class, CalloutNodes::render);
    }

    private static void render(BlockQuote quote, BodyWriter out) {
        Optional<String> mark = CalloutTitle.mark(quote);
        if (mark.isEmpty()) {
            BlockNodes.quote(quote, out);
            return;
        }
        Optional<TheoremKind> theorem = TheoremKind.of(mark.get());
        if (theorem.isPresent()) {
            theorem(theorem.get(), quote, out);
            return;
        }
        Optional<AlertKind> alert = AlertKind.of(mark.get());
        if (alert.isEmpty()) {
            reportUnknown(mark.get(), quote, out.note());
        }
        alert(alert.orElse(AlertKind.NOTE), mark.get(), quote, out);
    }

    private static void reportUnknown(String mark, BlockQuote quote, NoteContext note) {
        Set<String> known = new TreeSet<>(AlertKind.marks());
        known.addAll(TheoremKind.marks());
        note.report(
                Diagnostic.warning(
                                "callout-unknown",
                                note.at(quote.getFirstChild()),
                                "'" + mark + "' is not a kind of callout; it is shown as a note")
                        .withHint(
                                DidYouMean.among(known, mark.toLowerCase(Locale.ROOT))
                                        .map(near -> "did you mean [!" + near + "]?")
                                        .orElse("known: " + String.join(", ", known))));
    }

    private static void alert(AlertKind kind, String mark, BlockQuote quote, BodyWriter out) {
        NoteContext note = out.note();
        CalloutTitle title = CalloutTitle.takeFrom(quote, out);
        boolean known = AlertKind.of(mark).isPresent();
        String word = known ? escaped(kind.word(mark, note.words())) : capitalised(mark);
        String id = title.anchor().map(anchor -> id(anchor, note)).orElse("");
        Frame frame =
                new Frame("callout", kind.styleClass(), id, title.folding())
                        .with(note.attributesOf(quote));
        frame.begin(title.html().isEmpty() ? word : title.html(), out);
        out.children(quote);
        frame.end(out);
    }

    private static String escaped(String words) {
        return Escaping.escapeHtml(words, false);
    }

    private static String capitalised(String mark) {
        int first = Character.charCount(mark.codePointAt(0));
        return mark.substring(0, first).toUpperCase(Locale.ROOT) + mark.substring(first);
    }

    private static void theorem(TheoremKind kind, BlockQuote quote, BodyWriter out) {
        NoteContext note = out.note();
        BasedSequence chars = quote.getChars();
        CalloutTitle title = CalloutTitle.takeFrom(quote, out);
        String name = kind.word(note.words());
        String number =
                kind.isNumbered()
                        ? Integer.toString(note.numbers().ofTheorem(kind, note.order(chars)))
                        : "";
        String numbered =
                number.isEmpty() ? name : note.words().text("theorem.numbered", name, number);
        String id = title.anchor().map(anchor -> label(anchor, numbered, number, note)).orElse("");
        Frame frame =
                new Frame("theorem", kind.styleClass(), id, title.folding())
                        .with(note.attributesOf(quote));
        String strong = "<strong>" + escaped(numbered) + "</strong>";
        frame.begin(
                title.html().isEmpty()
                        ? strong
                        : note.words().text("theorem.titled", strong, title.html()),
                out);
        if (kind == TheoremKind.PROOF) {
            proof(quote, out);
        } else {
            out.children(quote);
        }
        frame.end(out);
    }

    /**
     * The element around a callout.
     *
     * @param name the class of all callouts of its sort
     * @param kind tells its kind from others
     * @param id its anchor; empty for none
     */
    private record Frame(String name, String kind, String id, CalloutTitle.Folding folding) {

        private Frame with(Optional<ElementAttributes> own) {
            String classes =
                    own.map(e -> e.classes().stream().map(c -> " " + c).collect(joining()))
                            .orElse("");
            String anchor = id.isEmpty() ? own.map(ElementAttributes::id).orElse("") : id;
            return new Frame(name, kind + classes, anchor, folding);
        }

        private void begin(String title, BodyWriter out) {
            boolean folds = folding != CalloutTitle.Folding.NONE;
            String role = !folds && name.equals("callout") ? " role=\"note\"" : "";
            String open = folding == CalloutTitle.Folding.OPEN ? " open" : "";
            String titleTag = folds ? "summary" : "p";
            out.line();
            out.raw("<" + tag() + " class=\"" + name + " " + name + "-" + kind + "\"" + role);
            out.raw(attribute(id) + open + ">").line();
            out.raw("<" + titleTag + " class=\"" + name + "-title\">" + title);
            out.raw("</" + titleTag + ">").line();
        }

        private void end(BodyWriter out) {
            out.line().raw("</" + tag() + ">").line();
        }

        private String tag() {
            return folding == CalloutTitle.Folding.NONE ? "div" : "details";
        }
    }

    /**
     * The mark at a proof's end stands in the last line of its last paragraph, if it ends in one.
     */
    private static void proof(BlockQuote quote, BodyWriter out) {
        String body = out.part().children(quote).html().stripTrailing();
        boolean inLine =
                quote.getLastChild() instanceof Paragraph && body.endsWith(END_OF_PARAGRAPH);
        out.pre(
                inLine
                        ? body.substring(0, body.length() - END_OF_PARAGRAPH.length())
                                + " "
                                + QED
                                + END_OF_PARAGRAPH
                        : body + "\n<p class=\"qed-line\">" + QED + END_OF_PARAGRAPH);
    }

    private static String label(
            BasedSequence anchor, String title, String number, NoteContext note) {
        String id = id(anchor, note);
        note.numbers()
                .add(new NoteLabel(anchor.toString(), title, number, id, note.at(anchor, 0)))
                .ifPresent(note::report);
        return id;
    }

    private static String id(BasedSequence anchor, NoteContext note) {
        return note.uniqueAnchor(anchor.toString());
    }

    private static String attribute(String id) {
        return id.isEmpty() ? "" : " id=\"" + Escaping.escapeHtml(id, true) + "\"";
    }
}
