package dev.cahier.markdown;

import dev.cahier.bibliography.CitedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is between the brackets of a citation: works with prefixes, places and suffixes. */
final class CitationItems {

    private static final Pattern ITEM =
            Pattern.compile(
                    "(.*?)(?<![A-Za-z0-9_./@\\\\])(-?)@(?:\\{([^{}]+)}|("
                            + CitationParser.KEY
                            + "))(.*)",
                    Pattern.DOTALL);

    /** What is longer is not a place in a work, and takes programs for citations long to read. */
    private static final int LONGEST_PLACE = 1_000;

    private static final Map<String, String> LABELS =
            Map.ofEntries(
                    Map.entry("p", "page"),
                    Map.entry("pp", "page"),
                    Map.entry("page", "page"),
                    Map.entry("pages", "page"),
                    Map.entry("页", "page"),
                    Map.entry("頁", "page"),
                    Map.entry("ch", "chapter"),
                    Map.entry("chap", "chapter"),
                    Map.entry("chaps", "chapter"),
                    Map.entry("chapter", "chapter"),
                    Map.entry("chapters", "chapter"),
                    Map.entry("章", "chapter"),
                    Map.entry("sec", "section"),
                    Map.entry("secs", "section"),
                    Map.entry("section", "section"),
                    Map.entry("sections", "section"),
                    Map.entry("§", "section"),
                    Map.entry("§§", "section"),
                    Map.entry("节", "section"),
                    Map.entry("節", "section"),
                    Map.entry("fig", "figure"),
                    Map.entry("figs", "figure"),
                    Map.entry("figure", "figure"),
                    Map.entry("vol", "volume"),
                    Map.entry("vols", "volume"),
                    Map.entry("volume", "volume"),
                    Map.entry("卷", "volume"),
                    Map.entry("part", "part"),
                    Map.entry("para", "paragraph"),
                    Map.entry("no", "issue"),
                    Map.entry("line", "line"),
                    Map.entry("lines", "line"));

    private static final String NUMBER =
            "(?:[A-Z]?\\d[\\d.]*[a-z]?|[ivxlcdm]+\\b|[IVXLCDM]+\\b)(?!\\w)";

    /** The repetition keeps what it has: otherwise, long lists would take a stack as deep. */
    private static final String NUMBERS =
            "(" + NUMBER + "(?:\\s*+(?:[-–—－~～至]++|[,，、&])\\s*+" + NUMBER + ")*+)";

    private static final Pattern LABELLED =
            Pattern.compile("[,，]?\\s*([A-Za-z]+|§+)\\.?\\s*" + NUMBERS + "(.*)", Pattern.DOTALL);
    private static final Pattern CHINESE =
            Pattern.compile("[,，]?\\s*第?\\s*" + NUMBERS + "\\s*([页頁章节節卷])(.*)", Pattern.DOTALL);
    private static final Pattern BARE =
            Pattern.compile("[,，]\\s*(\\d+(?:\\s*[-–—－]+\\s*\\d+)?)(?![\\w])(.*)", Pattern.DOTALL);

    private CitationItems() {}

    /**
     * Returns the works between brackets.
     *
     * @param known returns the part of a key that names an entry, or all of it if none does
     */
    static List<CitedItem> of(String inner, UnaryOperator<String> known) {
        List<CitedItem> items = new ArrayList<>();
        StringBuilder lead = new StringBuilder();
        StringBuilder tail = new StringBuilder();
        for (String part : inner.replaceAll("\\s*\\n\\s*", " ").split(";|；")) {
            Matcher found = ITEM.matcher(part);
            if (found.matches()) {
                addToLast(tail, items);
                boolean braces = found.group(3) != null;
                String written = braces ? found.group(3) : found.group(4);
                String key = braces ? written : known.apply(written);
                String rest = written.substring(key.length()) + found.group(5);
                String prefix = text(found.group(1));
                String own = items.isEmpty() ? prefix.replaceFirst("^\\s+", "") : prefix.strip();
                boolean space = !own.isEmpty() && !items.isEmpty();
                items.add(
                        located(
                                key,
                                lead + own + (space ? " " : ""),
                                rest,
                                !found.group(2).isEmpty()));
                lead.setLength(0);
            } else if (items.isEmpty()) {
                lead.append(text(part).strip()).append("; ");
            } else {
                tail.append("; ").append(text(part).strip());
            }
        }
        addToLast(tail, items);
        return items;
    }

    private static void addToLast(StringBuilder tail, List<CitedItem> items) {
        if (!tail.isEmpty()) {
            CitedItem last = items.remove(items.size() - 1);
            items.add(withSuffix(last, last.suffix() + tail));
            tail.setLength(0);
        }
    }

    /** Returns the work of {@code @key} or {@code @key [p. 3]}. */
    static CitedItem narrative(String key, String place) {
        return located(key, "", place.isBlank() ? "" : ", " + place.strip(), false);
    }

    private static CitedItem located(String key, String prefix, String rest, boolean yearOnly) {
        if (rest.length() > LONGEST_PLACE) {
            return new CitedItem(key, prefix, suffix(rest), "page", "", yearOnly);
        }
        Matcher labelled = LABELLED.matcher(rest);
        if (labelled.matches() && LABELS.containsKey(labelled.group(1))) {
            return new CitedItem(
                    key,
                    prefix,
                    suffix(labelled.group(3)),
                    LABELS.get(labelled.group(1)),
                    numbers(labelled.group(2)),
                    yearOnly);
        }
        Matcher chinese = CHINESE.matcher(rest);
        if (chinese.matches()) {
            return new CitedItem(
                    key,
                    prefix,
                    suffix(chinese.group(3)),
                    LABELS.get(chinese.group(2)),
                    numbers(chinese.group(1)),
                    yearOnly);
        }
        Matcher bare = BARE.matcher(rest);
        return bare.matches()
                ? new CitedItem(
                        key,
                        prefix,
                        suffix(bare.group(2)),
                        "page",
                        numbers(bare.group(1)),
                        yearOnly)
                : new CitedItem(key, prefix, suffix(rest), "page", "", yearOnly);
    }

    private static CitedItem withSuffix(CitedItem item, String suffix) {
        return new CitedItem(
                item.key(), item.prefix(), suffix, item.label(), item.locator(), item.yearOnly());
    }

    private static String numbers(String written) {
        return written.replaceAll("\\s*[-–—－~～至]+\\s*", "–");
    }

    private static String suffix(String rest) {
        return text(rest).stripTrailing();
    }

    private static String text(String markdown) {
        return Unescaped.of(markdown);
    }
}
