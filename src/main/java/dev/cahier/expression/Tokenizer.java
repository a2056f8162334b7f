package dev.cahier.expression;

import dev.cahier.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits an expression into tokens. Typographic operators, superscript digits and the full-width
 * punctuation of Chinese texts count as their ASCII spellings. Comments are left out.
 */
final class Tokenizer {

    /** A word, or a single Greek letter, with an index and primes. */
    static final Pattern NAME =
            Pattern.compile(
                    "(?:[A-Za-z][A-Za-z0-9_]*|[\u0370-\u03ff](?:_[A-Za-z0-9]+|[0-9]+)?)['\u2032]*");

    private static final Pattern NUMBER =
            Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([eE][+\\-\u2212]?\\d+)?");
    private static final Pattern RAISED =
            Pattern.compile("\u207b?[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+");
    private static final String RAISED_DIGITS =
            "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";
    private static final List<String> PAIRS = List.of("<=", ">=", "!=", "==", "**");
    private static final String SINGLES = "+-*/^()[]{},|<>=:";
    private static final Map<String, String> SPELLINGS =
            Map.ofEntries(
                    Map.entry("==", "="),
                    Map.entry("**", "^"),
                    Map.entry("\u2212", "-"),
                    Map.entry("\u2013", "-"),
                    Map.entry("\u00b7", "*"),
                    Map.entry("\u00d7", "*"),
                    Map.entry("\u22c5", "*"),
                    Map.entry("\u2219", "*"),
                    Map.entry("\u00f7", "/"),
                    Map.entry("\u2264", "<="),
                    Map.entry("\u2265", ">="),
                    Map.entry("\u2260", "!="),
                    Map.entry("\u221a", "\u221a"),
                    Map.entry("\uff0b", "+"),
                    Map.entry("\uff0d", "-"),
                    Map.entry("\uff0f", "/"),
                    Map.entry("\uff1c", "<"),
                    Map.entry("\uff1e", ">"),
                    Map.entry("\uff5c", "|"),
                    Map.entry("\uff08", "("),
                    Map.entry("\uff09", ")"),
                    Map.entry("\uff0c", ","),
                    Map.entry("\uff1a", ":"),
                    Map.entry("\uff1d", "="));

    private final String text;
    private final int end;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String text, Span span, Problems problems) {
        this.text = text;
        this.at = span.start();
        this.end = span.end();
        this.problems = problems;
    }

    /** Returns the tokens of a stretch of text, the last one its end; unknown signs end it. */
    static List<Token> tokens(String text, Span span, Problems problems) {
        Tokenizer tokenizer = new Tokenizer(text, span, problems);
        while (tokenizer.at < tokenizer.end && tokenizer.readToken()) {
            // Each turn reads one token.
        }
        tokenizer.tokens.add(new Token(Kind.END, "", tokenizer.at, tokenizer.at));
        return tokenizer.tokens;
    }

    private boolean readToken() {
        char c = text.charAt(at);
        if (c == '\n' || c == ';' || c == '\uff1b') {
            add(Kind.SEPARATOR, c == '\n' ? "\n" : ";", 1);
        } else if (c == '#') {
            int lineEnd = text.indexOf('\n', at);
            at = lineEnd < 0 ? end : Math.min(lineEnd, end);
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            at++;
        } else if (!readPattern(NUMBER, Kind.NUMBER) && !readPattern(NAME, Kind.NAME)) {
            return readRaised() || readSymbol();
        }
        return true;
    }

    private boolean readPattern(Pattern pattern, Kind kind) {
        Matcher matcher = matcher(pattern);
        boolean found = matcher.lookingAt();
        if (found) {
            add(kind, matcher.group(), matcher.group().length());
        }
        return found;
    }

    private boolean readRaised() {
        Matcher matcher = matcher(RAISED);
        if (!matcher.lookingAt()) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        int length = matcher.group().length();
        boolean negative = matcher.group().charAt(0) == '\u207b';
        matcher.group()
                .chars()
                .map(RAISED_DIGITS::indexOf)
                .filter(d -> d >= 0)
                .forEach(digits::append);
        tokens.add(new Token(Kind.SYMBOL, "^", at, at));
        if (negative) {
            tokens.add(new Token(Kind.SYMBOL, "-", at, at + 1));
        }
        add(Kind.NUMBER, digits.toString(), length);
        return true;
    }

    private boolean readSymbol() {
        for (String pair : PAIRS) {
            if (at + 2 <= end && text.startsWith(pair, at)) {
                add(Kind.SYMBOL, SPELLINGS.getOrDefault(pair, pair), 2);
                return true;
            }
        }
        int codePoint = text.codePointAt(at);
        String sign = Character.toString(codePoint);
        if (SINGLES.indexOf(codePoint) < 0 && !SPELLINGS.containsKey(sign)) {
            String message = "'" + sign + "' is not allowed in a formula";
            problems.add("plot-syntax", message, hint(sign), at);
            return false;
        }
        add(Kind.SYMBOL, SPELLINGS.getOrDefault(sign, sign), sign.length());
        return true;
    }

    private Optional<String> hint(String sign) {
        boolean follows = !tokens.isEmpty() && tokens.get(tokens.size() - 1).end() == at;
        String before = follows ? tokens.get(tokens.size() - 1).text() : "";
        return switch (sign) {
            case "\u00b0", "\u00ba" ->
                    Optional.of("angles are in radians: write " + before + "*pi/180");
            case "%" -> Optional.of("write " + before + "/100");
            case "\u221e" -> Optional.of("write a finite number");
            default -> Optional.empty();
        };
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, end);
    }

    private void add(Kind kind, String spelling, int length) {
        tokens.add(new Token(kind, spelling, at, at + length));
        at += length;
    }
}
