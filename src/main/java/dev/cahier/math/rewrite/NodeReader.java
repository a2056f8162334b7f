package dev.cahier.math.rewrite;

import dev.cahier.math.rewrite.TexNode.Group;
import dev.cahier.math.rewrite.TexNode.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the parts of some TeX one after the other, as TeX reads the arguments of commands. */
final class NodeReader {

    private final List<TexNode> nodes;
    private int position;

    NodeReader(List<TexNode> nodes) {
        this.nodes = nodes;
    }

    int position() {
        return position;
    }

    void goTo(int earlier) {
        position = earlier;
    }

    boolean hasNext() {
        return position < nodes.size();
    }

    TexNode next() {
        return nodes.get(position++);
    }

    Optional<TexNode> peek() {
        return hasNext() ? Optional.of(nodes.get(position)) : Optional.empty();
    }

    /** Returns what was read last. */
    TexNode last() {
        return nodes.get(position - 1);
    }

    /** Returns whether the next token, after spaces, has this text; then it has been read. */
    boolean skip(String text) {
        int before = position;
        skipSpaces();
        if (peek().filter(node -> TexNode.is(node, text)).isPresent()) {
            position++;
            return true;
        }
        position = before;
        return false;
    }

    void skipSpaces() {
        while (peek().filter(node -> node instanceof Token t && t.isSpace()).isPresent()) {
            position++;
        }
    }

    /** Reads one argument: what is in braces, or a single token. */
    Optional<List<TexNode>> argument() {
        skipSpaces();
        if (!hasNext()) {
            return Optional.empty();
        }
        TexNode node = next();
        return Optional.of(node instanceof Group group ? group.body() : List.of(node));
    }

    /** Reads an argument in brackets, if one follows. */
    Optional<List<TexNode>> optional() {
        int before = position;
        if (!skip("[")) {
            return Optional.empty();
        }
        Optional<List<TexNode>> found = until("]");
        if (found.isEmpty()) {
            position = before;
        }
        return found;
    }

    /** Reads up to a token and over it; reads nothing when it does not follow. */
    Optional<List<TexNode>> until(String text) {
        for (int i = position; i < nodes.size(); i++) {
            if (TexNode.is(nodes.get(i), text)) {
                List<TexNode> before = nodes.subList(position, i);
                position = i + 1;
                return Optional.of(before);
            }
        }
        return Optional.empty();
    }

    /** Reads a length such as {@code -1.5em}, in braces or not. */
    Optional<String> length() {
        int before = position;
        skipSpaces();
        StringBuilder length = new StringBuilder();
        while (hasNext() && !isLength(length)) {
            String part = TexTreeWriter.tex(List.of(next())).replaceAll("[{}\\s]", "");
            length.append(part);
            if (!length.toString().matches("[-+]?[0-9.]*[a-z]{0,2}")) {
                break;
            }
        }
        if (isLength(length)) {
            return Optional.of(length.toString());
        }
        position = before;
        return Optional.empty();
    }

    private static boolean isLength(CharSequence text) {
        return text.toString()
                .matches("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:em|ex|pt|px|mu|cm|mm|in|pc|bp)");
    }

    /** Reads everything that is left. */
    List<TexNode> rest() {
        List<TexNode> rest = new ArrayList<>(nodes.subList(position, nodes.size()));
        position = nodes.size();
        return rest;
    }
}
