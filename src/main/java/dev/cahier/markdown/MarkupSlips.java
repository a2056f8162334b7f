package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.markdown.NoteOutline.Slip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds Markdown that a misplaced or missing space keeps from having an effect. */
final class MarkupSlips {

    /** One mark alone may be a tag or a number: {@code #3}. */
    private static final Pattern HEADING = Pattern.compile("(#{2,6})([^#\\s].*)");

    /** A space before the closing marks. */
    private static final Pattern STRONG =
            Pattern.compile("(?<![*\\\\])\\*\\*(?![*\\s])([^*\\n]{1,200}?)([ \\t]+)\\*\\*(?!\\*)");

    /**
     * A space behind the opening marks, which must not be an operator between two words: {@code x
     * ** n}.
     */
    private static final Pattern OPENED =
            Pattern.compile(
                    "(?<![*\\\\\\w)\\]])(?<![\\w)\\]][ \\t])\\*\\*([ \\t]+)"
                            + "(?=[^*\\n]*\\p{L}\\p{L})([^*\\s\\n](?:[^*\\n]{0,199}?[^*\\s\\n])?)"
                            + "([ \\t]*)\\*\\*(?!\\*)");

    private final NoteContext note;
    private final List<Slip> slips = new ArrayList<>();
    private final List<Diagnostic> warnings = new ArrayList<>();

    private MarkupSlips(NoteContext note) {
        this.note = note;
    }

    /** Reports them in a parsed note. */
    static void report(Document document, NoteContext note) {
        MarkupSlips found = new MarkupSlips(note);
        found.search(document);
        found.warnings.forEach(note::report);
    }

    /** Returns those in a parsed note whose places in the file are known. */
    static List<Slip> in(Document document, NoteContext note) {
        MarkupSlips found = new MarkupSlips(note);
        found.search(document);
        return found.slips;
    }

    private void search(Document document) {
        for (Node node : document.getDescendants()) {
            if (node instanceof Text text && !(text.getParent() instanceof Code)) {
                String chars = SourceString.of(text.getChars());
                if (chars.startsWith("##")) {
                    heading(text, chars);
                }
                if (chars.contains("**")) {
                    strong(text.getChars(), chars);
                    opened(text.getChars(), chars);
                }
            }
        }
    }

    private void heading(Text text, String chars) {
        boolean startsLine =
                text.getParent() instanceof Paragraph
                        && (text.getPrevious() == null
                                || text.getPrevious() instanceof SoftLineBreak);
        Matcher heading = HEADING.matcher(chars);
        if (startsLine && heading.matches()) {
            warnings.add(
                    Diagnostic.warning(
                                    "heading-space",
                                    note.at(text),
                                    "a heading needs a space after " + heading.group(1))
                            .withHint("write " + heading.group(1) + " " + heading.group(2)));
            slip(Slip.Kind.HEADING, text.getChars(), 0, heading.end(1), heading.group(1) + " ");
        }
    }

    private void strong(BasedSequence chars, String text) {
        Matcher strong = STRONG.matcher(text);
        while (strong.find()) {
            spaced(chars, text, strong, 1, "before the closing");
        }
    }

    private void opened(BasedSequence chars, String text) {
        Matcher opened = OPENED.matcher(text);
        while (opened.find()) {
            spaced(chars, text, opened, 2, "behind the opening");
        }
    }

    /**
     * Warns of a space that keeps a text from being bold.
     *
     * @param inside the group of the match that is to be bold; the group after it follows the marks
     * @param place where the space stands
     */
    private void spaced(BasedSequence chars, String text, Matcher match, int inside, String place) {
        String bold = "**" + match.group(inside) + "**";
        warnings.add(
                Diagnostic.warning(
                                "emphasis-space",
                                note.at(chars, match.start()),
                                "a space " + place + " ** keeps this text from being bold")
                        .withHint("write " + bold));
        String moved = moved(match.group(inside + 1), text, match.end());
        slip(Slip.Kind.EMPHASIS, chars, match.start(), match.end(), bold + moved);
    }

    /** Returns the spaces to be written behind the closing marks, so that words stay apart. */
    private static String moved(String spaces, String text, int end) {
        boolean word = end < text.length() && Character.isLetterOrDigit(text.codePointAt(end));
        return word ? spaces : "";
    }

    private void slip(Slip.Kind kind, BasedSequence chars, int start, int end, String replacement) {
        Optional<Integer> first = note.offset(chars, start);
        Optional<Integer> last = note.offset(chars, end - 1);
        if (first.isPresent() && last.isPresent() && last.get() - first.get() == end - 1 - start) {
            slips.add(
                    new Slip(
                            kind, note.at(chars, start), first.get(), last.get() + 1, replacement));
        }
    }
}
