package dev.cahier.markdown;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Attributes that an author gives an element: <code>{#id .class width=50%}</code> as in Pandoc and
 * Hugo, <code>{: #id .class}</code> as in kramdown.
 *
 * @param id the anchor; empty for none
 * @param classes the classes
 * @param width a length or percentage of CSS; empty for none
 * @param height a length of CSS; empty for none
 * @param names the words that stand for something in kramdown, such as {@code toc}
 * @param unknown keys that are left out
 * @param length the number of characters of the list in the text
 */
record AttributeList(
        String id,
        Set<String> classes,
        String width,
        String height,
        Set<String> names,
        List<String> unknown,
        int length) {

    private static final Pattern LIST =
            Pattern.compile(
                    "\\{(:?)[ \\t]*((?:(?:[#.][^\\s{}\"'<>&=]++|[A-Za-z][\\w:-]*+"
                            + "(?:=(?:\"[^\"\\n{}]*+\"|'[^'\\n{}]*+'|[^\\s\"'{}<>]++))?)[ \\t]*+)++)}");
    private static final Pattern ITEM =
            Pattern.compile(
                    "[#.][^\\s{}\"'<>&=]++|([A-Za-z][\\w:-]*+)"
                            + "(?:=(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'{}<>]++)))?");
    private static final Pattern LENGTH =
            Pattern.compile("\\d{1,4}(?:\\.\\d{1,3})?(?:%|px|em|rem|ch|cm|mm|in|pt|vw|vh)?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_-][\\p{L}\\p{N}_:-]*");

    /** Reads the list that begins at an index of a text, if one does. */
    static Optional<AttributeList> at(CharSequence text, int index) {
        Matcher list = LIST.matcher(text).region(index, text.length());
        if (!list.lookingAt()) {
            return Optional.empty();
        }
        String id = "";
        String width = "";
        String height = "";
        Set<String> classes = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        Matcher item = ITEM.matcher(list.group(2));
        while (item.find()) {
            String word = item.group();
            String key = item.group(1) == null ? "" : item.group(1);
            String value = value(item);
            if (word.startsWith("#")) {
                id = word.substring(1);
            } else if (word.startsWith(".")) {
                (NAME.matcher(word.substring(1)).matches() ? classes : unknown)
                        .add(word.substring(1));
            } else if (value.isEmpty()) {
                names.add(key);
            } else if (key.equals("id") && !value.contains(" ")) {
                id = value;
            } else if (key.equals("class")) {
                classes.addAll(classes(value));
            } else if (key.equals("width") && LENGTH.matcher(value).matches()) {
                width = value;
            } else if (key.equals("height") && LENGTH.matcher(value).matches()) {
                height = value;
            } else {
                unknown.add(key);
            }
        }
        boolean kramdown = !list.group(1).isEmpty();
        boolean words =
                !names.isEmpty()
                        || classes.isEmpty() && id.isEmpty() && list.group(2).indexOf('=') < 0;
        return !kramdown && words
                ? Optional.empty()
                : Optional.of(
                        new AttributeList(
                                id, classes, width, height, names, unknown, list.end() - index));
    }

    /** Reads the list that ends a text, if one does. */
    static Optional<AttributeList> atEndOf(CharSequence text) {
        String whole = text.toString();
        int start = whole.lastIndexOf('{');
        return start < 0
                ? Optional.empty()
                : at(whole, start).filter(list -> whole.substring(start + list.length()).isBlank());
    }

    private static List<String> classes(String value) {
        return List.of(value.strip().split("\\s+")).stream()
                .filter(name -> NAME.matcher(name).matches())
                .toList();
    }

    private static String value(Matcher item) {
        for (int group = 2; group <= 4; group++) {
            if (item.group(group) != null) {
                return item.group(group);
            }
        }
        return "";
    }

    /** Returns the declarations of a style that the lengths need; a width in pixels has none. */
    String style() {
        return (width.isEmpty() ? "" : "width: " + withUnit(width))
                + (width.isEmpty() || height.isEmpty() ? "" : "; ")
                + (height.isEmpty() ? "" : "height: " + withUnit(height));
    }

    private static String withUnit(String length) {
        return Character.isDigit(length.charAt(length.length() - 1)) ? length + "px" : length;
    }
}
