package dev.cahier.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.html.SafeHtml;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renders blocks of HTML that an author wrote, with the formulas in their text and the addresses in
 * their tags resolved.
 *
 * <p>Comments and elements whose text is not prose are left as they are.
 */
final class RawHtmlNodes {

    /** An element that shows its text as it is, or does not show it. */
    private static final Pattern VERBATIM =
            Pattern.compile("<(" + VerbatimElements.NAMES + ")\\b", Pattern.CASE_INSENSITIVE);

    /** A tag, or a declaration; quoted values may hold {@code >}. */
    private static final Pattern TAG =
            Pattern.compile("</?[A-Za-z!?](?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+>");

    /** A tag within what could be a formula: TeX has {@code a<b} too. */
    private static final Pattern TAG_IN_FORMULA =
            Pattern.compile("</?[A-Za-z][A-Za-z0-9-]*+(?:\\s[^<>$\\\\]*+)?/?>");

    private final FormulaHtml formulas;

    RawHtmlNodes(FormulaHtml formulas) {
        this.formulas = formulas;
    }

    void register(NodeWriters writers) {
        writers.on(HtmlBlock.class, this::render);
    }

    private void render(HtmlBlock node, BodyWriter out) {
        NoteContext note = out.note();
        out.line();
        if (note.source().isSafe()) {
            OpenElements open = out.openElements();
            open.beginBlock(node, note);
            SafeMarkup safe = new SafeMarkup(open, out.safe(), note);
            read(node.getContentChars(), note, new Writer(safe::write, out));
            out.safe().close(SafeTags.ended(open.endBlock(), note));
        } else {
            read(
                    node.getContentChars(),
                    note,
                    new Writer(piece -> out.pre(RawHtmlLinks.in(piece, note)), out));
        }
        out.line();
    }

    /** Receives the pieces of a block of HTML in their order. */
    interface Pieces {

        /** Receives a tag, a comment, an element whose text is not prose, or the whole block. */
        void markup(BasedSequence piece);

        void text(String text);

        void formula(BasedSequence chars, int start, MathScanner.Span span);

        /** Receives the beginning of a formula that does not end. */
        void unclosed(BasedSequence delimiter);
    }

    /** Writes the pieces of a block. */
    private final class Writer implements Pieces {

        private final Consumer<BasedSequence> markup;
        private final BodyWriter out;

        private Writer(Consumer<BasedSequence> markup, BodyWriter out) {
            this.markup = markup;
            this.out = out;
        }

        @Override
        public void markup(BasedSequence piece) {
            markup.accept(piece);
        }

        @Override
        public void text(String text) {
            out.pre(text);
        }

        @Override
        public void formula(BasedSequence chars, int start, MathScanner.Span span) {
            out.safe().close(out.openElements().endDrawing());
            out.pre(RawHtmlNodes.this.formula(chars, start, span, out.note()));
        }

        @Override
        public void unclosed(BasedSequence delimiter) {
            UnclosedReport.opener(delimiter, out.note());
        }
    }

    /** Reads a block of HTML; one without formulas is a single piece of markup. */
    static void read(BasedSequence chars, NoteContext note, Pieces to) {
        if (!note.source().math() || chars.indexOfAny(c -> c == '$' || c == '\\') < 0) {
            to.markup(chars);
            return;
        }
        String text = chars.toString();
        MathScanner scanner = new MathScanner(text, note.habits());
        int index = 0;
        while (index < text.length()) {
            int start = index;
            Optional<MathScanner.Span> span =
                    scanner.at(start)
                            .filter(
                                    found ->
                                            !holdsTag(text, found)
                                                    || TexScripts.isScript(chars, start, note));
            if (span.isPresent()) {
                to.formula(chars, start, span.get());
                index = span.get().end();
                continue;
            }
            int literal = scanner.literalDollars(start);
            Optional<UnclosedDelimiters.Found> unclosed = unclosedAt(text, start, note);
            if (unclosed.isPresent()) {
                literal = unclosed.get().length();
                to.unclosed(chars.subSequence(start, start + literal));
            }
            index = behindOther(text, start, literal, note);
            if (text.charAt(start) == '<') {
                to.markup(chars.subSequence(start, index));
                continue;
            }
            to.text(text.substring(text.startsWith("\\$", start) ? start + 1 : start, index));
        }
    }

    private static Optional<UnclosedDelimiters.Found> unclosedAt(
            String text, int start, NoteContext note) {
        if (text.charAt(start) != '$' && text.charAt(start) != '\\') {
            return Optional.empty();
        }
        MathScanner scanner = new MathScanner(textUntilTag(text, start), note.habits());
        return scanner.isDelimiter(0) ? scanner.unclosedAt(0, "") : Optional.empty();
    }

    private static String textUntilTag(String text, int start) {
        int limit = Math.min(text.length(), start + MathScanner.GLANCE);
        Matcher tag = TAG_IN_FORMULA.matcher(text).region(start, limit);
        return text.substring(start, tag.find() ? tag.start() : limit);
    }

    /** Returns the index behind a tag, an escaped character, some dollars or just a character. */
    private static int behindOther(String text, int index, int literalDollars, NoteContext note) {
        return switch (text.charAt(index)) {
            case '<' ->
                    note.source().isSafe() ? behindSafe(text, index) : behindMarkup(text, index);
            // In HTML, no backslash makes a tag text.
            case '\\' -> Math.min(index + (text.startsWith("<", index + 1) ? 1 : 2), text.length());
            default -> index + Math.max(1, literalDollars);
        };
    }

    private String formula(
            BasedSequence chars, int index, MathScanner.Span span, NoteContext note) {
        BasedSequence tex = chars.subSequence(span.texStart(), span.texEnd());
        FormulaHtml.reportSpelling(
                span.spelling(), chars.subSequence(index, span.end()), tex, note);
        return span.display() ? formulas.displaySpan(tex, note) : formulas.inline(tex, note);
    }

    private static boolean holdsTag(String text, MathScanner.Span span) {
        return TAG_IN_FORMULA.matcher(text).region(span.texStart(), span.texEnd()).find();
    }

    /** Returns the index behind markup, or behind the element if all of it is left out. */
    private static int behindSafe(String text, int index) {
        return HtmlTag.at(text, index)
                .filter(tag -> !tag.closing() && SafeHtml.hidesContent(tag.name()))
                .map(tag -> SafeMarkup.behindElement(text, tag))
                .orElseGet(() -> behindMarkup(text, index));
    }

    private static int behindMarkup(String text, int index) {
        if (text.startsWith("<!--", index)) {
            int end = text.indexOf("-->", index);
            return end < 0 ? text.length() : end + 3;
        }
        Matcher verbatim = VERBATIM.matcher(text).region(index, text.length());
        if (verbatim.lookingAt()) {
            return behindElement(text, verbatim.group(1), verbatim.end());
        }
        Matcher tag = TAG.matcher(text).region(index, text.length());
        return tag.lookingAt() ? tag.end() : index + 1;
    }

    private static int behindElement(String text, String name, int from) {
        Pattern closing = Pattern.compile("</" + name + "\\s*+>", Pattern.CASE_INSENSITIVE);
        Matcher found = closing.matcher(text);
        return found.find(from) ? found.end() : text.length();
    }
}
