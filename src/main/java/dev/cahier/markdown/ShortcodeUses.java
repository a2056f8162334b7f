package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SegmentedSequence;
import dev.cahier.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;

/**
 * The shortcodes of one note. Replaces them by marks of the same length before the note is parsed,
 * so that a shortcode can begin and end anywhere, also in the target of a link or an attribute.
 */
final class ShortcodeUses {

    private final NoteContext note;
    private final List<ShortcodeUse> uses = new ArrayList<>();
    private final Map<ShortcodeUse, String> outputs = new IdentityHashMap<>();
    private final Map<BasedSequence, BasedSequence> originals = new IdentityHashMap<>();
    private final Map<BasedSequence, int[]> copies = new IdentityHashMap<>();

    ShortcodeUses(NoteContext note) {
        this.note = note;
    }

    SourceLocation locationOf(BasedSequence chars) {
        return note.at(chars, 0);
    }

    /**
     * Returns the output of a shortcode, which is rendered once: a part of the note that is shown
     * twice, such as its summary, shows the same output.
     *
     * @param rendering renders it
     */
    String output(ShortcodeUse use, Supplier<String> rendering) {
        String known = outputs.get(use);
        if (known == null) {
            known = rendering.get();
            outputs.put(use, known);
        }
        return known;
    }

    /** Returns the output of a shortcode that was already rendered, else an empty text. */
    String output(ShortcodeUse use) {
        return outputs.getOrDefault(use, "");
    }

    /**
     * Returns a text with marks in place of its shortcodes.
     *
     * @param text a connected part of its base
     */
    BasedSequence mark(BasedSequence text) {
        String chars = SourceString.of(text);
        if (!chars.contains("{{<") && !chars.contains("{{%")) {
            return text;
        }
        ShortcodeScanner.Tags tags = ShortcodeScanner.scan(chars);
        return tags.tokens().isEmpty() ? text : new ShortcodeMarking(text, tags, this).apply();
    }

    int count() {
        return uses.size();
    }

    /** Returns the shortcode whose mark holds a number. */
    ShortcodeUse at(int number) {
        return uses.get(number);
    }

    /** Adds the shortcode whose mark holds the next number. */
    void add(ShortcodeUse use) {
        uses.add(use);
    }

    /** Keeps the text that a marked text was made from. */
    void keepOriginal(BasedSequence marked, BasedSequence original) {
        originals.put(marked.getBaseSequence(), original.getBaseSequence());
    }

    /**
     * Copies single characters of a marked text.
     *
     * @param marked the base of the marked text
     * @param original the text that it was made from
     * @param offsets the offsets of the characters
     */
    BasedSequence copy(BasedSequence marked, BasedSequence original, int[] offsets) {
        BasedSequence copy = BasedSequence.of(pick(marked, offsets));
        copies.put(copy.getBaseSequence(), offsets);
        if (marked != original) {
            BasedSequence own = BasedSequence.of(pick(original, offsets));
            copies.put(own.getBaseSequence(), offsets);
            keepOriginal(copy, own);
        }
        return copy;
    }

    private static String pick(BasedSequence text, int[] offsets) {
        StringBuilder picked = new StringBuilder();
        for (int offset : offsets) {
            picked.append(text.charAt(offset));
        }
        return picked.toString();
    }

    /** Returns the offset in the note of an offset in the base of a text, which may be a copy. */
    int offsetInNote(BasedSequence text, int offset) {
        int[] offsets = copies.isEmpty() ? null : copies.get(text.getBaseSequence());
        if (offsets == null || offset < 0 || offsets.length == 0) {
            return offset;
        }
        return offset < offsets.length ? offsets[offset] : offsets[offsets.length - 1] + 1;
    }

    /** Returns what a mark that was found stands for. */
    ShortcodeUse of(Matcher mark) {
        return uses.get(ShortcodeMarks.number(mark));
    }

    /** Returns a piece of a marked text as its author wrote it. */
    BasedSequence original(BasedSequence marked) {
        BasedSequence base = originals.get(marked.getBaseSequence());
        if (base == null || marked.indexOf(ShortcodeMarks.START) < 0) {
            return marked;
        }
        List<BasedSequence> pieces = new ArrayList<>();
        int index = 0;
        while (index < marked.length()) {
            int offset = marked.getIndexOffset(index);
            int end = index + 1;
            while (offset >= 0
                    && end < marked.length()
                    && marked.getIndexOffset(end) == offset + end - index) {
                end++;
            }
            pieces.add(
                    offset < 0
                            ? marked.subSequence(index, end)
                            : base.subSequence(offset, offset + end - index));
            index = end;
        }
        return SegmentedSequence.create(base, pieces);
    }

    /** Returns a text with what its author wrote in place of the marks. */
    String original(String text) {
        if (!ShortcodeMarks.isIn(text)) {
            return text;
        }
        Matcher mark = ShortcodeMarks.in(text);
        return mark.replaceAll(m -> Matcher.quoteReplacement(of(mark).chars().toString()));
    }
}
