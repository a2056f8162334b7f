package dev.cahier.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the lines of a note that are blocks of code; used for its lines in order. */
final class FenceLines {

    private static final int CODE_INDENT = 4;

    private static final Pattern QUOTATION = Pattern.compile("(?:[ \\t]{0,3}>)*");
    private static final Pattern LIST_MARKS =
            Pattern.compile("(?:[ \\t]*(?:[-+*]|\\d{1,9}[.)])(?=[ \\t])[ \\t]{1,4})+");
    private static final Pattern FENCE = Pattern.compile("(`{3,}+(?!.*`)|~{3,}+).*");

    private String fence = "";
    private int fenceDepth;
    private int fenceColumn;
    private int listColumn;
    private boolean blankBefore = true;
    private boolean codeBefore;

    /** Reads the next line and returns whether no character of it is prose. */
    boolean isCode(String line) {
        Matcher quotation = QUOTATION.matcher(line);
        String rest = quotation.lookingAt() ? line.substring(quotation.end()) : line;
        int depth =
                (int)
                        line.substring(0, line.length() - rest.length())
                                .chars()
                                .filter(c -> c == '>')
                                .count();
        if (depth > 0 && rest.startsWith(" ")) {
            rest = rest.substring(1);
        }
        if (!fence.isEmpty() && staysInFence(rest, depth)) {
            if (closes(rest)) {
                fence = "";
            }
            return true;
        }
        fence = "";
        return opensFence(rest, depth) || isIndented(rest);
    }

    private boolean staysInFence(String rest, int depth) {
        return depth >= fenceDepth && (rest.isBlank() || indent(rest) >= fenceColumn);
    }

    private boolean closes(String rest) {
        String mark = rest.strip();
        return mark.length() >= fence.length() && mark.chars().allMatch(c -> c == fence.charAt(0));
    }

    private boolean opensFence(String rest, int depth) {
        Matcher marks = LIST_MARKS.matcher(rest);
        boolean item = indent(rest) < listColumn + CODE_INDENT && marks.lookingAt();
        int column = item ? marks.end() : indent(rest);
        if (item) {
            listColumn = column;
        } else if (column == 0 && blankBefore && !rest.isBlank()) {
            listColumn = 0;
        }
        Matcher opener = FENCE.matcher(rest.substring(item ? marks.end() : 0).strip());
        boolean opens = (item || column < listColumn + CODE_INDENT) && opener.matches();
        if (opens) {
            fence = opener.group(1);
            fenceDepth = depth;
            fenceColumn = Math.min(column, listColumn);
            blankBefore = false;
            codeBefore = false;
        }
        return opens;
    }

    private boolean isIndented(String rest) {
        boolean code =
                indent(rest) >= listColumn + CODE_INDENT
                        && !rest.isBlank()
                        && (blankBefore || codeBefore);
        codeBefore = code;
        blankBefore = rest.isBlank();
        return code;
    }

    private static int indent(String line) {
        int column = 0;
        for (int i = 0;
                i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t');
                i++) {
            column = line.charAt(i) == '\t' ? column / 4 * 4 + 4 : column + 1;
        }
        return column;
    }
}
