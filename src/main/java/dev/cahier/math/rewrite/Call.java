package dev.cahier.math.rewrite;

import dev.cahier.math.rewrite.TexNode.Sequence;
import dev.cahier.math.rewrite.TexNode.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A use of a command that a rule rewrites.
 *
 * @param token the command
 * @param reader reads what follows it
 * @param rewriter rewrites arguments
 */
record Call(Token token, NodeReader reader, Rewriter rewriter) {

    /** Reads an argument and rewrites it. */
    Optional<List<TexNode>> argument() {
        return reader.argument().map(Call::withoutBraces).map(rewriter::rewrite);
    }

    /** Takes the braces from an argument that was kept as it is. */
    private static List<TexNode> withoutBraces(List<TexNode> argument) {
        boolean raw =
                argument.size() == 1
                        && argument.get(0) instanceof Token token
                        && token.text().length() > 1
                        && token.text().startsWith("{");
        if (!raw) {
            return argument;
        }
        Token token = (Token) argument.get(0);
        String inner = token.text().substring(1, token.text().length() - 1);
        return List.of(new Token(inner, token.start() + 1, token.end() - 1));
    }

    /** Reads an argument in brackets and rewrites it. */
    Optional<List<TexNode>> optional() {
        return reader.optional().map(rewriter::rewrite);
    }

    /** Reads an argument as it was written, without its braces. */
    Optional<String> raw() {
        return reader.argument()
                .map(TexTreeWriter::tex)
                .map(tex -> tex.startsWith("{") ? tex.substring(1, tex.length() - 1) : tex)
                .map(String::strip);
    }

    /**
     * Returns TeX in which {@code #1} to {@code #9} stand for arguments.
     *
     * @param template the TeX; {@code ##} stands for a single sign
     */
    TexNode fill(String template, List<List<TexNode>> arguments) {
        int start = token.start();
        int end = reader.last().end();
        List<TexNode> parts = new ArrayList<>();
        int done = 0;
        for (int at = template.indexOf('#'); at >= 0; at = template.indexOf('#', done)) {
            parts.add(new Token(template.substring(done, at), start, start));
            if (template.charAt(at + 1) == '#') {
                parts.add(new Token("#", start, start));
            } else {
                parts.addAll(arguments.get(template.charAt(at + 1) - '1'));
            }
            done = at + 2;
        }
        parts.add(new Token(template.substring(done), start, start));
        return new Sequence(parts, start, end);
    }

    TexNode fill(String template) {
        return fill(template, List.of());
    }
}
