package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.diagnostic.Diagnostic;
import java.util.regex.Matcher;

/**
 * Renders shortcodes and leaves their marks in the HTML, which {@link ShortcodeInsertion} replaces
 * when it knows what is around them.
 */
final class ShortcodeNodes {

    private final ShortcodeRenderer shortcodes;

    ShortcodeNodes(ShortcodeRenderer shortcodes) {
        this.shortcodes = shortcodes;
    }

    void register(NodeWriters writers) {
        writers.on(ShortcodeBlock.class, this::block).on(ShortcodeInline.class, this::inline);
    }

    private void block(ShortcodeBlock node, BodyWriter out) {
        NoteContext note = out.note();
        Matcher mark = mark(node.getChars());
        ShortcodeUse use = note.shortcodes().of(mark);
        if (!node.closed()) {
            note.report(
                    Diagnostic.error(
                                    "shortcode-unclosed",
                                    use.location(),
                                    "the closing tag of the shortcode '"
                                            + use.tag().orElseThrow().name()
                                            + "' is not in the same list or quotation")
                            .withHint("indent or quote both tags in the same way"));
            return;
        }
        String output;
        if (use.kind() == ShortcodeUse.Kind.BLOCK) {
            output = shortcodes.output(use, out.part().children(node).html().strip(), note);
        } else {
            output = shortcodes.output(use, note);
        }
        if (!output.isEmpty()) {
            out.line().raw(mark.group()).line();
        }
    }

    private void inline(ShortcodeInline node, BodyWriter out) {
        NoteContext note = out.note();
        if (node.getChars().charAt(0) != ShortcodeMarks.START) {
            note.report(
                    Diagnostic.error(
                                    "shortcode-syntax",
                                    note.at(node),
                                    "this looks like the tag of a shortcode but is not well-formed")
                            .withHint(
                                    "write {{< name argument key=\"value\" >}}, or {{</* ... */>}} to"
                                            + " show the text"));
            return;
        }
        Matcher mark = mark(node.getChars());
        ShortcodeUse use = note.shortcodes().of(mark);
        if (ShortcodeMarks.isOf(ShortcodeMarks.Part.BLOCK_END, mark)) {
            ShortcodeRenderer.reportUnopened(use, note.at(node), note);
            return;
        }
        String output = note.fragments().withShortcodes(shortcodes.output(use, note));
        if (output.indexOf('<') < 0) {
            node.setText(Unescaped.html(output));
        }
        out.raw(mark.group());
    }

    private static Matcher mark(BasedSequence chars) {
        Matcher mark = ShortcodeMarks.in(chars);
        if (!mark.lookingAt()) {
            throw new IllegalStateException("not a mark: " + chars);
        }
        return mark;
    }
}
