package dev.cahier.math;

import dev.cahier.config.MathMacro;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.math.Typesetting.Failed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries macros before a formula uses them, so that a wrong one is reported where it is written.
 *
 * <p>A macro may be a part of something, such as {@code \left}, so it is tried in several
 * surroundings. One that compiles in none of them is a warning: many preambles define what their
 * site never uses. A formula that uses it is an error.
 */
public final class MacroTrial {

    private static final List<String> SURROUNDINGS =
            List.of(
                    "%s",
                    "%s{x}{x}{x}",
                    "x%sx",
                    "\\text{%s}",
                    "%s\\right.",
                    "\\left.%s",
                    "%s(x\\right)",
                    "\\left(x%s)",
                    "\\left(x%s|x\\right)",
                    "\\left.x\\middle.%s\\right.",
                    "\\left(x%sx\\right)",
                    "\\begin{array}{cc}%sx\\end{array}",
                    "\\begin{aligned}%sx\\end{aligned}",
                    "\\begin{array}{%s}x\\end{array}",
                    "x%s{x}",
                    "\\sum%s_x",
                    "\\big%s",
                    "\\hspace{%s}x",
                    "\\textcolor{%s}{x}");

    private final MathRenderer math;
    private final MacroScope scope;

    /**
     * Creates a trial.
     *
     * @param visible all macros that those to be tried may use
     */
    public MacroTrial(MathRenderer math, List<MathMacro> visible) {
        this.math = math;
        this.scope = new MacroScope(visible.stream().map(Macro::of).toList());
    }

    /** Returns what is wrong with a macro, which is one of those visible. */
    public Optional<Diagnostic> problem(MathMacro macro) {
        String use =
                macro.name() + (macro.arguments() == 0 ? " " : "{x}".repeat(macro.arguments()));
        Optional<Failed> first = Optional.empty();
        for (String tex : attempts(macro, use)) {
            if (!(math.tryOut(new Formula(tex, true, scope.usedBy(tex, 0)))
                    instanceof Failed failed)) {
                return Optional.empty();
            }
            first = first.or(() -> Optional.of(failed));
            if (failed.message().startsWith(KatexAnswer.Refusal.TAKES)) {
                break;
            }
        }
        return first.map(
                failed ->
                        Diagnostic.warning(
                                        "math-macro",
                                        macro.location(),
                                        "the macro "
                                                + macro.name()
                                                + " does not compile: "
                                                + withoutName(failed.message(), macro))
                                .withHint(failed.hint()));
    }

    /** The macro itself has been named already. */
    private static String withoutName(String message, MathMacro macro) {
        String end = RefusalExplanation.inMacro(macro.name());
        return message.endsWith(end)
                ? message.substring(0, message.length() - end.length())
                : message;
    }

    private static List<String> attempts(MathMacro macro, String use) {
        List<String> attempts = new ArrayList<>();
        SURROUNDINGS.forEach(around -> attempts.add(around.replace("%s", use)));
        TexNesting.of(macro.body())
                .openEnvironment()
                .ifPresent(open -> attempts.add(use + "x\\end{" + open + "}"));
        TexNesting.surplusEnd(macro.body())
                .ifPresent(end -> attempts.add("\\begin{" + end + "}x" + use));
        return attempts;
    }
}
