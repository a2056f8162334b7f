package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Puts marks in place of the shortcodes of one text.
 *
 * <p>A pair is one mark, whatever its content is, and its content is another copy of the text in
 * which the shortcodes of the next level are marked. A <code>{{% %}}</code> pair whose tags stand
 * alone on their lines in the same container is a block instead: each of its tags is a mark, and
 * its content is parsed together with the rest of the note.
 */
final class ShortcodeMarking {

    private static final int DEEPEST = 20;

    /** How deep blocks may be nested for their lines to be compared; the limit bounds the time. */
    private static final int DEEPEST_BLOCK = 100;

    private final BasedSequence source;
    private final String text;
    private final ShortcodeScanner.Tags tags;
    private final ShortcodeUses uses;
    private final boolean[] blocks;
    private final List<Place> places = new ArrayList<>();
    private final List<char[]> levels = new ArrayList<>();

    private final int[] numbers;

    /** Where a mark is to be put: for which tag, and on which level. */
    private record Place(int index, ShortcodeUse.Kind kind, int depth) {}

    ShortcodeMarking(BasedSequence source, ShortcodeScanner.Tags tags, ShortcodeUses uses) {
        this.source = source;
        this.text = source.toString();
        this.tags = tags;
        this.uses = uses;
        this.blocks = new boolean[tags.tokens().size()];
        this.numbers = new int[blocks.length];
    }

    /** Returns the text with marks. */
    BasedSequence apply() {
        findBlocks();
        findPlaces();
        int number = uses.count();
        for (Place place : places) {
            numbers[place.index()] = endsBlock(place) ? numbers[partner(place)] : number++;
            int start = start(place.index());
            String mark =
                    ShortcodeMarks.of(part(place), numbers[place.index()], end(place) - start);
            char[] level = level(place.depth());
            mark.getChars(0, mark.length(), level, source.getStartOffset() + start);
        }
        List<BasedSequence> bases = levels.stream().map(this::base).toList();
        places.stream().filter(p -> !endsBlock(p)).forEach(p -> uses.add(use(p, bases)));
        return bases.get(0).subSequence(source.getStartOffset(), source.getEndOffset());
    }

    private ShortcodeMarks.Part part(Place place) {
        if (!blocks[place.index()]) {
            return isText(place) ? ShortcodeMarks.Part.TEXT : ShortcodeMarks.Part.WHOLE;
        }
        return endsBlock(place) ? ShortcodeMarks.Part.BLOCK_END : ShortcodeMarks.Part.BLOCK_START;
    }

    /** Returns whether a place is a tag that is shown or a pair within one line. */
    private boolean isText(Place place) {
        boolean oneLine = text.substring(start(place.index()), end(place)).indexOf('\n') < 0;
        return place.kind() == ShortcodeUse.Kind.LITERAL || isPair(place.index()) && oneLine;
    }

    private boolean endsBlock(Place place) {
        return blocks[place.index()] && partner(place) < place.index();
    }

    private int partner(Place place) {
        return tags.partners()[place.index()];
    }

    private char[] level(int depth) {
        if (depth == levels.size()) {
            levels.add(source.getBaseSequence().toString().toCharArray());
        }
        return levels.get(depth);
    }

    private BasedSequence base(char[] level) {
        BasedSequence base = BasedSequence.of(new String(level));
        uses.keepOriginal(base, source);
        return base;
    }

    private void findPlaces() {
        int depth = 0;
        for (int i = 0; i < blocks.length; i++) {
            int partner = tags.partners()[i];
            if (partner < 0 || blocks[i]) {
                places.add(new Place(i, kind(i), depth));
            } else if (partner < i) {
                depth--;
            } else if (depth == DEEPEST - 1) {
                places.add(new Place(i, ShortcodeUse.Kind.TOO_DEEP, depth));
                i = partner;
            } else {
                places.add(new Place(i, ShortcodeUse.Kind.CALL, depth));
                depth++;
            }
        }
    }

