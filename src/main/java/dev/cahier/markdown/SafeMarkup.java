package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.html.SafeHtml;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes an author's block of HTML safe: only tags that cannot harm are left, each is closed, and
 * every other {@code <} is text.
 */
final class SafeMarkup {

    private final OpenElements open;
    private final SafeOutput out;
    private final NoteContext note;

    /**
     * Creates what makes the pieces of a block safe, one after the other.
     *
     * @param open the elements that are open before the first piece
     */
    SafeMarkup(OpenElements open, SafeOutput out, NoteContext note) {
        this.open = open;
        this.out = out;
        this.note = note;
    }

    /** Returns HTML in which all elements are closed. */
    static String whole(BasedSequence chars, NoteContext note) {
        StringBuilder html = new StringBuilder();
        OpenElements open = new OpenElements();
        SafeOutput out = new SafeOutput(html, note);
        new SafeMarkup(open, out, note).write(chars);
        out.close(SafeTags.ended(open.closeWhile(element -> true), note));
        return html.toString();
    }

    /** Writes a piece of HTML without what could harm. */
    void write(BasedSequence chars) {
        String text = chars.toString();
        int index = 0;
        while (index < text.length()) {
            int next = text.indexOf('<', index);
            if (next < 0) {
                out.append(text.substring(index));
                return;
            }
            out.append(text.substring(index, next));
            index = markup(text, next, chars);
        }
    }

    private int markup(String text, int index, BasedSequence chars) {
        Optional<HtmlTag> tag = HtmlTag.at(text, index);
        if (tag.isPresent()) {
            return tag(tag.get(), text, index, chars);
        }
        int end = behindOther(text, index);
        if (text.startsWith("<!", index) || text.startsWith("<?", index)) {
            if (!text.startsWith("<!--", index)) {
                SafeTags.reportDeclaration(note.at(chars, index), note);
            }
        } else {
            out.append(text.substring(index, end).replace("<", "&lt;"));
        }
        return end;
    }

    /** Returns the index behind a comment, a declaration or what is no tag. */
    static int behindOther(String text, int index) {
        if (text.startsWith("<!--", index)) {
            int end = text.indexOf("-->", index);
            return end < 0 ? text.length() : end + 3;
        }
        if (text.startsWith("<!", index) || text.startsWith("<?", index)) {
            int end = text.indexOf('>', index);
            return end < 0 ? text.length() : end + 1;
        }
        // What follows the beginning of a tag that does not end has no end of a tag either.
        return HtmlTag.begins(text, index) ? text.length() : index + 1;
    }

    private int tag(HtmlTag tag, String text, int index, BasedSequence chars) {
        BasedSequence own = chars.subSequence(index, tag.end());
        if (!SafeTags.isAllowed(tag, open)) {
            if (!tag.closing()) {
                SafeTags.reportElement(tag, note.at(own, 0), note);
            }
            boolean hidden = !tag.closing() && SafeHtml.hidesContent(tag.name());
            return hidden ? behindElement(text, tag) : tag.end();
        }
        if (tag.closing()) {
            close(tag, own);
        } else if (!SafeTags.isMisplaced(tag, open, own, note)) {
            open(tag, own);
        }
        return tag.end();
    }

    private void close(HtmlTag tag, BasedSequence own) {
        if (open.contains(tag.name())) {
            out.close(open.close(tag.name()));
        } else if (!SafeHtml.isVoid(tag.name())) {
            SafeTags.reportUnopened(tag, note.at(own, 0), note);
        }
    }

    private void open(HtmlTag tag, BasedSequence own) {
        boolean shown = open.contains("pre") || open.contains("code");
        String opening = SafeTags.opening(own, shown, note);
        if (SafeHtml.isVoid(tag.name())) {
            out.close(open.before(tag.name()));
            out.append(opening);
            return;
        }
        out.close(open.open(tag.name(), own));
        if (tag.name().equals("a")) {
            out.openLink(opening, own);
        } else {
            out.append(opening);
        }
        if (SafeHtml.isForeign(tag.name()) && own.endsWith("/>")) {
            out.close(open.close(tag.name()));
        }
    }

    /** Returns the index behind an element, which is the end of the text if it does not end. */
    static int behindElement(String text, HtmlTag tag) {
        Matcher closing =
                Pattern.compile(
                                "</" + Pattern.quote(tag.name()) + "(?=[\\s/>])[^>]*>?",
                                Pattern.CASE_INSENSITIVE)
                        .matcher(text);
        return closing.find(tag.end()) ? closing.end() : text.length();
    }
}
