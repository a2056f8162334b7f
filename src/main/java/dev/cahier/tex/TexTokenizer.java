package dev.cahier.tex;

import dev.cahier.tex.TexToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static final Map<String, String> LEFT_BARS = Map.of("|", "\\lvert", "\\|", "\\lVert");
    private static final Map<String, String> RIGHT_BARS = Map.of("|", "\\rvert", "\\|", "\\rVert");

    private static final int NONE = -1;

    private final String text;
    private final int end;
    private final List<TexToken> tokens = new ArrayList<>();
    private int at;
    private int nesting;

    /** Where the size of the next delimiter stands, which belongs to it. */
    private int sized = NONE;

    private final TexDecorations decorations;
    private boolean startsLine;
    private Map<String, String> bars = Map.of();

    private TexTokenizer(String text) {
        this.text = text;
        this.end = text.length();
        this.decorations = new TexDecorations(text);
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

    private void read() {
        char c = text.charAt(at);
        Matcher number = matcher(NUMBER);
        int behind = decorations.behind(at);
        if (behind > at) {
            at = Math.min(behind, end);
        } else if (c == '\\') {
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
        } else if (TexSpellings.CHARACTERS.containsKey(sign)) {
            String command = TexSpellings.CHARACTERS.get(sign);
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
        String command = TexSpellings.SPELLINGS.getOrDefault(matcher.group(), matcher.group());
        int next = matcher.end();
        if (command.length() == 2 && Character.isWhitespace(command.charAt(1))
                || TexSpellings.IGNORED.contains(command)) {
            at = next;
        } else if (SIZE.matcher(command).matches()) {
            readSized(command, next);
        } else if (TexDecorations.isOne(command)) {
            at = decorations.read(command, next);
        } else if (command.equals("\\\\")) {
            add(Kind.COMMAND, command, decorations.behindRowEnd(next));
        } else if (TexSpellings.REMARKS.contains(command)) {
            at = TexDecorations.behindGroup(text, at, next);
        } else if (TexSpellings.WORDS.contains(command)) {
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
        sized = at;
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
            add(Kind.COMMAND, size + ".", at + 1);
        } else if (at < end) {
            read();
        }
        bars = Map.of();
        sized = NONE;
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
        int close = TexDecorations.behindGroup(text, at, next);
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
        if (begin && name.group(1).equals("array")) {
            at = TexDecorations.behindGroup(text, at, at);
        }
    }

    private void add(Kind kind, String token, int next) {
        int start = sized == NONE ? at : sized;
        sized = NONE;
        tokens.add(new TexToken(kind, token, new TexSpan(start, next), startsLine));
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
