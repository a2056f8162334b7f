package dev.cahier.math;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Finds the backslashes of some TeX that mean mathematics: outside text, names and comments. */
final class BackslashScanner {

    /** Commands whose argument is text, a name or an address; nothing in it is to be touched. */
    private static final Set<String> TEXTUAL =
            Set.of(
                    "text",
                    "textrm",
                    "textbf",
                    "textit",
                    "textsf",
                    "texttt",
                    "textnormal",
                    "textup",
                    "textmd",
                    "emph",
                    "mbox",
                    "hbox",
                    "fbox",
                    "tag",
                    "label",
                    "ref",
                    "eqref",
                    "url",
                    "href",
                    "operatorname",
                    "operatornamewithlimits",
                    "mathrm",
                    "mathit",
                    "mathsf",
                    "mathtt",
                    "ce",
                    "pu",
                    "includegraphics",
                    "htmlClass",
                    "htmlId",
                    "htmlStyle",
                    "htmlData");

    private static final Set<String> ENVIRONMENTS_WITHOUT_ROWS = Set.of("equation", "equation*");

    private final String tex;
    private final List<BackslashRun> runs = new ArrayList<>();
    private final Deque<Boolean> environments = new ArrayDeque<>();
    private final Deque<Boolean> groups = new ArrayDeque<>();
    private boolean rowsFollow;
    private int at;

    private BackslashScanner(String tex) {
        this.tex = tex;
    }

    /** Returns the runs in the order in which they stand. */
    static List<BackslashRun> runs(String tex) {
        BackslashScanner scanner = new BackslashScanner(tex);
        while (scanner.at < tex.length()) {
            scanner.step();
        }
        return List.copyOf(scanner.runs);
    }

    private void step() {
        char c = tex.charAt(at);
        switch (c) {
            case '\\' -> run();
            case '%' -> at = endOfLine();
            case '{' -> {
                groups.push(rowsFollow);
                rowsFollow = false;
                at++;
            }
            case '}' -> {
                groups.poll();
                at++;
            }
            default -> at++;
        }
    }

    private void run() {
        int start = at;
        while (charAt(at) == '\\') {
            at++;
        }
        boolean inRows = environments.contains(true) || groups.contains(true);
        runs.add(new BackslashRun(start, at - start, charAt(at), inRows));
        if ((at - start) % 2 == 1) {
            command();
        }
    }

    /** Goes on behind a command, of which the backslash is behind already. */
    private void command() {
        int start = at;
        while (isAsciiLetter(charAt(at))) {
            at++;
        }
        if (at == start) {
            at = Math.min(at + 1, tex.length());
            return;
        }
        String name = tex.substring(start, at);
        switch (name) {
            case "begin" -> environments.push(!ENVIRONMENTS_WITHOUT_ROWS.contains(argument()));
            case "end" -> {
                argument();
                environments.poll();
            }
            case "substack" -> rowsFollow = true;
            case "verb" -> skipVerbatim();
            default -> {
                if (TEXTUAL.contains(name)) {
                    skipTextArgument();
                }
            }
        }
    }

    /** Goes behind an argument in braces, if one follows, and returns what is in it. */
    private String argument() {
        skipBlanks();
        if (charAt(at) != '{') {
            return "";
        }
        int start = at + 1;
        at = endOfGroup();
        return tex.substring(start, Math.max(start, at - 1));
    }

    private void skipTextArgument() {
        if (charAt(at) == '*') {
            at++;
        }
        argument();
    }

    private void skipVerbatim() {
        int end = tex.indexOf(charAt(at), at + 1);
        at = end < 0 ? tex.length() : end + 1;
    }

    private void skipBlanks() {
        while (Character.isWhitespace(charAt(at))) {
            at++;
        }
    }

    /** Returns the offset behind the brace that closes the one here; the end if none does. */
    private int endOfGroup() {
        int depth = 0;
        for (int i = at; i < tex.length(); i++) {
            switch (tex.charAt(i)) {
                case '\\' -> i++;
                case '{' -> depth++;
                case '}' -> depth--;
                default -> {}
            }
            if (depth == 0) {
                return i + 1;
            }
        }
        return tex.length();
    }

    private int endOfLine() {
        int end = tex.indexOf('\n', at);
        return end < 0 ? tex.length() : end;
    }

    private char charAt(int offset) {
        return offset < tex.length() ? tex.charAt(offset) : '\0';
    }

    static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
