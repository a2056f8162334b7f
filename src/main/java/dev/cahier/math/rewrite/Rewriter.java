package dev.cahier.math.rewrite;

import dev.cahier.math.rewrite.TexNode.Environment;
import dev.cahier.math.rewrite.TexNode.Group;
import dev.cahier.math.rewrite.TexNode.Sequence;
import dev.cahier.math.rewrite.TexNode.TextFormula;
import dev.cahier.math.rewrite.TexNode.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applies the rules to the tree of one formula, the innermost constructs first. */
final class Rewriter {

    /** Commands behind which a name stands that they define. */
    private static final Set<String> DEFINING =
            Set.of(
                    "\\newcommand",
                    "\\renewcommand",
                    "\\providecommand",
                    "\\DeclareMathOperator",
                    "\\def",
                    "\\gdef",
                    "\\edef",
                    "\\xdef",
                    "\\let",
                    "\\futurelet");

    private final String source;
    private final boolean display;
    private final MacroArguments macros;
    private final boolean spellingOnly;
    private final List<TexChange> changes = new ArrayList<>();
    private final Map<String, String> colors = new HashMap<>();
    private final boolean inMacro;
    private int depth;
    private int openFences;

    /**
     * Creates a rewriter.
     *
     * @param macros the commands that are defined, whose names the rules leave alone
     * @param spellingOnly whether only those rules apply that change what KaTeX accepts, too
     */
    Rewriter(String source, boolean display, MacroArguments macros, boolean spellingOnly) {
        this(source, display, macros, spellingOnly, false);
    }

    private Rewriter(
            String source,
            boolean display,
            MacroArguments macros,
            boolean spellingOnly,
            boolean inMacro) {
        this.source = source;
        this.display = display;
        this.macros = macros;
        this.spellingOnly = spellingOnly;
        this.inMacro = inMacro;
    }

    /** Returns a rewriter for the body of a macro that the formula uses. */
    Rewriter ofMacro(String body) {
        return new Rewriter(body, false, macros, spellingOnly, true);
    }

    /** Returns whether {@code #1} may be the parameter of a macro. */
    boolean inMacroOrDefinition() {
        return inMacro || !macros.local().isEmpty();
    }

    boolean isDisplay() {
        return display;
    }

    boolean isSpellingOnly() {
        return spellingOnly;
    }

    String source() {
        return source;
    }

    MacroArguments macros() {
        return macros;
    }

    /** Returns the colors that the formula has defined until now, by their names. */
    Map<String, String> colors() {
        return colors;
    }

    /** Returns whether what is being rewritten is not a part of anything. */
    boolean isTop() {
        return depth == 1;
    }

    /** Returns whether what is being rewritten is the display itself, rather than a part of it. */
    boolean isTopOfDisplay() {
        return display && depth == 1 && openFences == 0 && !inMacro;
    }

    List<TexChange> changes() {
        return changes.stream().sorted(Comparator.comparingInt(TexChange::offset)).toList();
    }

    /** Notes down that some of the source was replaced. */
    void changed(int start, int end, String rendered) {
        changes.add(new TexChange(start, source.substring(start, end), rendered));
    }

    List<TexNode> rewrite(List<TexNode> nodes) {
        depth++;
        List<TexNode> written = new ArrayList<>();
        NodeReader reader = new NodeReader(spellingOnly ? nodes : InfixRule.apply(nodes, this));
        while (reader.hasNext()) {
            step(reader, written);
        }
        depth--;
        return written;
    }

    private void step(NodeReader reader, List<TexNode> written) {
        if (reader.peek().orElseThrow() instanceof Token token && !token.isCommand()) {
            reader.next();
            CharacterRules.write(token, reader, written, this);
        } else {
            written.add(unit(reader));
        }
    }

    /** Reads and rewrites a command with the arguments that its rule reads, or another part. */
    TexNode unit(NodeReader reader) {
        TexNode node = reader.next();
        if (node instanceof Group group) {
            List<TexNode> body = group.text() ? text(group.body()) : rewrite(group.body());
            return new Group(body, group.text(), group.start(), group.end());
        }
        if (node instanceof Environment environment) {
            return environment(environment);
        }
        if (node instanceof TextFormula formula) {
            return new TextFormula(
                    rewrite(formula.body()),
                    formula.opener(),
                    formula.closer(),
                    formula.start(),
                    formula.end());
        }
        return node instanceof Token token ? command(token, reader) : node;
    }

    private TexNode environment(Environment written) {
        Environment environment = LostRowEnds.restored(written, this);
        return spellingOnly
                ? new Environment(
                        environment.name(),
                        rewrite(environment.body()),
                        environment.start(),
                        environment.end())
                : EnvironmentRules.rewrite(environment, this);
    }

    private TexNode command(Token token, NodeReader reader) {
        switch (token.text()) {
            case "\\left" -> openFences++;
            case "\\right" -> openFences--;
            default -> {}
        }
        if (macros.isDefined(token.text())) {
            return token;
        }
        if (DEFINING.contains(token.text())) {
            return definition(token, reader);
        }
        Optional<Rule> rule =
                spellingOnly
                        ? AlphabetRule.of(token.text())
                        : AlphabetRule.of(token.text()).or(() -> CommandRules.of(token.text()));
        int before = reader.position();
        Optional<TexNode> result =
                rule.flatMap(found -> found.apply(new Call(token, reader, this)));
        if (result.isEmpty()) {
            reader.goTo(before);
            return token;
        }
        changed(token.start(), reader.last().end(), TexTreeWriter.tex(List.of(result.get())));
        return result.get();
    }

    /** Copies the name that is defined, and what {@code \let} makes it mean. */
    private static TexNode definition(Token token, NodeReader reader) {
        List<TexNode> parts = new ArrayList<>(List.of(token));
        int names = token.text().equals("\\let") ? 2 : 1;
        while (names > 0 && reader.hasNext()) {
            TexNode node = reader.next();
            parts.add(node);
            boolean name =
                    node instanceof Group || node instanceof Token other && other.isCommand();
            names -= name ? 1 : 0;
        }
        return new Sequence(parts, token.start(), reader.last().end());
    }

    private static boolean isDigit(List<TexNode> nodes, int index) {
        return index < nodes.size()
                && nodes.get(index) instanceof Token token
                && token.text().matches("[1-9]");
    }

    /** Rewrites what stands in the argument of {@code \text} or a command like it. */
    List<TexNode> text(List<TexNode> nodes) {
        List<TexNode> written = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            TexNode node = nodes.get(i);
            if (TexNode.is(node, "#") && inMacroOrDefinition() && isDigit(nodes, i + 1)) {
                written.add(node);
            } else if (node instanceof Token token && !spellingOnly) {
                written.add(TextRule.rewrite(token, written, this));
            } else if (node instanceof Token) {
                written.add(node);
            } else {
                depth++;
                written.add(unit(new NodeReader(List.of(node))));
                depth--;
            }
        }
        return written;
    }
}
