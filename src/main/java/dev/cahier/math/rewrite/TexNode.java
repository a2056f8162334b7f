package dev.cahier.math.rewrite;

import java.util.List;

/** A part of a formula. Each knows the part of the source that it comes from, end exclusive. */
sealed interface TexNode {

    int start();

    int end();

    /** A command, a character, a run of spaces, a comment, or TeX that a rule has made. */
    record Token(String text, int start, int end) implements TexNode {

        boolean isCommand() {
            return text.length() > 1 && text.charAt(0) == '\\';
        }

        boolean isSpace() {
            return !text.isEmpty()
                    && (Character.isWhitespace(text.charAt(0)) || text.charAt(0) == '%');
        }
    }

    /** What stands between two braces; in {@code text}, characters stand for themselves. */
    record Group(List<TexNode> body, boolean text, int start, int end) implements TexNode {}

    /** An environment; its body begins with the environment's arguments. */
    record Environment(String name, List<TexNode> body, int start, int end) implements TexNode {}

    /** A formula within text, such as {@code $x$}. */
    record TextFormula(List<TexNode> body, String opener, String closer, int start, int end)
            implements TexNode {}

    /** Several parts that belong together, written without braces. */
    record Sequence(List<TexNode> parts, int start, int end) implements TexNode {}

    /** Returns whether a node is one token with this text. */
    static boolean is(TexNode node, String text) {
        return node instanceof Token token && token.text().equals(text);
    }
}
