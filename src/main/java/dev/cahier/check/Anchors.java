package dev.cahier.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The anchors of a page, from Cahier and from its author's own HTML.
 *
 * @param all all anchors, sorted
 * @param repeated those that stand there more than once, sorted
 */
record Anchors(Set<String> all, Set<String> repeated) {

    /** In a tag; text and values of attributes have their angle brackets escaped. */
    private static final Pattern ID =
            Pattern.compile("<([A-Za-z][A-Za-z0-9-]*+)(?=[\\s/>])([^<>]*+)>");

    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s(id|name)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'>]++))");

    static Anchors in(String html) {
        Set<String> all = new TreeSet<>();
        Set<String> repeated = new TreeSet<>();
        Matcher tag = ID.matcher(html);
        while (tag.find()) {
            for (String anchor : ofTag(tag.group(1), tag.group(2))) {
                if (!all.add(anchor)) {
                    repeated.add(anchor);
                }
            }
        }
        return new Anchors(all, repeated);
    }

    /** The attribute {@code name} is an anchor of links alone, as it was before HTML 5. */
    private static List<String> ofTag(String name, String attributes) {
        List<String> found = new ArrayList<>();
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            boolean anchor = attribute.group(1).equals("id") || name.equalsIgnoreCase("a");
            String value = firstOf(attribute);
            if (anchor && !value.isEmpty() && !found.contains(value)) {
                found.add(value);
            }
        }
        return found;
    }

    private static String firstOf(Matcher attribute) {
        for (int group = 2; group <= 4; group++) {
            if (attribute.group(group) != null) {
                return attribute
                        .group(group)
                        .replace("&quot;", "\"")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&");
            }
        }
        return "";
    }
}
