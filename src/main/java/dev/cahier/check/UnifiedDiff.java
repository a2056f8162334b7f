package dev.cahier.check;

import java.util.ArrayList;
import java.util.List;

/** Writes the changes of a file whose lines stay the same number, as {@code diff -u} does. */
final class UnifiedDiff {

    private static final int CONTEXT = 3;

    private final List<String> before;
    private final List<String> after;
    private final StringBuilder out = new StringBuilder();

    private UnifiedDiff(String before, String after) {
        this.before = lines(before);
        this.after = lines(after);
        if (this.before.size() != this.after.size()) {
            throw new IllegalArgumentException("a line has come or gone");
        }
    }

    /**
     * Returns the changes; nothing when there are none.
     *
     * @param path what the file is called
     */
    static String of(String path, String before, String after) {
        UnifiedDiff diff = new UnifiedDiff(before, after);
        List<int[]> hunks = diff.hunks();
        if (!hunks.isEmpty()) {
            diff.out.append("--- a/").append(path).append("\n+++ b/").append(path).append('\n');
        }
        hunks.forEach(hunk -> diff.write(hunk[0], hunk[1]));
        return diff.out.toString();
    }

    /** Each line with its end, so that a last one without an end is told from one with. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            lines.add(text.substring(start, end < 0 ? text.length() : end + 1));
            start = end < 0 ? text.length() : end + 1;
        }
        return lines;
    }

    /** Returns the first line and the one behind the last of each group of changes. */
    private List<int[]> hunks() {
        List<int[]> hunks = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).equals(after.get(i))) {
                continue;
            }
            int start = Math.max(0, i - CONTEXT);
            int end = Math.min(before.size(), i + CONTEXT + 1);
            if (!hunks.isEmpty() && start <= hunks.get(hunks.size() - 1)[1]) {
                hunks.get(hunks.size() - 1)[1] = end;
            } else {
                hunks.add(new int[] {start, end});
            }
        }
        return hunks;
    }

    private void write(int start, int end) {
        String range = (start + 1) + "," + (end - start);
        out.append("@@ -").append(range).append(" +").append(range).append(" @@\n");
        int line = start;
        while (line < end) {
            int same = line;
            while (same < end && !before.get(same).equals(after.get(same))) {
                same++;
            }
            before.subList(line, same).forEach(text -> write('-', text));
            after.subList(line, same).forEach(text -> write('+', text));
            if (same < end) {
                write(' ', before.get(same));
            }
            line = same + 1;
        }
    }

    private void write(char mark, String line) {
        out.append(mark).append(line);
        if (!line.endsWith("\n")) {
            out.append("\n\\ No newline at end of file\n");
        }
    }
}
