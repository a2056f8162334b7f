package dev.cahier.math.rewrite;

import dev.cahier.math.rewrite.TexNode.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Replaces {@code a \overwithdelims() b} and its like by {@code \genfrac}. */
final class InfixRule {

    /**
     * The commands and the thickness of their line; empty for the usual one, a question mark when
     * it is written.
     */
    private static final Map<String, String> LINES =
            Map.of("\\overwithdelims", "", "\\atopwithdelims", "0pt", "\\abovewithdelims", "?");

    private static final Set<String> CELL_ENDS = Set.of("&", "\\\\", "\\cr");

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
        int first = begin(nodes, at);
        int last = end(nodes, reader.position());
        String before =
                "\\genfrac{"
                        + delimiter(left.get())
                        + "}{"
                        + delimiter(right.get())
                        + "}{"
                        + line.get()
                        + "}{}";
        List<TexNode> parts = new ArrayList<>(nodes.subList(0, first));
        parts.add(new Token(before + "{", start, start));
        parts.addAll(nodes.subList(first, at));
        parts.add(new Token("}{", start, start));
        parts.addAll(nodes.subList(reader.position(), last));
        int end = reader.last().end();
        parts.add(new Token("}", end, end));
        parts.addAll(nodes.subList(last, nodes.size()));
        rewriter.changed(start, end, before);
        return Optional.of(parts);
    }

    /** Returns where the cell of a table, or the content of a fence, begins that holds a node. */
    private static int begin(List<TexNode> nodes, int at) {
        int closed = 0;
        for (int i = at - 1; i >= 0; i--) {
            if (isAny(nodes.get(i), CELL_ENDS) && closed == 0) {
                return i + 1;
            }
            closed += TexNode.is(nodes.get(i), "\\right") ? 1 : 0;
            if (TexNode.is(nodes.get(i), "\\left") && --closed < 0) {
                return i + 2;
            }
        }
        return 0;
    }

    private static int end(List<TexNode> nodes, int from) {
        int open = 0;
        for (int i = from; i < nodes.size(); i++) {
            boolean ends = isAny(nodes.get(i), CELL_ENDS) || TexNode.is(nodes.get(i), "\\right");
            if (ends && open == 0) {
                return i;
            }
            open += TexNode.is(nodes.get(i), "\\left") ? 1 : 0;
            open -= TexNode.is(nodes.get(i), "\\right") ? 1 : 0;
        }
        return nodes.size();
    }

    private static boolean isAny(TexNode node, Set<String> texts) {
        return node instanceof Token token && texts.contains(token.text());
    }

    private static String delimiter(List<TexNode> delimiter) {
        String tex = TexTreeWriter.tex(delimiter);
        return tex.equals(".") ? "" : tex;
    }
}
