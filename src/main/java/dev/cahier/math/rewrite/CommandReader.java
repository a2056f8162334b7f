package dev.cahier.math.rewrite;

import dev.cahier.math.rewrite.TexNode.Environment;
import dev.cahier.math.rewrite.TexNode.Group;
import dev.cahier.math.rewrite.TexNode.Sequence;
import dev.cahier.math.rewrite.TexNode.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a command together with all that belongs to it: its arguments, or all up to {@code \right}.
 */
final class CommandReader {

    private CommandReader() {}

    /** Reads and rewrites a command or environment. */
    static TexNode read(NodeReader reader, Rewriter rewriter) {
        TexNode first = reader.peek().orElseThrow();
        TexNode unit = rewriter.unit(reader);
        if (unit != first || !(first instanceof Token token) || !needsBraces(token, rewriter)) {
            return unit;
        }
        if (token.text().equals("\\left")) {
            return fenced(token, reader, rewriter);
        }
        List<TexNode> parts = new ArrayList<>(List.of(first));
        if (reader.skip("*")) {
            parts.add(reader.last());
        }
        int count = rewriter.macros().arguments(token.text());
        while (reader.optional().isPresent()) {
            parts.add(optional(reader, rewriter));
        }
        for (int i = 0; i < count; i++) {
            reader.skipSpaces();
            if (!reader.hasNext()) {
                break;
            }
            // Two commands must not become one word.
            parts.add(rewriter.unit(reader));
        }
        return parts.size() == 1 ? first : new Sequence(parts, first.start(), reader.last().end());
    }

    private static TexNode optional(NodeReader reader, Rewriter rewriter) {
        int end = reader.last().end();
        int start = end;
        while (start > 0 && rewriter.source().charAt(start - 1) != '[') {
            start--;
        }
        return new Token(rewriter.source().substring(start - 1, end), start - 1, end);
    }

    /** Reads from {@code \left} through the delimiter behind its {@code \right}. */
    private static TexNode fenced(Token left, NodeReader reader, Rewriter rewriter) {
        int before = reader.position();
        int open = 1;
        List<TexNode> parts = new ArrayList<>();
        while (reader.hasNext() && open > 0) {
            TexNode node = reader.next();
            parts.add(node);
            open += TexNode.is(node, "\\left") ? 1 : TexNode.is(node, "\\right") ? -1 : 0;
        }
        if (open > 0 || !reader.hasNext()) {
            reader.goTo(before);
            return left;
        }
        List<TexNode> all = new ArrayList<>(List.of(left));
        all.addAll(rewriter.rewrite(parts));
        reader.skipSpaces();
        all.add(reader.next());
        return new Sequence(all, left.start(), reader.last().end());
    }

    /** Returns whether KaTeX wants braces around a command that is a script. */
    static boolean needsBraces(Token command, Rewriter rewriter) {
        if (!rewriter.macros().isDefined(command.text())) {
            return CommandArguments.needsBraces(command.text());
        }
        return rewriter.macros()
                .body(command.text())
                .filter(b -> isOneCommand(b, rewriter))
                .isPresent();
    }

    /** Returns whether a macro stands for one command that needs braces, or a part of one. */
    private static boolean isOneCommand(String body, Rewriter rewriter) {
        Optional<List<TexNode>> nodes = TexTree.of(body.strip());
        if (nodes.isEmpty() || nodes.get().isEmpty()) {
            return false;
        }
        if (nodes.get().get(0) instanceof Environment) {
            return nodes.get().size() == 1;
        }
        if (!(nodes.get().get(0) instanceof Token first)
                || !CommandArguments.needsBraces(first.text())) {
            return false;
        }
        NodeReader reader = new NodeReader(nodes.get());
        MacroArguments none = MacroArguments.none();
        read(reader, new Rewriter(body.strip(), rewriter.isDisplay(), none, false));
        return !reader.hasNext();
    }

    /** Returns how many arguments a macro's last command lacks. */
    static int missingArguments(String body) {
        List<TexNode> nodes = TexTree.of(body.strip()).orElse(List.of());
        int given = 0;
        for (int i = nodes.size() - 1; i >= 0; i--) {
            if (nodes.get(i) instanceof Group) {
                given++;
            } else if (nodes.get(i) instanceof Token token && token.isCommand()) {
                return Math.max(0, CommandArguments.count(token.text()) - given);
            } else if (!(nodes.get(i) instanceof Token space && space.isSpace())) {
                return 0;
            }
        }
        return 0;
    }
}
