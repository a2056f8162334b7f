package dev.cahier.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts works of the same authors together where a style asks for it by {@code collapse="year"}:
 * Ash, 2001; Bay, 2002; Ash, 2003 become Ash, 2001, 2003; Bay, 2002. The library does not do it.
 * Nothing is changed where anything but the delimiter is between two works.
 *
 * @param delimiter what the style writes between two works, as HTML
 * @param between what it writes between works of the same authors, as HTML
 * @param behind what it writes behind a group of several works, as HTML
 * @param letters what it writes between the letters of works of one year, as HTML; empty if each
 *     work has its year
 */
record CiteGroups(String delimiter, String between, String behind, Optional<String> letters) {

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern YEAR_AND_LETTER = Pattern.compile("(.*\\d)(\\p{Ll})");

    /** A work: what is shown of it, with its marks, and its names. */
    private record Cite(int index, String html, String names, boolean located) {}

    /**
     * Returns a citation with works of the same authors together.
     *
     * @param html the citation with marks around its items
     * @param names the names of the authors of an item, as HTML
     * @param nameless an item without names, with its marks
     */
    String collapsed(
            String html,
            CitationCluster cluster,
            IntFunction<String> names,
            IntFunction<String> nameless) {
        List<MatchResult> items = Marks.AN_ITEM.matcher(html).results().toList();
        if (items.size() < 2 || !areSeparate(items, html)) {
            return html;
        }
        List<List<Cite>> groups = new ArrayList<>();
        for (MatchResult item : items) {
            int index = Marks.index(item);
            CitedItem cited = cluster.items().get(index);
            String name = cited.yearOnly() ? "" : names.apply(index);
            Cite cite = new Cite(index, item.group(), name, cited.isLocated());
            groups.stream()
                    .filter(group -> !name.isEmpty() && group.get(0).names().equals(name))
                    .findFirst()
                    .orElseGet(
                            () -> {
                                groups.add(new ArrayList<>());
                                return groups.get(groups.size() - 1);
                            })
                    .add(cite);
        }
        MatchResult last = items.get(items.size() - 1);
        List<Cite> lastGroup = groups.get(groups.size() - 1);
        int lastIndex = Marks.index(last);
        boolean moved = lastGroup.get(lastGroup.size() - 1).index() != lastIndex;
        // What is written behind the last work is about that work.
        if (moved && !cluster.items().get(lastIndex).suffix().isEmpty()) {
            return html;
        }
        return html.substring(0, items.get(0).start())
                + joined(groups, nameless)
                + html.substring(last.end());
    }

    private boolean areSeparate(List<MatchResult> items, String html) {
        for (int i = 1; i < items.size(); i++) {
            String between = html.substring(items.get(i - 1).end(), items.get(i).start());
            if (!TAG.matcher(between).replaceAll("").equals(delimiter)) {
                return false;
            }
        }
        return true;
    }

    private String joined(List<List<Cite>> groups, IntFunction<String> nameless) {
        StringBuilder out = new StringBuilder();
        int before = 0;
        for (List<Cite> group : groups) {
            out.append(before == 0 ? "" : before > 1 ? behind : delimiter);
            out.append(group.get(0).html());
            for (int i = 1; i < group.size(); i++) {
                add(group.get(i - 1), group.get(i), nameless, out);
            }
            before = group.size();
        }
        return out.toString();
    }

    private void add(Cite before, Cite cite, IntFunction<String> nameless, StringBuilder out) {
        // A comma behind a page would seem to lead to another page.
        boolean located = before.located() || cite.located();
        String shown = nameless.apply(cite.index());
        Optional<String> letter =
                located || letters.isEmpty()
                        ? Optional.empty()
                        : letter(text(nameless.apply(before.index())), text(shown));
        if (letter.isPresent()) {
            out.append(letters.get())
                    .append(Marks.item(cite.index()))
                    .append(letter.get())
                    .append(Marks.ITEM_END);
        } else {
            out.append(located ? delimiter : between).append(shown);
        }
    }

    private static String text(String item) {
        Matcher found = Marks.AN_ITEM.matcher(item);
        return TAG.matcher(found.find() ? found.group(2) : item).replaceAll("");
    }

    /** Returns the letter of a work of the same year as the one before it. */
    private static Optional<String> letter(String before, String text) {
        Matcher one = YEAR_AND_LETTER.matcher(before);
        Matcher other = YEAR_AND_LETTER.matcher(text);
        return one.matches() && other.matches() && one.group(1).equals(other.group(1))
                ? Optional.of(other.group(2))
                : Optional.empty();
    }
}
