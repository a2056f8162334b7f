package dev.cahier.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.html.SafeHtml;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the tags in blocks of HTML that open elements which no later block closes. */
final class UnclosedTags implements RawHtmlNodes.Pieces {

    /**
     * How often the blocks are read: that an element ends early may leave others without an end.
     */
    private static final int ROUNDS = 8;

    private final OpenElements open = new OpenElements();
    private final Set<Integer> unclosed;
    private final NoteContext note;

    private UnclosedTags(Set<Integer> unclosed, NoteContext note) {
        this.unclosed = unclosed;
        this.note = note;
    }

    /**
     * Returns which elements end with the block that they begin in.
     *
     * @param first a block of HTML; those behind it with the same parent may close what it opens
     */
    static Predicate<OpenElements.Opened> from(HtmlBlock first, NoteContext note) {
        Set<Integer> unclosed = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            int before = unclosed.size();
            new UnclosedTags(unclosed, note).readBlocks(first);
            if (unclosed.size() == before) {
                return element -> unclosed.contains(element.offset());
            }
        }
        return element -> true;
    }

    private void readBlocks(HtmlBlock first) {
        for (Node node = first; node != null; node = node.getNext()) {
            if (node instanceof HtmlBlock block) {
                RawHtmlNodes.read(block.getContentChars(), note, this);
                open.closeWhile(element -> unclosed.contains(element.offset()));
            } else {
                // Text ends a drawing, so that no later tag can close it.
                add(open.endedDrawing());
            }
        }
        add(open.closeWhile(element -> true));
    }

    private void add(List<OpenElements.Opened> elements) {
        elements.forEach(element -> unclosed.add(element.offset()));
    }

    @Override
    public void text(String text) {}

    @Override
    public void formula(BasedSequence chars, int start, MathScanner.Span span) {
        add(open.endedDrawing());
    }

    @Override
    public void unclosed(BasedSequence delimiter) {}

    @Override
    public void markup(BasedSequence chars) {
        String text = chars.toString();
        int index = text.indexOf('<');
        while (index >= 0) {
            Optional<HtmlTag> tag = HtmlTag.at(text, index);
            int end =
                    tag.isPresent()
                            ? tag(tag.get(), text, chars.subSequence(index, tag.get().end()))
                            : SafeMarkup.behindOther(text, index);
            index = text.indexOf('<', end);
        }
    }

    private int tag(HtmlTag tag, String text, BasedSequence own) {
        if (!SafeTags.isAllowed(tag, open)) {
            boolean hidden = !tag.closing() && SafeHtml.hidesContent(tag.name());
            return hidden ? SafeMarkup.behindElement(text, tag) : tag.end();
        }
        if (tag.closing()) {
            open.close(tag.name());
        } else if (SafeHtml.isVoid(tag.name())) {
            open.before(tag.name());
        } else if (!open.isFull() && open.missingParent(tag.name()).isEmpty()) {
            open.open(tag.name(), own);
            if (SafeHtml.isForeign(tag.name()) && own.endsWith("/>")) {
                open.close(tag.name());
            }
        }
        return tag.end();
    }
}
