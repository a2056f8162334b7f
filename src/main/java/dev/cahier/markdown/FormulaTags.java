package dev.cahier.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the HTML tags of a text from the {@code <} of TeX: no formula goes on behind a tag.
 *
 * <p>An opening tag without attributes could be a chain, {@code a<b>c}; it is a tag where the text
 * closes it, too.
 */
final class FormulaTags {

    private static final Pattern TAG =
            Pattern.compile(
                    "<(?:(/)([A-Za-z][A-Za-z0-9-]*+)\\s*+>"
                            + "|([A-Za-z][A-Za-z0-9-]*+)(\\s++[A-Za-z:_-]++\\s*+=\\s*+[\"'][^<>$]*+)?+"
                            + "\\s*+/?>)");

    private static final Pattern VOID = Pattern.compile("(?i)br|hr|img|wbr|input");

    private final String text;
    private final String lowerCase;
    private final Map<String, Integer> lastClosing = new HashMap<>();
    private @Nullable DelimiterIndex tags;

    FormulaTags(String text) {
        this.text = text;
        lowerCase = text.indexOf('<') < 0 ? "" : text.toLowerCase(Locale.ROOT);
    }

    /** Returns the index of the first tag at or behind an index that is not escaped, or -1. */
    int next(int from) {
        return lowerCase.isEmpty() ? -1 : tags().anywhere(from);
    }

    private DelimiterIndex tags() {
        if (tags == null) {
            DelimiterIndex.Tokens tokens = DelimiterIndex.Tokens.of(text);
            int[] groups = new int[text.length()];
            tags = tokens.delimiters(groups, i -> text.charAt(i) == '<' && isTag(i));
        }
        return tags;
    }

    /** Returns whether a tag starts at an index. */
    boolean isTag(int index) {
        Matcher tag = TAG.matcher(text).region(index, text.length());
        if (!tag.lookingAt()) {
            return false;
        }
        String name = tag.group(3);
        return name == null
                || tag.group(4) != null
                || VOID.matcher(name).matches()
                || lastClosing(name.toLowerCase(Locale.ROOT)) > index;
    }

    private int lastClosing(String name) {
        return lastClosing.computeIfAbsent(name, n -> lowerCase.lastIndexOf("</" + n));
    }
}
