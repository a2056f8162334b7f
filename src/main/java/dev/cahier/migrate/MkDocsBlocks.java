package dev.cahier.migrate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns boxes of MkDocs ({@code !!! note "Title"}, {@code ??? note}) into callouts, and tabs
 * ({@code === "Title"}) into their text below a bold title. Their text is indented by four spaces.
 */
final class MkDocsBlocks {

    private static final Pattern HEADER =
            Pattern.compile(
                    "([ \\t]*)(?:(!!!|\\?\\?\\?\\+?)[ \\t]+([A-Za-z][\\w-]*)[^\"\\n]*(?:\"([^\"\\n]*)\")?"
                            + "|===[!+]?[ \\t]+[\"']([^\"'\\n]+)[\"'])[ \\t]*");

    /** A box or a tab that is open. */
    private record Open(int indent, boolean box) {}

    private final Deque<Open> open = new ArrayDeque<>();
    private String text = "";
    private int blankUntil;

    void translate(NoteDraft draft) {
        text = draft.text();
        if (!text.contains("!!! ") && !text.contains("???") && !text.contains("=== ")) {
            return;
        }
        ProseMap prose = ProseMap.of(draft, false);
        open.clear();
        int at = draft.bodyOffset();
        while (at < text.length()) {
            int end = CodeTags.lineEnd(text, at);
            line(at, end, draft, prose);
            at = end + 1;
        }
    }

    private void line(int start, int end, NoteDraft draft, ProseMap prose) {
        String line = text.substring(start, end);
        if (line.isBlank()) {
            String prefix = continues(end) ? prefix() : "";
            if (!prefix.isEmpty()) {
                draft.edits().replace(start, end, prefix.stripTrailing());
            }
            return;
        }
        int indent = indent(line);
        while (!open.isEmpty() && indent < open.peek().indent() + 4) {
            open.pop();
        }
        Matcher header = HEADER.matcher(line);
        boolean opens = header.matches() && !prose.isCode(start + indentLength(line));
        String prefix = prefix();
        int strip = Math.min(open.isEmpty() ? 0 : open.peek().indent() + 4, indentLength(line));
        if (opens) {
            boolean box = header.group(2) != null;
            draft.translate(
                    box ? header.group(2) + " boxes" : "=== tabs",
                    box ? "is a callout" : "is the text below its title",
                    start,
                    end,
                    prefix
                            + line.substring(strip, indentLength(line))
                            + (box
                                    ? box(header)
                                    : "**" + header.group(5) + "**\n" + prefix.stripTrailing()));
            open.push(new Open(indent, box));
        } else if (!open.isEmpty()) {
            draft.edits().replace(start, start + strip, prefix);
        }
    }

    private static String box(Matcher header) {
        String fold =
                header.group(2).equals("!!!") ? "" : header.group(2).endsWith("+") ? "+" : "-";
        String title = header.group(4) == null ? "" : " " + header.group(4);
        return "> [!" + header.group(3) + "]" + fold + title;
    }

    private String prefix() {
        StringBuilder prefix = new StringBuilder();
        open.descendingIterator().forEachRemaining(o -> prefix.append(o.box() ? "> " : ""));
        return prefix.toString();
    }

    /** Returns whether the text of what is open goes on behind blank lines. */
    private boolean continues(int from) {
        if (open.isEmpty()) {
            return false;
        }
        int at = Math.max(from, blankUntil);
        while (at < text.length() && text.charAt(at) == '\n') {
            int end = CodeTags.lineEnd(text, at + 1);
            String line = text.substring(at + 1, end);
            if (!line.isBlank()) {
                return indent(line) >= open.peek().indent() + 4;
            }
            at = end;
            // The blank lines that follow are not read again for each of them.
            blankUntil = end;
        }
        return false;
    }

    private static int indentLength(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static int indent(String line) {
        return indentLength(line.replace("\t", "    "));
    }
}
