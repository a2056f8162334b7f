package dev.cahier.math.rewrite;

import dev.cahier.math.rewrite.TexNode.Environment;
import dev.cahier.math.rewrite.TexNode.Group;
import dev.cahier.math.rewrite.TexNode.Sequence;
import dev.cahier.math.rewrite.TexNode.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Puts braces around a script that is a command with arguments, and {@code \limits} before the sign
 * of the script that it stands in.
 */
final class ScriptRule {

    private static final Set<String> LIMITS = Set.of("\\limits", "\\nolimits", "\\displaylimits");

    private ScriptRule() {}

    static void write(Token sign, NodeReader reader, List<TexNode> written, Rewriter rewriter) {
        if (sign.text().equals("^") && raisesPrimes(sign, reader, written, rewriter)) {
            return;
        }
        if (rewriter.isSpellingOnly()) {
            written.add(sign);
            return;
        }
        int before = reader.position();
        reader.skipSpaces();
        TexNode next = reader.hasNext() ? reader.next() : sign;
        if (next instanceof Token limits && LIMITS.contains(limits.text())) {
            rewriter.changed(sign.start(), limits.end(), limits.text() + sign.text());
            written.add(limits);
            before = reader.position();
            reader.skipSpaces();
            next = reader.hasNext() ? reader.next() : sign;
        }
        written.add(sign);
        boolean isPart = next instanceof Environment || next instanceof Token t && t.isCommand();
        reader.goTo(isPart ? reader.position() - 1 : before);
        if (isPart) {
            written.add(script(reader, rewriter));
        }
    }

    /** Reads a script that begins with a command or is an environment. */
    private static TexNode script(NodeReader reader, Rewriter rewriter) {
        int before = rewriter.changes().size();
        TexNode first = reader.peek().orElseThrow();
        TexNode unit = CommandReader.read(reader, rewriter);
        boolean asItWas = unit == first && !(unit instanceof Environment);
        boolean fits = unit instanceof Sequence && isGroup(unit);
        if (asItWas && !CommandReader.needsBraces((Token) first, rewriter) || fits) {
            return unit;
        }
        int end = reader.last().end();
        Group group = new Group(List.of(unit), false, first.start(), end);
        if (rewriter.changes().size() == before) {
            rewriter.changed(first.start(), end, TexTreeWriter.tex(List.of(group)));
        }
        return group;
    }

    private static boolean isGroup(TexNode unit) {
        String tex = TexTreeWriter.tex(List.of(unit));
        return tex.startsWith("{")
                && TexTree.of(tex)
                        .filter(nodes -> nodes.size() == 1 && nodes.get(0) instanceof Group)
                        .isPresent();
    }

    /** Primes that are written as a superscript need the sign that KaTeX raises. */
    private static boolean raisesPrimes(
            Token sign, NodeReader reader, List<TexNode> written, Rewriter rewriter) {
        boolean primes =
                reader.peek()
                        .filter(PrimeRule::isOnlyPrimes)
                        .filter(node -> !TexTreeWriter.tex(List.of(node)).matches("\\{?′+}?"))
                        .isPresent();
        if (primes) {
            TexNode script = reader.next();
            String raised = PrimeRule.raised(script);
            rewriter.changed(script.start(), script.end(), raised);
            written.addAll(
                    new ArrayList<>(
                            List.of(sign, new Token(raised, script.start(), script.end()))));
        }
        return primes;
    }
}
