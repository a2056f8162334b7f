package dev.cahier.bibliography;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the LaTeX in fields of BibTeX as plain text. Formulas and emphasis become {@link Marks}.
 * Braces, which only protect capitals, are left out.
 */
final class LatexText {

    private static final Map<Character, String> ACCENTS =
            Map.ofEntries(
                    Map.entry('"', "\u0308"),
                    Map.entry('\'', "\u0301"),
                    Map.entry('`', "\u0300"),
                    Map.entry('^', "\u0302"),
                    Map.entry('~', "\u0303"),
                    Map.entry('=', "\u0304"),
                    Map.entry('.', "\u0307"),
                    Map.entry('u', "\u0306"),
                    Map.entry('v', "\u030C"),
                    Map.entry('H', "\u030B"),
                    Map.entry('c', "\u0327"),
                    Map.entry('d', "\u0323"),
                    Map.entry('b', "\u0331"),
                    Map.entry('k', "\u0328"),
                    Map.entry('r', "\u030A"));

    private static final Map<String, String> SIGNS =
            Map.ofEntries(
                    Map.entry("ss", "ß"),
                    Map.entry("o", "ø"),
                    Map.entry("O", "Ø"),
                    Map.entry("l", "ł"),
                    Map.entry("L", "Ł"),
                    Map.entry("ae", "æ"),
                    Map.entry("AE", "Æ"),
                    Map.entry("oe", "œ"),
                    Map.entry("OE", "Œ"),
                    Map.entry("aa", "å"),
                    Map.entry("AA", "Å"),
                    Map.entry("i", "i"),
                    Map.entry("j", "j"),
                    Map.entry("dh", "ð"),
                    Map.entry("DH", "Ð"),
                    Map.entry("th", "þ"),
                    Map.entry("TH", "Þ"),
                    Map.entry("S", "§"),
                    Map.entry("P", "¶"),
                    Map.entry("copyright", "©"),
                    Map.entry("dots", "…"),
                    Map.entry("ldots", "…"),
                    Map.entry("textendash", "–"),
                    Map.entry("textemdash", "—"),
                    Map.entry("textquoteleft", "‘"),
                    Map.entry("textquoteright", "’"),
                    Map.entry("textquotedblleft", "“"),
                    Map.entry("textquotedblright", "”"),
                    Map.entry("textasciitilde", "~"),
                    Map.entry("textbackslash", "\\"),
                    Map.entry("textunderscore", "_"),
                    Map.entry("quad", " "),
                    Map.entry("LaTeX", "LaTeX"),
                    Map.entry("TeX", "TeX"));

    private static final Set<String> EMPHASIS = Set.of("emph", "textit", "textsl", "it", "em");
    private static final Set<String> BOLD = Set.of("textbf", "bf");

    private final Marks marks;
    private final String latex;
    private final StringBuilder out = new StringBuilder();
    private final List<Character> open = new ArrayList<>();
    private int index;

    private LatexText(String latex, Marks marks) {
        this.latex = latex;
        this.marks = marks;
    }

    /** Returns a value as text in one line. */
    static String of(String latex, Marks marks) {
        LatexText text = new LatexText(Marks.removed(latex).replaceAll("\\s+", " "), marks);
        text.read();
        return Normalizer.normalize(text.out.toString().strip(), Normalizer.Form.NFC);
    }

    private void read() {
        while (index < latex.length()) {
            char c = latex.charAt(index++);
            switch (c) {
                case '\\' -> command();
                case '$' -> formula();
                case '{' -> open.add('\0');
                case '}' -> close();
                case '~' -> out.append('\u00A0');
                case '-' -> dashes();
                case '`' -> out.append(skip('`') ? '“' : '‘');
                case '\'' -> out.append(skip('\'') ? '”' : '’');
                default -> out.append(c);
            }
        }
        while (!open.isEmpty()) {
            close();
        }
    }

    private void close() {
        char end = open.isEmpty() ? '\0' : open.remove(open.size() - 1);
        if (end != '\0') {
            out.append(end);
        }
    }

    private boolean skip(char c) {
        boolean is = index < latex.length() && latex.charAt(index) == c;
        index += is ? 1 : 0;
        return is;
    }

    private void dashes() {
        if (!skip('-')) {
            out.append('-');
        } else {
            out.append(skip('-') ? '—' : '–');
        }
    }

    private void formula() {
        int end = index;
        while (end < latex.length() && latex.charAt(end) != '$') {
            end += latex.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= latex.length() || end == index) {
            out.append('$');
            return;
        }
        out.append(marks.formula(latex.substring(index, end)));
        index = end + 1;
    }

    private void command() {
        if (index >= latex.length()) {
            return;
        }
        char c = latex.charAt(index);
        if (!isLetter(c)) {
            index++;
            if (ACCENTS.containsKey(c)) {
                accent(ACCENTS.get(c));
            } else if (c == '(') {
                parenthesised();
            } else if (c != '/' && c != '-') {
                out.append(c == ' ' || c == '\\' || c == ',' || c == ';' ? ' ' : c);
            }
            return;
        }
        int start = index;
        while (index < latex.length() && isLetter(latex.charAt(index))) {
            index++;
        }
        String name = latex.substring(start, index);
        int behind = index;
        skip(' ');
        if (name.length() == 1 && ACCENTS.containsKey(name.charAt(0))) {
            accent(ACCENTS.get(name.charAt(0)));
        } else if (SIGNS.containsKey(name)) {
            out.append(SIGNS.get(name));
        } else if (EMPHASIS.contains(name)) {
            styled(Marks.EMPHASIS, Marks.EMPHASIS_END);
        } else if (BOLD.contains(name)) {
            styled(Marks.STRONG, Marks.STRONG_END);
        } else if (name.equals("href")) {
            argument();
        } else if (behind < latex.length() && latex.charAt(behind) != '{') {
            index = behind;
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** {@code \emph{x}} goes to the end of its own braces, {@code {\em x}} of those around it. */
    private void styled(char start, char end) {
        if (skip('{')) {
            open.add(end);
            out.append(start);
        } else if (!open.isEmpty() && open.get(open.size() - 1) == '\0') {
            open.set(open.size() - 1, end);
            out.append(start);
        }
    }

    private void parenthesised() {
        int end = latex.indexOf("\\)", index);
        if (end < 0) {
            out.append('(');
        } else {
            out.append(marks.formula(latex.substring(index, end)));
            index = end + 2;
        }
    }

    private void accent(String combining) {
        skip(' ');
        String base = argument();
        if (base.startsWith("\\")) {
            base = SIGNS.getOrDefault(base.substring(1).strip(), base.substring(1));
        }
        out.append(base.isEmpty() ? "" : base.charAt(0) + combining + base.substring(1));
    }

    /** Takes the text in braces, or a command or character without them. */
    private String argument() {
        if (index >= latex.length()) {
            return "";
        }
        int start = index;
        if (!skip('{')) {
            index++;
            if (latex.charAt(start) == '\\') {
                while (index < latex.length() && isLetter(latex.charAt(index))) {
                    index++;
                }
            }
            return latex.substring(start, index);
        }
        int depth = 1;
        while (index < latex.length() && depth > 0) {
            char c = latex.charAt(index++);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return latex.substring(start + 1, Math.max(start + 1, index - 1));
    }
}
