package dev.cahier.math;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the backslashes of some TeX that are mathematics: outside text, labels and comments. */
final class BackslashScanner {

    /** Commands whose argument is text, a label or an address, in which nothing is repaired. */
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
                    "ce",
                    "pu",
                    "includegraphics",
                    "htmlClass",
                    "htmlId",
                    "htmlStyle",
                    "htmlData");

    /** Commands whose argument is a name or a symbol in letters of another kind. */
    private static final Set<String> NAMES = Set.of("mathrm", "mathit", "mathsf", "mathtt");

    /** Commands whose last argument is text, and how many arguments they have. */
    private static final Map<String, Integer> TEXT_AT_LAST =
            Map.of("colorbox", 2, "fcolorbox", 3, "raisebox", 2);

    private static final Set<String> ENVIRONMENTS_WITHOUT_ROWS = Set.of("equation", "equation*");

    private static final int NO_PAIR = -1;

    /**
     * An environment or a group in braces that has begun.
     *
     * @param rows whether it has rows
     * @param name whether it is the argument of a command that shows a name, or within one
     * @param pair offset of the two backslashes before its opening brace, or {@link #NO_PAIR}
     */
    private record Container(boolean group, boolean rows, boolean name, int pair) {}

    private final String tex;
    private final List<BackslashRun> runs = new ArrayList<>();
    private final Deque<Container> containers = new ArrayDeque<>();
    private final Set<Integer> paired = new HashSet<>();
    private boolean rowsFollow;
    private boolean nameFollows;
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
        return scanner.runs.stream().map(scanner::withPairing).toList();
    }

    private void step() {
        char c = tex.charAt(at);
        switch (c) {
            case '\\' -> run();
            case '%' -> at = endOfLine();
            case '{' -> {
                containers.push(
                        new Container(true, rowsFollow, nameFollows || inName(), pairBefore()));
                rowsFollow = false;
                nameFollows = false;
                at++;
            }
            case '}' -> {
                closeGroup();
                at++;
            }
            default -> at++;
        }
    }

    private void closeGroup() {
        if (containers.isEmpty() || !containers.peek().group()) {
            return;
        }
        int opening = containers.pop().pair();
        int closing = pairBefore();
        if (opening != NO_PAIR && closing != NO_PAIR) {
            paired.add(opening);
            paired.add(closing);
        }
    }

    /** Returns the offset of the two backslashes just before here, and no more than two. */
    private int pairBefore() {
        BackslashRun last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        boolean isPair = last != null && last.length() == 2 && last.start() + 2 == at;
        return isPair ? last.start() : NO_PAIR;
    }

    private BackslashRun withPairing(BackslashRun run) {
        return paired.contains(run.start()) ? run.asPaired() : run;
    }

    private boolean inName() {
        return !containers.isEmpty() && containers.peek().name();
    }

    private void run() {
        int start = at;
        while (charAt(at) == '\\') {
            at++;
        }
        boolean inRows = !containers.isEmpty() && containers.peek().rows();
        runs.add(new BackslashRun(start, at - start, charAt(at), inRows, inName(), false));
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
            case "begin" -> {
                boolean rows = !ENVIRONMENTS_WITHOUT_ROWS.contains(argument());
                containers.push(new Container(false, rows, inName(), NO_PAIR));
            }
            case "end" -> {
                argument();
                if (!containers.isEmpty() && !containers.peek().group()) {
                    containers.pop();
                }
            }
            case "substack" -> rowsFollow = true;
            case "verb" -> skipVerbatim();
            default -> {
                if (NAMES.contains(name)) {
                    skipBlanks();
                    nameFollows = charAt(at) == '{';
                } else {
                    skipText(TEXT_AT_LAST.getOrDefault(name, TEXTUAL.contains(name) ? 1 : 0));
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

    private void skipText(int arguments) {
        if (arguments > 0 && charAt(at) == '*') {
            at++;
        }
        for (int i = 0; i < arguments; i++) {
            argument();
        }
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

    /** Returns whether a command that shows text or a name, such as \text, is at an offset. */
    static boolean isTextCommandAt(String tex, int backslash) {
        if (backslash < 0 || !tex.startsWith("\\", backslash)) {
            return false;
        }
        int end = backslash + 1;
        while (end < tex.length() && isAsciiLetter(tex.charAt(end))) {
            end++;
        }
        String name = tex.substring(backslash + 1, end);
        return TEXTUAL.contains(name) || NAMES.contains(name);
    }

    static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
