package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An anchor that an author gives a heading or a callout: <code>{#anchor}</code> at its end. */
final class OwnAnchor {

    private static final Pattern MARK = Pattern.compile("\\s*\\{#([^\\s{}\"'<>&]+)}\\s*$");

    private OwnAnchor() {}

    /**
     * Takes an anchor off the end of a text.
     *
     * @param last the last node of what may have an anchor, null if there is none
     * @return the anchor as it is written in the note
     */
    static Optional<BasedSequence> takeFrom(Node last) {
        if (!(last instanceof Text)) {
            return Optional.empty();
        }
        BasedSequence chars = last.getChars();
        Matcher mark = MARK.matcher(chars);
        if (!mark.find()) {
            return Optional.empty();
        }
        last.setChars(chars.subSequence(0, mark.start()));
        return Optional.of(chars.subSequence(mark.start(1), mark.end(1)));
    }

    /** Returns a text without the anchor at its end. */
    static String without(String text) {
        Matcher mark = MARK.matcher(text);
        return mark.find() ? text.substring(0, mark.start()) : text;
    }
}
