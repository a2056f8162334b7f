package dev.cahier.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tags of shortcodes in a text and pairs them: a closing tag belongs to the nearest
 * opening one of its name and style that is not closed yet; the tags opened since then stand alone.
 * Takes time linear in the length of the text.
 */
final class ShortcodeScanner {

    /** Shortcodes whose inner text is code or TeX, in which nothing is a shortcode. */
    static final Set<String> VERBATIM = Set.of("highlight", "katex", "math");

    /**
     * A tag in the text.
     *
     * @param start the index of its first brace
     * @param end the index behind it
     * @param tag the tag; null for one that is written to be shown
     */
    record Token(int start, int end, @Nullable ShortcodeTag tag) {}

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private ShortcodeScanner(String text) {
        this.text = text;
    }

    /**
     * The tags of a text.
     *
     * @param tokens the tags in order
     * @param partners for each tag the index of the tag that it is paired with, or -1
     */
    record Tags(List<Token> tokens, int[] partners) {}

    static Tags scan(String text) {
        ShortcodeScanner scanner = new ShortcodeScanner(text);
        scanner.readTokens();
        return new Tags(scanner.tokens, scanner.pair());
    }

    private void readTokens() {
        LiteralText literals = new LiteralText(text);
        int index = 0;
        while (index < text.length()) {
            int behind = literals.behind(index);
            if (behind == index) {
                behind = ShortcodeTag.begins(text, index) ? behindTag(index) : index + 1;
            }
            index = behind;
        }
    }

    private int behindTag(int index) {
        int literal = ShortcodeTag.literalLength(text, index);
        if (literal > 0) {
            tokens.add(new Token(index, index + literal, null));
            return index + literal;
        }
        ShortcodeTag tag = ShortcodeTag.at(text, index).orElse(null);
        if (tag == null) {
            return index + 3;
        }
        tokens.add(new Token(index, tag.end(), tag));
        boolean verbatim = !tag.closing() && !tag.complete() && VERBATIM.contains(tag.name());
        return verbatim ? behindVerbatim(tag) : tag.end();
    }

    /** Adds the closing tag of a shortcode with code in it, if there is one. */
    private int behindVerbatim(ShortcodeTag opener) {
        String start = "{{" + opener.style();
        for (int at = text.indexOf(start, opener.end());
                at >= 0;
                at = text.indexOf(start, at + 3)) {
            ShortcodeTag tag = ShortcodeTag.at(text, at).orElse(null);
            if (tag != null && tag.pairKey().equals(opener.pairKey())) {
                if (tag.closing()) {
                    tokens.add(new Token(at, tag.end(), tag));
                }
                return tag.closing() ? tag.end() : opener.end();
            }
        }
        return opener.end();
    }

    private int[] pair() {
        int[] partners = new int[tokens.size()];
        Arrays.fill(partners, -1);
        Deque<Integer> open = new ArrayDeque<>();
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < partners.length; i++) {
            ShortcodeTag tag = tokens.get(i).tag();
            if (tag == null || tag.complete()) {
                continue;
            }
            if (!tag.closing()) {
                open.push(i);
                counts.merge(tag.pairKey(), 1, Integer::sum);
            } else if (counts.getOrDefault(tag.pairKey(), 0) > 0) {
                int opener = popUntil(tag.pairKey(), open, counts);
                partners[opener] = i;
                partners[i] = opener;
            }
        }
        return partners;
    }

    private int popUntil(String key, Deque<Integer> open, Map<String, Integer> counts) {
        while (true) {
            int opener = open.pop();
            String openerKey = tokens.get(opener).tag().pairKey();
            counts.merge(openerKey, -1, Integer::sum);
            if (openerKey.equals(key)) {
                return opener;
            }
        }
    }
}
