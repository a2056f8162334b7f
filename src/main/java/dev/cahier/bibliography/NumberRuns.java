package dev.cahier.bibliography;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Shortens runs of numbers where a style asks for it by {@code collapse="citation-number"}: [1],
 * [2], [3] become [1]–[3]. The library does not do it. As in other programs for CSL, a run has at
 * least three numbers, each one more than the one before it, with nothing but the delimiter between
 * them.
 *
 * @param delimiter what the style writes between two works, as HTML
 * @param behindRun what it writes instead behind a run, as HTML
 */
record NumberRuns(String delimiter, String behindRun) {

    private static final String RANGE = "–";
    private static final int SHORTEST = 3;
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");

    /**
     * Returns a citation with its runs shortened.
     *
     * @param html the citation with marks around its items
     * @param numbers the number of the work of an item
     */
    String shortened(String html, ToIntFunction<MatchResult> numbers) {
        List<MatchResult> items = Marks.AN_ITEM.matcher(html).results().toList();
        StringBuilder out = new StringBuilder();
        int done = 0;
        int first = 0;
        while (first < items.size()) {
            int next = first + 1;
            while (next < items.size()
                    && follows(items.get(next), items.get(next - 1), html, numbers)) {
                next++;
            }
            if (next - first >= SHORTEST) {
                MatchResult last = items.get(next - 1);
                out.append(html, done, items.get(first).end()).append(RANGE).append(last.group());
                done = last.end();
                if (next < items.size() && html.startsWith(delimiter, done)) {
                    out.append(behindRun);
                    done += delimiter.length();
                }
            }
            first = next;
        }
        return out.append(html, done, html.length()).toString();
    }

    private boolean follows(
            MatchResult item, MatchResult before, String html, ToIntFunction<MatchResult> numbers) {
        String between = html.substring(before.end(), item.start());
        return numbers.applyAsInt(item) == numbers.applyAsInt(before) + 1
                && TAG.matcher(between).replaceAll("").equals(delimiter)
                && isBare(before, numbers)
                && isBare(item, numbers);
    }

    /** Returns whether an item shows its number with signs around it, and nothing else. */
    private static boolean isBare(MatchResult item, ToIntFunction<MatchResult> numbers) {
        String signs = "[^\\p{L}\\p{N}]*";
        String text = TAG.matcher(item.group(2)).replaceAll("");
        return text.matches(signs + numbers.applyAsInt(item) + signs);
    }
}
