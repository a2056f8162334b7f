package dev.cahier.math.rewrite;

import dev.cahier.math.rewrite.TexNode.Environment;
import dev.cahier.math.rewrite.TexNode.Group;
import dev.cahier.math.rewrite.TexNode.TextFormula;
import dev.cahier.math.rewrite.TexNode.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses TeX into a tree of groups and environments, in linear time.
 *
 * <p>Within the argument of {@code \text} and its like, {@code %} is a comment only if the comment
 * leaves the closing brace alone.
 */
final class TexTree {

    /** Formulas nested more deeply are not rewritten. */
    private static final int DEEPEST = 150;

    private static final String END = "\\end";

    private final String tex;
    private int at;
    private int depth;
    private boolean broken;

    /** Before this offset, a per cent sign in text is a character. */
    private int plainPercentUntil;

    private TexTree(String tex, int at) {
        this.tex = tex;
        this.at = at;
    }

    /** Returns the parts of some TeX; absent when its braces or environments do not match. */
    static Optional<List<TexNode>> of(String tex) {
        TexTree tree = new TexTree(tex, 0);
        List<TexNode> nodes = tree.list("", false);
        return tree.broken || tree.at < tex.length() ? Optional.empty() : Optional.of(nodes);
    }

    /** Returns a part of some TeX read as text; absent when its braces do not match. */
    static Optional<List<TexNode>> ofText(String tex, int start, int end) {
        TexTree tree = new TexTree(tex.substring(0, end), start);
        List<TexNode> nodes = tree.list("", true);
        return tree.broken || tree.at < end ? Optional.empty() : Optional.of(nodes);
    }

    /** Reads up to a closing delimiter, or to the end where that is empty, and stops before it. */
    private List<TexNode> list(String closer, boolean text) {
        List<TexNode> nodes = new ArrayList<>();
        if (++depth > DEEPEST) {
            broken = true;
        }
        while (!broken && at < tex.length() && !isCloser(closer)) {
            node(nodes, text);
        }
        depth--;
        broken |= !closer.isEmpty() && !isCloser(closer);
        return nodes;
    }

    private boolean isCloser(String closer) {
        boolean end = closer.isEmpty() || closer.equals(END);
        return charAt(at) == '}' || (end ? isEnd() : tex.startsWith(closer, at));
    }

    private boolean isEnd() {
        return tex.startsWith(END, at) && !isLetter(charAt(at + END.length()));
    }

    private void node(List<TexNode> nodes, boolean text) {
        char c = tex.charAt(at);
        if (c == '\\') {
            command(nodes, text);
        } else if (c == '{') {
            nodes.add(group(text));
        } else if (c == '%' && !(text && isPlainPercent())) {
            nodes.add(token(endOfLine()));
        } else if (c == '$' && text && closesFormula(at + 1)) {
            nodes.add(textFormula("$", "$"));
        } else if (Character.isWhitespace(c)) {
            int end = at + 1;
            while (Character.isWhitespace(charAt(end))) {
                end++;
            }
            nodes.add(token(end));
        } else {
            nodes.add(token(at + Character.charCount(tex.codePointAt(at))));
        }
    }

    private Token token(int end) {
        Token token = new Token(tex.substring(at, end), at, end);
        at = end;
        return token;
    }

    private Group group(boolean text) {
        int start = at++;
        List<TexNode> body = list("}", text);
        at++;
        return new Group(body, text, start, at);
    }

    private TextFormula textFormula(String opener, String closer) {
        int start = at;
        at += opener.length();
        List<TexNode> body = list(closer, false);
        broken |= !tex.startsWith(closer, at);
        at += closer.length();
        return new TextFormula(body, opener, closer, start, at);
    }

