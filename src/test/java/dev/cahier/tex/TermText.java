package dev.cahier.tex;

import java.util.List;
import java.util.stream.Collectors;

/** Writes terms with all their parentheses, for comparisons. */
final class TermText {

    private TermText() {}

    static String of(Statement statement) {
        return statement.relations().stream().map(TermText::of).collect(Collectors.joining("; "));
    }

    static String of(Relation relation) {
        return of(relation.left()) + " " + relation.sign().symbol() + " " + of(relation.right());
    }

    static String of(TexTerm term) {
        if (term instanceof TexTerm.Number t) {
            return t.value().toPlainString();
        }
        if (term instanceof TexTerm.Constant t) {
            return t.kind() == TexTerm.Constant.Kind.PI ? "PI" : "E";
        }
        if (term instanceof TexTerm.IdentityMatrix t) {
            return "ID" + t.size().map(TermText::of).orElse("");
        }
        if (term instanceof TexTerm.Symbol t) {
            return t.name();
        }
        if (term instanceof TexTerm.Entry t) {
            return of(t.of()) + list("[", t.indices(), "]");
        }
        if (term instanceof TexTerm.Sum t) {
            return t.terms().stream()
                    .map(TermText::of)
                    .collect(Collectors.joining(" + ", "(", ")"));
        }
        if (term instanceof TexTerm.Negation t) {
            return "-" + of(t.operand());
        }
        if (term instanceof TexTerm.Product t) {
            String sign =
                    switch (t.sign()) {
                        case NONE -> " ";
                        case DOT -> " . ";
                        case TIMES -> " x ";
                        case ENTRYWISE -> " o ";
                    };
            return "(" + of(t.left()) + sign + of(t.right()) + ")";
        }
        return more(term);
    }

    private static String more(TexTerm term) {
        if (term instanceof TexTerm.Quotient t) {
            return "(" + of(t.numerator()) + " / " + of(t.denominator()) + ")";
        }
        if (term instanceof TexTerm.Power t) {
            return "(" + of(t.base()) + "^" + of(t.exponent()) + ")";
        }
        if (term instanceof TexTerm.Factorial t) {
            return "(" + of(t.operand()) + "!)";
        }
        if (term instanceof TexTerm.Transpose t) {
            return "(" + of(t.operand()) + "^T)";
        }
        if (term instanceof TexTerm.Application t) {
            return name(t.function()) + "'".repeat(t.order()) + list("(", t.arguments(), ")");
        }
        if (term instanceof TexTerm.Derivative t) {
            return "D(" + of(t.body()) + ", " + of(t.variable()) + ", " + t.order() + ")";
        }
        if (term instanceof TexTerm.Gradient t) {
            return "GRAD(" + of(t.body()) + ", " + of(t.variable()) + ")";
        }
        if (term instanceof TexTerm.Series t) {
            String upper = t.upper().map(u -> ", " + of(u)).orElse("");
            return t.kind()
                    + ("(" + of(t.index()) + ", " + of(t.lower()) + upper + ", " + of(t.body()))
                    + ")";
        }
        if (term instanceof TexTerm.HigherDerivative t) {
            return "D(" + of(t.body()) + ", " + of(t.variable()) + ", " + of(t.order()) + ")";
        }
        if (term instanceof TexTerm.Evaluation t) {
            return "AT("
                    + of(t.body())
                    + list(", ", t.variables(), "")
                    + list(" = ", t.values(), ")");
        }
        if (term instanceof TexTerm.Cases t) {
            return t.cases().stream()
                            .map(c -> of(c.value()) + " if " + of(c.condition()))
                            .collect(Collectors.joining("; ", "{", ""))
                    + t.otherwise().map(o -> "; " + of(o)).orElse("")
                    + "}";
        }
        TexTerm.Matrix matrix = (TexTerm.Matrix) term;
        return matrix.rows().stream()
                .map(row -> list("", row, ""))
                .collect(Collectors.joining("; ", "[", "]"));
    }

    static String of(TexCondition condition) {
        return condition.parts().stream().map(TermText::of).collect(Collectors.joining(" and "));
    }

    private static String of(TexCondition.Part part) {
        if (part instanceof TexCondition.Holds holds) {
            return of(holds.relation());
        }
        TexCondition.Belongs belongs = (TexCondition.Belongs) part;
        return of(belongs.element()) + " in " + of(belongs.set());
    }

    private static String of(TexCondition.NumberSet set) {
        if (set instanceof TexCondition.Reals reals) {
            return reals.intervals().stream()
                            .map(
                                    i ->
                                            (i.lowerClosed() ? "[" : "(")
                                                    + i.lower().map(TermText::of).orElse("-inf")
                                                    + ", "
                                                    + i.upper().map(TermText::of).orElse("inf")
                                                    + (i.upperClosed() ? "]" : ")"))
                            .collect(Collectors.joining(" u "))
                    + (reals.without().isEmpty() ? "" : list(" without {", reals.without(), "}"));
        }
        if (set instanceof TexCondition.Integers integers) {
            return integers.lower().map(TermText::of).orElse("-inf")
                    + ".."
                    + integers.upper().map(TermText::of).orElse("inf");
        }
        if (set instanceof TexCondition.Listed listed) {
            return list("{", listed.elements(), "}");
        }
        TexCondition.Matrices matrices = (TexCondition.Matrices) set;
        return "R" + matrices.rows() + "x" + matrices.columns();
    }

    private static String name(FunctionName function) {
        if (function instanceof FunctionName.Defined defined) {
            return "@" + defined.name();
        }
        return function instanceof FunctionName.Activation activation
                ? "!" + activation.name()
                : function.toString();
    }

    private static String list(String open, List<TexTerm> terms, String close) {
        return terms.stream().map(TermText::of).collect(Collectors.joining(", ", open, close));
    }
}
