package dev.cahier.math.rewrite;

import dev.cahier.math.rewrite.TexNode.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Replaces {@code a \overwithdelims() b} and its like by {@code \genfrac}. */
final class InfixRule {

    /**
     * The commands and the thickness of their line; empty for the usual one, a question mark when
     * it is written.
     */
    private static final Map<String, String> LINES =
            Map.of("\\overwithdelims", "", "\\atopwithdelims", "0pt", "\\abovewithdelims", "?");

    private InfixRule() {}

    static List<TexNode> apply(List<TexNode> nodes, Rewriter rewriter) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Token token && LINES.containsKey(token.text())) {
                return fraction(nodes, i, rewriter).orElse(nodes);
            }
        }
        return nodes;
    }

    private static Optional<List<TexNode>> fraction(
            List<TexNode> nodes, int at, Rewriter rewriter) {
        Token command = (Token) nodes.get(at);
        NodeReader reader = new NodeReader(nodes);
        reader.goTo(at + 1);
        Optional<List<TexNode>> left = reader.argument();
        Optional<List<TexNode>> right = reader.argument();
        Optional<String> line = Optional.of(LINES.get(command.text()));
        if (line.get().equals("?")) {
            line = reader.length();
        }
        if (left.isEmpty() || right.isEmpty() || line.isEmpty()) {
            return Optional.empty();
        }
        int start = command.start();
        int end = reader.last().end();
        String before =
                "\\genfrac{"
                        + delimiter(left.get())
                        + "}{"
                        + delimiter(right.get())
                        + "}{"
                        + line.get()
                        + "}{}";
        List<TexNode> parts = new ArrayList<>();
        parts.add(new Token(before + "{", start, start));
        parts.addAll(nodes.subList(0, at));
        parts.add(new Token("}{", start, start));
        parts.addAll(reader.rest());
        parts.add(new Token("}", end, end));
        rewriter.changed(start, end, before);
        return Optional.of(parts);
    }

    private static String delimiter(List<TexNode> delimiter) {
        String tex = TexWriter.tex(delimiter);
        return tex.equals(".") ? "" : tex;
    }
}
