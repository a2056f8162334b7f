package dev.cahier.tex;

import dev.cahier.tex.TexToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits TeX into tokens; for one use by one thread. */
final class TexTokenizer {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?|\\.\\d+");
    private static final Pattern COMMAND =
            Pattern.compile("\\\\(?:[A-Za-z]+\\*?|.)", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\s*\\{([A-Za-z]+\\*?)}");
    private static final Pattern SIZE = Pattern.compile("\\\\(?:left|right|[bB]igg?[lrm]?|middle)");
    private static final Pattern UPRIGHT_LETTER =
            Pattern.compile("\\s*(?:\\{\\s*([A-Za-z])\\s*}|([A-Za-z])(?![A-Za-z]))");

    private static final Set<String> IGNORED =
            Set.of(
                    "\\,",
                    "\\;",
                    "\\:",
                    "\\!",
                    "\\ ",
                    "\\>",
                    "\\quad",
                    "\\qquad",
                    "\\thinspace",
                    "\\displaystyle",
                    "\\textstyle",
                    "\\scriptstyle",
                    "\\limits",
                    "\\nolimits",
                    "\\nonumber",
                    "\\notag",
                    "\\allowbreak",
                    "\\nobreak",
                    "\\strut");
    private static final Set<String> REMARKS = Set.of("\\label", "\\tag", "\\tag*");
    private static final Set<String> WORDS =
            Set.of("\\text", "\\textrm", "\\textnormal", "\\textit", "\\textbf", "\\mbox");

    private static final Map<String, String> SPELLINGS =
            Map.ofEntries(
                    Map.entry("\\leq", "\\le"),
                    Map.entry("\\leqslant", "\\le"),
                    Map.entry("\\geq", "\\ge"),
                    Map.entry("\\geqslant", "\\ge"),
                    Map.entry("\\neq", "\\ne"),
                    Map.entry("\\lt", "<"),
                    Map.entry("\\gt", ">"),
                    Map.entry("\\lbrace", "\\{"),
                    Map.entry("\\rbrace", "\\}"),
                    Map.entry("\\lbrack", "["),
                    Map.entry("\\rbrack", "]"),
                    Map.entry("\\vert", "|"),
                    Map.entry("\\Vert", "\\|"),
                    Map.entry("\\dfrac", "\\frac"),
                    Map.entry("\\tfrac", "\\frac"),
                    Map.entry("\\cfrac", "\\frac"),
                    Map.entry("\\dbinom", "\\binom"),
                    Map.entry("\\tbinom", "\\binom"),
                    Map.entry("\\operatorname*", "\\operatorname"),
                    Map.entry("\\dots", "\\ldots"),
                    Map.entry("\\cdots", "\\ldots"),
                    Map.entry("\\dotsc", "\\ldots"),
                    Map.entry("\\dotsb", "\\ldots"),
                    Map.entry("\\coloneqq", ":="),
                    Map.entry("\\colon", ":"),
                    Map.entry("\\intercal", "\\top"),
                    Map.entry("\\hadamard", "\\odot"));
    private static final Map<String, String> CHARACTERS =
            Map.ofEntries(
                    Map.entry("\u2212", "-"),
                    Map.entry("\u00b7", "\\cdot"),
                    Map.entry("\u22c5", "\\cdot"),
                    Map.entry("\u00d7", "\\times"),
                    Map.entry("\u00f7", "\\div"),
                    Map.entry("\u2264", "\\le"),
                    Map.entry("\u2265", "\\ge"),
                    Map.entry("\u2260", "\\ne"),
                    Map.entry("\u2208", "\\in"),
                    Map.entry("\u221e", "\\infty"),
                    Map.entry("\u2032", "'"),
                    Map.entry("\u2026", "\\ldots"),
                    Map.entry("\uff0c", ","),
                    Map.entry("\uff08", "("),
                    Map.entry("\uff09", ")"),
                    Map.entry("\u2202", "\\partial"),
                    Map.entry("\u2211", "\\sum"),
                    Map.entry("\u220f", "\\prod"),
                    Map.entry("\u211d", "\\mathbb{R}"));
    private static final Map<String, String> LEFT_BARS = Map.of("|", "\\lvert", "\\|", "\\lVert");
    private static final Map<String, String> RIGHT_BARS = Map.of("|", "\\rvert", "\\|", "\\rVert");

    private final String text;
    private final int end;
    private final List<TexToken> tokens = new ArrayList<>();
    private int at;
    private int nesting;
    private boolean startsLine;
    private Map<String, String> bars = Map.of();

    private TexTokenizer(String text) {
        this.text = text;
        this.end = text.length();
    }

    /** Returns the tokens of a text, the last one its end, with their places in the source. */
    static List<TexToken> tokens(ExpandedTex text) {
        TexTokenizer tokenizer = new TexTokenizer(text.text());
        try {
            while (tokenizer.at < tokenizer.end) {
                tokenizer.read();
            }
        } catch (TexRefusal refusal) {
            throw refusal.at(text.source(refusal.problem().span()));
        }
        tokenizer.add(Kind.STOP, "", tokenizer.end);
        return tokenizer.tokens.stream()
                .map(t -> new TexToken(t.kind(), t.text(), text.source(t.span()), t.startsLine()))
                .toList();
    }

    /** Returns whether a command means something before tokens are parsed. */
    static boolean reads(String command) {
        return SPELLINGS.containsKey(command)
                || IGNORED.contains(command)
                || WORDS.contains(command)
                || REMARKS.contains(command);
    }

    private void read() {
        char c = text.charAt(at);
        Matcher number = matcher(NUMBER);
        if (c == '\\') {
            readCommand();
        } else if (c == '%') {
            int line = text.indexOf('\n', at);
            at = line < 0 ? end : Math.min(line, end);
        } else if (Character.isWhitespace(c) || c == '~' || c == '\u00a0') {
            startsLine |= c == '\n' && nesting == 0;
            at++;
        } else if (number.lookingAt()) {
            add(Kind.NUMBER, number.group(), number.end());
        } else if (c < 128 && Character.isLetter(c)) {
            add(Kind.LETTER, text.substring(at, at + 1), at + 1);
        } else {
            readSign();
        }
    }

    private void readSign() {
        int next = at + Character.charCount(text.codePointAt(at));
        String sign = text.substring(at, next);
        if (text.startsWith(":=", at)) {
            add(Kind.SIGN, ":=", at + 2);
        } else if ("+-*/^_=<>()[]{}|,;:!'&.".contains(sign)) {
            nesting += sign.equals("{") ? 1 : sign.equals("}") ? -1 : 0;
            add(Kind.SIGN, sign, next);
        } else if (CHARACTERS.containsKey(sign)) {
            String command = CHARACTERS.get(sign);
            add(command.startsWith("\\") ? Kind.COMMAND : Kind.SIGN, command, next);
        } else if (GreekLetters.command(sign).isPresent()) {
            add(Kind.COMMAND, GreekLetters.command(sign).orElseThrow(), next);
        } else {
            throw new TexRefusal(
                    "'" + sign + "' has no meaning in a checked formula",
                    "write words as \\text{...}",
                    new TexSpan(at, next));
        }
    }

    private void readCommand() {
        Matcher matcher = matcher(COMMAND);
        if (!matcher.lookingAt()) {
            throw new TexRefusal("a backslash at the end", "", new TexSpan(at, end));
        }
        String command = SPELLINGS.getOrDefault(matcher.group(), matcher.group());
        int next = matcher.end();
        if (command.length() == 2 && Character.isWhitespace(command.charAt(1))
                || IGNORED.contains(command)) {
            at = next;
        } else if (SIZE.matcher(command).matches()) {
            readSized(command, next);
        } else if (REMARKS.contains(command)) {
            at = skipGroup(next);
        } else if (WORDS.contains(command)) {
            readWords(next);
        } else if (command.equals("\\begin") || command.equals("\\end")) {
            readEnvironment(command, next);
        } else if (command.equals("\\mathrm") || command.equals("\\rm")) {
            readUpright(next);
        } else {
            boolean sign = !command.startsWith("\\");
            String shown = bars.getOrDefault(command, command);
            add(sign && shown.equals(command) ? Kind.SIGN : Kind.COMMAND, shown, next);
        }
    }

    /** Reads a delimiter with its size; the bars among them are told apart by it. */
    private void readSized(String size, int next) {
        at = next;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        char last = size.charAt(size.length() - 1);
        bars =
                size.equals("\\left") || last == 'l'
                        ? LEFT_BARS
                        : size.equals("\\right") || last == 'r' ? RIGHT_BARS : Map.of();
        if (at < end && text.charAt(at) == '|' && !bars.isEmpty()) {
            add(Kind.COMMAND, bars.get("|"), at + 1);
        } else if (at < end && text.charAt(at) == '.') {
            throw new TexRefusal(
                    "a formula with only one visible parenthesis is not checked",
                    "write both parentheses",
                    new TexSpan(at, at + 1));
        } else if (at < end) {
            read();
        }
        bars = Map.of();
    }

    private void readUpright(int next) {
        Matcher letter = matcher(UPRIGHT_LETTER, next);
        if (letter.lookingAt()) {
            String one = letter.group(1) == null ? letter.group(2) : letter.group(1);
            add(Kind.COMMAND, "\\mathrm{" + one + "}", letter.end());
        } else {
            add(Kind.COMMAND, "\\operatorname", next);
        }
    }

    private void readWords(int next) {
        int close = skipGroup(next);
        int open = text.indexOf('{', next);
        String words = text.substring(open + 1, close - 1);
        if (words.contains("$")) {
            throw new TexRefusal(
                    "formulas in \\text are not checked",
                    "end the \\text before the formula",
                    new TexSpan(at, close));
        }
        add(Kind.WORDS, words, close);
    }

    private void readEnvironment(String command, int next) {
        Matcher name = matcher(NAME, next);
        if (!name.lookingAt()) {
            throw new TexRefusal(
                    command + " without the name of an environment",
                    "write " + command + "{cases}",
                    new TexSpan(at, next));
        }
        boolean begin = command.equals("\\begin");
        nesting += begin ? 1 : -1;
        add(begin ? Kind.BEGIN : Kind.END, name.group(1).replace("*", ""), name.end());
    }

    /** Returns where a group in braces ends that begins after spaces. */
    private int skipGroup(int from) {
        int open = from;
        while (open < end && Character.isWhitespace(text.charAt(open))) {
            open++;
        }
        int depth = 0;
        for (int i = open; i < end; i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            i += c == '\\' ? 1 : 0;
            if (depth == 0 && c == '}') {
                return i + 1;
            }
            if (depth == 0) {
                break;
            }
        }
        throw new TexRefusal(
                "expected a group in braces", "write {...}", new TexSpan(at, Math.min(from, end)));
    }

    private void add(Kind kind, String token, int next) {
        tokens.add(new TexToken(kind, token, new TexSpan(at, next), startsLine));
        startsLine = false;
        at = next;
    }

    private Matcher matcher(Pattern pattern) {
        return matcher(pattern, at);
    }

    private Matcher matcher(Pattern pattern, int from) {
        return pattern.matcher(text).region(from, end);
    }
}
