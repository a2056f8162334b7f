package dev.cahier.diagram;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The outline of a text in DOT: whether it holds a graph, and where the graph ends. Graphviz reads
 * one graph and ignores what follows.
 */
public final class DotText {

    private static final Pattern START = Pattern.compile("(?i)(?:strict|(?:di)?graph)(?![\\w-])");

    private final String text;

    private DotText(String text) {
        this.text = text;
    }

    /** Returns whether a text begins as graphs do; comments may come first. */
    public static boolean isGraph(String text) {
        int start = new DotText(text).behindSpace(0);
        return START.matcher(text).region(start, text.length()).lookingAt();
    }

    /** Returns where something follows the end of the graph; absent if nothing does. */
    public static OptionalInt secondPart(String text) {
        DotText dot = new DotText(text);
        int end = dot.behindSpace(dot.behindGraph());
        return end < text.length() ? OptionalInt.of(end) : OptionalInt.empty();
    }

    /** Returns the index behind the brace that closes the first one. */
    private int behindGraph() {
        int depth = 0;
        int i = 0;
        while (i < text.length()) {
            i = behindSpace(i);
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c == '"') {
                i = behindString(i);
            } else if (c == '<') {
                i = behindHtml(i);
            } else {
                i++;
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '}' && depth <= 0) {
                return i;
            }
        }
        return text.length();
    }

    /** Returns the index behind spaces and comments. */
    private int behindSpace(int index) {
        int i = index;
        while (i < text.length()) {
            boolean lineStart = i == 0 || text.charAt(i - 1) == '\n';
            if (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\uFEFF') {
                i++;
            } else if (text.startsWith("//", i) || lineStart && text.charAt(i) == '#') {
                i = behind("\n", i);
            } else if (text.startsWith("/*", i)) {
                i = behind("*/", i + 2);
            } else {
                return i;
            }
        }
        return i;
    }

    private int behindString(int start) {
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i + 1;
            }
        }
        return text.length();
    }

    private int behindHtml(int start) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private int behind(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }
}