    private void findBlocks() {
        int depth = 0;
        for (int i = 0; i < blocks.length; i++) {
            int partner = tags.partners()[i];
            if (partner > i && isBlock(tags.tokens().get(i), tags.tokens().get(partner), depth)) {
                blocks[i] = true;
                blocks[partner] = true;
                depth++;
            } else if (partner >= 0 && partner < i && blocks[i]) {
                depth--;
            }
        }
    }

    private ShortcodeUse.Kind kind(int index) {
        ShortcodeTag tag = tags.tokens().get(index).tag();
        if (tag == null) {
            return ShortcodeUse.Kind.LITERAL;
        }
        if (blocks[index]) {
            return ShortcodeUse.Kind.BLOCK;
        }
        return tag.closing() ? ShortcodeUse.Kind.UNOPENED : ShortcodeUse.Kind.CALL;
    }

    private int start(int index) {
        return tags.tokens().get(index).start();
    }

    private int end(Place place) {
        int last = isPair(place.index()) ? tags.partners()[place.index()] : place.index();
        return tags.tokens().get(last).end();
    }

    private boolean isPair(int index) {
        return !blocks[index] && tags.partners()[index] > index;
    }

    private ShortcodeUse use(Place place, List<BasedSequence> bases) {
        BasedSequence original = source.getBaseSequence();
        int next = place.depth() + 1;
        BasedSequence content = next < bases.size() ? bases.get(next) : original;
        ShortcodeTag tag = tags.tokens().get(place.index()).tag();
        BasedSequence chars = source.subSequence(start(place.index()), end(place));
        return new ShortcodeUse(
                place.kind(),
                Optional.ofNullable(tag),
                chars,
                uses.locationOf(chars),
                place.kind() == ShortcodeUse.Kind.CALL && isPair(place.index())
                        ? Optional.of(inner(place.index(), content))
                        : Optional.empty());
    }

    private BasedSequence inner(int index, BasedSequence base) {
        int start = tags.tokens().get(index).end();
        int end = start(tags.partners()[index]);
        int shift = source.getStartOffset();
        LinePrefix prefix = LinePrefix.at(text, start(index));
        return prefix.isEmpty() || text.substring(start, end).indexOf('\n') < 0
                ? base.subSequence(shift + start, shift + end)
                : withoutPrefix(base, prefix, start, end);
    }

    /** Copies text of several lines without the marks of the containers that it is in. */
    private BasedSequence withoutPrefix(BasedSequence base, LinePrefix prefix, int start, int end) {
        int[] offsets = new int[end - start];
        int length = 0;
        int at = start;
        while (at < end) {
            offsets[length++] = source.getStartOffset() + at;
            at = text.charAt(at) == '\n' ? prefix.behindIn(text, at + 1) : at + 1;
        }
        return uses.copy(base, source.getBaseSequence(), Arrays.copyOf(offsets, length));
    }

    private boolean isBlock(
            ShortcodeScanner.Token opener, ShortcodeScanner.Token closer, int depth) {
        boolean alone =
                opener.tag().style() == '%'
                        && !ShortcodeScanner.VERBATIM.contains(opener.tag().name())
                        && isAlone(opener)
                        && isAlone(closer);
        return alone
                && (depth > DEEPEST_BLOCK
                        || isInSameContainer(opener.start(), opener.end(), closer.end()));
    }

    private boolean isAlone(ShortcodeScanner.Token token) {
        int lineEnd = text.indexOf('\n', token.end());
        String behind = text.substring(token.end(), lineEnd < 0 ? text.length() : lineEnd);
        return behind.isBlank() && LinePrefix.isAllBefore(text, token.start());
    }

    private boolean isInSameContainer(int opener, int from, int end) {
        LinePrefix prefix = LinePrefix.at(text, opener);
        if (prefix.isEmpty()) {
            return true;
        }
        int lineStart = text.indexOf('\n', from) + 1;
        while (lineStart > 0 && lineStart < end) {
            int lineEnd = text.indexOf('\n', lineStart);
            int stop = lineEnd < 0 ? text.length() : lineEnd;
            if (!prefix.continuesAt(text.substring(lineStart, stop))) {
                return false;
            }
            lineStart = stop + 1;
        }
        return true;
    }
}
