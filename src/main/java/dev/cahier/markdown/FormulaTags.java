package dev.cahier.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    FormulaTags(String text) {
        this.text = text;
        lowerCase = text.indexOf('<') < 0 ? "" : text.toLowerCase(Locale.ROOT);
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
