package dev.cahier.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The runs of backquotes in a text, of which two of one length delimit code. */
final class BackquoteRuns {

    private final String text;
    private final Map<Integer, List<Integer>> starts = new HashMap<>();

    BackquoteRuns(String text) {
        this.text = text;
        int index = text.indexOf('`');
        while (index >= 0) {
            int end = endOfRun(index);
            starts.computeIfAbsent(end - index, length -> new ArrayList<>()).add(index);
            index = text.indexOf('`', end);
        }
    }

    /** Returns the index behind the run that starts at an index. */
    int endOfRun(int index) {
        int end = index;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end;
    }

    /** Returns the index behind the code that starts at an index, or -1 where no run closes it. */
    int endOfCode(int index) {
        int end = endOfRun(index);
        List<Integer> equal = starts.getOrDefault(end - index, List.of());
        int place = Collections.binarySearch(equal, end);
        int next = place < 0 ? -place - 1 : place;
        return next < equal.size() ? equal.get(next) + end - index : -1;
    }

    /** Returns the index behind the code that starts at an index, else behind its backquotes. */
    int behindCode(int index) {
        int end = endOfCode(index);
        return end < 0 ? endOfRun(index) : end;
    }
}
