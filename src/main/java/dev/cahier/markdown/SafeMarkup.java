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
    private final NoteContext note;

    /**
     * Creates what makes the pieces of a block safe, one after the other.
     *
     * @param open the elements that are open before the first piece
     */
    SafeMarkup(OpenElements open, NoteContext note) {
        this.open = open;
        this.note = note;
    }

    /** Returns HTML in which all elements are closed. */
    static String whole(BasedSequence chars, NoteContext note) {
        OpenElements open = new OpenElements();
        String html = new SafeMarkup(open, note).of(chars);
        return html + OpenElements.tags(open.closeAll());
    }

    /** Returns a piece of HTML without what could harm. */
    String of(BasedSequence chars) {
        String text = chars.toString();
        StringBuilder out = new StringBuilder();
        int index = 0;
        while (index < text.length()) {
            int next = text.indexOf('<', index);
            if (next < 0) {
                return out.append(text, index, text.length()).toString();
            }
            out.append(text, index, next);
            index = markup(text, next, chars, out);
        }
        return out.toString();
    }

    private int markup(String text, int index, BasedSequence chars, StringBuilder out) {
        if (text.startsWith("<!--", index)) {
            int end = text.indexOf("-->", index);
            return end < 0 ? text.length() : end + 3;
        }
        if (text.startsWith("<!", index) || text.startsWith("<?", index)) {
            SafeTags.reportDeclaration(note.at(chars, index), note);
            int end = text.indexOf('>', index);
            return end < 0 ? text.length() : end + 1;
        }
        Optional<HtmlTag> tag = HtmlTag.at(text, index);
        if (tag.isPresent()) {
            return tag(tag.get(), text, index, chars, out);
        }
        // What follows the beginning of a tag that does not end has no end of a tag either.
        int end = HtmlTag.begins(text, index) ? text.length() : index + 1;
        out.append(text.substring(index, end).replace("<", "&lt;"));
        return end;
    }

    private int tag(HtmlTag tag, String text, int index, BasedSequence chars, StringBuilder out) {
        BasedSequence own = chars.subSequence(index, tag.end());
        if (!SafeTags.isAllowed(tag, open)) {
            if (!tag.closing()) {
                SafeTags.reportElement(tag, note.at(chars, index), note);
            }
            boolean hidden = !tag.closing() && SafeHtml.hidesContent(tag.name());
            return hidden ? behindElement(text, tag) : tag.end();
        }
        if (tag.closing()) {
            String closed = OpenElements.tags(open.close(tag.name()));
            if (closed.isEmpty() && !SafeHtml.isVoid(tag.name())) {
                SafeTags.reportUnopened(tag, note.at(chars, index), note);
            }
            out.append(closed);
            return tag.end();
        }
        boolean shown = open.contains("pre") || open.contains("code");
        String opening = SafeTags.opening(own, shown, note);
        if (SafeHtml.isVoid(tag.name())) {
            out.append(opening);
            return tag.end();
        }
        out.append(OpenElements.tags(open.open(tag.name()))).append(opening);
        if (SafeHtml.isForeign(tag.name()) && text.charAt(tag.end() - 2) == '/') {
            out.append(OpenElements.tags(open.close(tag.name())));
        }
        return tag.end();
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