    private void command(List<TexNode> nodes, boolean text) {
        int start = at;
        int end = at + 1;
        while (isLetter(charAt(end))) {
            end++;
        }
        if (end == at + 1 && end < tex.length()) {
            end += Character.charCount(tex.codePointAt(end));
        }
        String name = tex.substring(at, end);
        if (text && name.equals("\\(")) {
            nodes.add(textFormula("\\(", "\\)"));
            return;
        }
        if (name.equals("\\begin")) {
            environment(nodes, text);
            return;
        }
        nodes.add(token(end));
        if (name.equals("\\verb")) {
            int close = tex.indexOf(charAt(at), at + 1);
            nodes.add(token(close < 0 ? tex.length() : close + 1));
            return;
        }
        arguments(ArgumentKinds.of(name), nodes);
        broken |= at <= start;
    }

    /** Reads the arguments that are text or, in whatever language, not mathematics. */
    private void arguments(String kinds, List<TexNode> nodes) {
        for (int i = 0; i < kinds.length(); i++) {
            if (Character.isWhitespace(charAt(at)) || charAt(at) == '*') {
                nodes.add(token(charAt(at) == '*' ? at + 1 : endOfSpace()));
            }
            while (charAt(at) == '[' && kinds.charAt(i) == ArgumentKinds.RAW) {
                int close = tex.indexOf(']', at);
                nodes.add(token(close < 0 ? tex.length() : close + 1));
            }
            if (charAt(at) != '{') {
                return;
            }
            if (kinds.charAt(i) == ArgumentKinds.TEXT) {
                nodes.add(group(true));
            } else {
                nodes.add(token(endOfGroup()));
            }
        }
    }

    private void environment(List<TexNode> nodes, boolean text) {
        int start = at;
        at += "\\begin".length();
        String name = environmentName();
        List<TexNode> body = list(END, text);
        at += END.length();
        broken |= name.isEmpty() || broken || !environmentName().equals(name);
        nodes.add(new Environment(name, body, start, Math.min(at, tex.length())));
    }

    private String environmentName() {
        at = endOfSpace();
        int close = charAt(at) == '{' ? tex.indexOf('}', at) : -1;
        if (close < 0) {
            return "";
        }
        String name = tex.substring(at + 1, close);
        at = close + 1;
        return name;
    }

    /** Returns whether a comment here would hide the brace that closes the group. */
    private boolean isPlainPercent() {
        if (at < plainPercentUntil) {
            return true;
        }
        int open = 0;
        int end = endOfLine();
        for (int i = at; i < end; i++) {
            switch (tex.charAt(i)) {
                case '\\' -> i++;
                case '{' -> open++;
                case '}' -> open--;
                default -> {}
            }
            if (open < 0) {
                plainPercentUntil = i;
                return true;
            }
        }
        return false;
    }

    /** Returns whether a dollar in text has its partner before the text ends. */
    private boolean closesFormula(int from) {
        int open = 0;
        for (int i = from; i < tex.length(); i++) {
            switch (tex.charAt(i)) {
                case '\\' -> i++;
                case '{' -> open++;
                case '}' -> open--;
                case '$' -> {
                    if (open == 0) {
                        return true;
                    }
                }
                default -> {}
            }
            if (open < 0) {
                return false;
            }
        }
        return false;
    }

    /** Returns the offset behind the brace that closes the one here. */
    private int endOfGroup() {
        int open = 0;
        for (int i = at; i < tex.length(); i++) {
            switch (tex.charAt(i)) {
                case '\\' -> i++;
                case '{' -> open++;
                case '}' -> open--;
                default -> {}
            }
            if (open == 0) {
                return i + 1;
            }
        }
        broken = true;
        return tex.length();
    }

    private int endOfLine() {
        int end = tex.indexOf('\n', at);
        return end < 0 ? tex.length() : end + 1;
    }

    private int endOfSpace() {
        int end = at;
        while (Character.isWhitespace(charAt(end))) {
            end++;
        }
        return end;
    }

    private char charAt(int offset) {
        return offset < tex.length() ? tex.charAt(offset) : '\0';
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '@';
    }
}
