package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes links and images of {@code [text](my note.md)}, which some editors write although spaces
 * end a target, where the target is a note or file of the site or has the name of one.
 */
final class SpacedTargets {

    /** A target with spaces and a title, at the beginning of what follows the brackets. */
    private static final Pattern TARGET =
            Pattern.compile(
                    "\\([ \\t]*+([^\\s()<>\"](?:[^()<>\"\\n]|\\([^()\\n]*+\\))*?)"
                            + "([ \\t]++(?:\"[^\"\\n]*+\"|'[^'\\n]*+'))?[ \\t]*+\\)");

    /** A target and a size, as CSDN, HackMD and Joplin write it: {@code (a.png =300x200)}. */
    private static final Pattern SIZED =
            Pattern.compile(
                    "\\([ \\t]*+([^\\s()<>\"]++)([ \\t]++(?:\"[^\"\\n]*+\"|'[^'\\n]*+'))?"
                            + "[ \\t]++=(\\d{1,5}%?)?[xX*](\\d{1,5}%?)?[ \\t]*+\\)");

    /** The end of a target that is a file and no remark in parentheses. */
    private static final Pattern FILE =
            Pattern.compile(
                    "(?i).*\\.(?:md|markdown|html?|pdf|png|jpe?g|gif|svg|webp|avif|zip|txt|csv|ipynb)(?:#.*)?");

    private SpacedTargets() {}

    static void linkIn(Document document, NoteContext note) {
        List<RefNode> undefined = new ArrayList<>();
        for (Node node : document.getDescendants()) {
            if (node instanceof RefNode ref && ref.getReferenceNode(document) == null) {
                undefined.add(ref);
            }
        }
        undefined.forEach(ref -> link(ref, note));
    }

    private static boolean leadsSomewhere(BasedSequence target, NoteContext note) {
        return FILE.matcher(target).matches()
                || note.links().has(Unescaped.of(target), note.at(target, 0));
    }

    private static void link(RefNode ref, NoteContext note) {
        if (!(ref.getNext() instanceof Text text)) {
            return;
        }
        BasedSequence chars = text.getChars();
        Matcher sized = SIZED.matcher(chars);
        if (ref instanceof ImageRef && sized.lookingAt()) {
            InlineLinkNode image = replace(ref, text, sized);
            String size = length("width", sized.group(3)) + length("height", sized.group(4));
            AttributeList.at("{" + size.strip() + "}", 0).ifPresent(note.attributes(image)::add);
            return;
        }
        Matcher found = TARGET.matcher(chars);
        if (!found.lookingAt()) {
            return;
        }
        BasedSequence target = chars.subSequence(found.start(1), found.end(1));
        boolean spaces = target.indexOfAny(c -> c == ' ' || c == '\t') >= 0;
        if (!spaces || !leadsSomewhere(target, note)) {
            return;
        }
        replace(ref, text, found);
        note.report(
                Diagnostic.warning(
                                "link-spaces",
                                note.at(target, 0),
                                "the spaces in this target end the link for other programs")
                        .withHint("write (<" + target + ">)"));
    }

    private static String length(String key, @Nullable String value) {
        return value == null ? "" : " " + key + "=" + value;
    }

    /**
     * Puts a link or an image in the place of brackets without a definition and the target behind
     * them.
     *
     * @param found the target and its title in the text that follows the brackets
     */
    private static InlineLinkNode replace(RefNode ref, Text text, Matcher found) {
        BasedSequence chars = text.getChars();
        InlineLinkNode link = ref instanceof ImageRef ? new Image() : new Link();
        link.setTextChars(ref.getChars());
        link.setLinkOpeningMarker(chars.subSequence(0, 1));
        link.setUrl(chars.subSequence(found.start(1), found.end(1)));
        if (found.group(2) != null) {
            link.setTitleChars(chars.subSequence(found.start(2), found.end(2)).trim());
        }
        link.setLinkClosingMarker(chars.subSequence(found.end() - 1, found.end()));
        link.setCharsFromContent();
        ParentLinks.move(ref, link);
        ref.insertBefore(link);
        ref.unlink();
        text.setChars(chars.subSequence(found.end()));
        return link;
    }
}
