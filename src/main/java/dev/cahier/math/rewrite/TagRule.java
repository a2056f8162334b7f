package dev.cahier.math.rewrite;

import dev.cahier.math.rewrite.TexNode.Environment;
import dev.cahier.math.rewrite.TexNode.Group;
import dev.cahier.math.rewrite.TexNode.Sequence;
import dev.cahier.math.rewrite.TexNode.TextFormula;
import dev.cahier.math.rewrite.TexNode.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives each tag what it belongs to: a tag beside an environment belongs to the whole display, and
 * tags in several rows belong to their rows.
 */
final class TagRule {

    /** Environments for parts of a formula, and those whose rows may have tags. */
    private static final Map<String, String> WITH_TAGS =
            Map.of(
                    "aligned",
                    "align*",
                    "split",
                    "align*",
                    "gathered",
                    "gather*",
                    "alignedat",
                    "alignat*");

    private TagRule() {}

    /** Rewrites what a display consists of. */
    static List<TexNode> apply(List<TexNode> display, Rewriter rewriter) {
        boolean tagged = display.stream().anyMatch(node -> TexNode.is(node, "\\tag"));
        if (tagged) {
            return display.stream().map(node -> untagged(node, rewriter)).toList();
        }
        Optional<Environment> rows = onlyEnvironment(display);
        if (rows.isPresent() && tags(rows.get()) > 1) {
            Environment outer = rows.get();
            Optional<Environment> inner =
                    outer.name().startsWith("equation")
                            ? onlyEnvironment(outer.body())
                            : Optional.of(outer);
            if (inner.isPresent() && WITH_TAGS.containsKey(inner.get().name())) {
                String name = WITH_TAGS.get(inner.get().name());
                return List.of(EnvironmentRules.renamed(inner.get(), name, rewriter));
            }
        }
        return display;
    }

    /** Returns an environment without numbers of its own, which a tag beside it forbids. */
    private static TexNode untagged(TexNode node, Rewriter rewriter) {
        if (!(node instanceof Environment environment) || tags(environment) > 0) {
            return node;
        }
        if (environment.name().startsWith("equation")) {
            EnvironmentRules.note(environment, "", rewriter);
            return new Sequence(environment.body(), node.start(), node.end());
        }
        return EnvironmentRules.renamed(
                environment,
                EnvironmentRules.part(environment.name()).orElse(environment.name()),
                rewriter);
    }

    private static Optional<Environment> onlyEnvironment(List<TexNode> nodes) {
        List<TexNode> shown =
                nodes.stream().filter(n -> !(n instanceof Token t && t.isSpace())).toList();
        return shown.size() == 1 && shown.get(0) instanceof Environment only
                ? Optional.of(only)
                : Optional.empty();
    }

    private static int tags(TexNode node) {
        int count = TexNode.is(node, "\\tag") ? 1 : 0;
        for (TexNode part : parts(node)) {
            count += tags(part);
        }
        return count;
    }

    private static List<TexNode> parts(TexNode node) {
        if (node instanceof Environment environment) {
            return environment.body();
        } else if (node instanceof Group group) {
            return group.body();
        } else if (node instanceof Sequence sequence) {
            return sequence.parts();
        }
        return node instanceof TextFormula formula ? formula.body() : new ArrayList<>();
    }
}
