package dev.cahier.math.rewrite;

import dev.cahier.math.rewrite.TexNode.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules for operators with scripts on all sides and for crossed out relations. */
final class OperatorRules {

    /** Relations with a crossed out sign of their own. */
    private static final Map<String, String> CROSSED_OUT =
            Map.ofEntries(
                    Map.entry("\\rightarrow", "\\nrightarrow"),
                    Map.entry("\\to", "\\nrightarrow"),
                    Map.entry("\\leftarrow", "\\nleftarrow"),
                    Map.entry("\\gets", "\\nleftarrow"),
                    Map.entry("\\leftrightarrow", "\\nleftrightarrow"),
                    Map.entry("\\Rightarrow", "\\nRightarrow"),
                    Map.entry("\\Leftarrow", "\\nLeftarrow"),
                    Map.entry("\\Leftrightarrow", "\\nLeftrightarrow"),
                    Map.entry("\\parallel", "\\nparallel"),
                    Map.entry("\\mid", "\\nmid"));

    /** Long arrows: a slash at their begin, as {@code \not} draws it, is hard to see. */
    private static final List<String> LONG =
            List.of(
                    "\\implies",
                    "\\impliedby",
                    "\\iff",
                    "\\Longrightarrow",
                    "\\Longleftarrow",
                    "\\Longleftrightarrow",
                    "\\longrightarrow",
                    "\\longleftarrow",
                    "\\longleftrightarrow");

    /** Those of them that have spaces on both sides. */
    private static final List<String> SPACED = List.of("\\implies", "\\impliedby", "\\iff");

    private OperatorRules() {}

    static Map<String, Rule> all() {
        return Map.of(
                "\\sideset", OperatorRules::sideset, "\\centernot", OperatorRules::crossedOut);
    }

    /** {@code \sideset{_a^b}{_c^d}\sum_i^n}: what follows the operator stays its limits. */
    private static Optional<TexNode> sideset(Call call) {
        Optional<List<TexNode>> before = call.argument();
        Optional<List<TexNode>> behind = before.flatMap(found -> call.argument());
        call.reader().skipSpaces();
        if (behind.isEmpty()
                || !(call.reader().peek().orElse(null) instanceof Token operator)
                || !operator.isCommand()) {
            return Optional.empty();
        }
        String limits = call.rewriter().isTopOfDisplay() ? "\\limits" : "";
        List<TexNode> sign = List.of(call.reader().next());
        String left = before.get().isEmpty() ? "" : "{\\vphantom{#2}}#1";
        return Optional.of(
                call.fill(
                        "\\mathop{" + left + "#2\\nolimits#3}" + limits,
                        List.of(before.get(), sign, behind.get())));
    }

    private static Optional<TexNode> crossedOut(Call call) {
        Optional<List<TexNode>> relation = call.argument();
        if (relation.isEmpty()) {
            return Optional.empty();
        }
        String name = TexTreeWriter.tex(relation.get()).strip();
        String template =
                LONG.contains(name)
                        ? "\\mathrel{\\mathrlap{\\kern"
                                + (SPACED.contains(name) ? ".71" : ".43")
                                + "em\\not\\phantom{=}}#1}"
                        : CROSSED_OUT.getOrDefault(name, "\\not#1");
        return Optional.of(call.fill(template, List.of(relation.get())));
    }
}
