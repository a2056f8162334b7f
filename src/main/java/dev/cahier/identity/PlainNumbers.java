package dev.cahier.identity;

import dev.cahier.tex.Definition;
import dev.cahier.tex.FunctionName;
import dev.cahier.tex.FunctionName.Known;
import dev.cahier.tex.Relation;
import dev.cahier.tex.Statement;
import dev.cahier.tex.TexCondition;
import dev.cahier.tex.TexTerm;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses names that are written as something else than a real number where the statement does not
 * say what they are. A variable without a restriction counts as a real number; but what is true of
 * numbers, such as {@code (AB)^\top = A^\top B^\top} and {@code \mathbf{A}\mathbf{B} =
 * \mathbf{B}\mathbf{A}}, may be false of the matrices that the author means.
 */
final class PlainNumbers {

    private static final Pattern BOLD_OR_ARROW =
            Pattern.compile(
                    "\\\\(?:mathbf|boldsymbol|bm|pmb|vec|mathbfit|bold|overrightarrow)\\b.*");

    private static final Set<Known> OF_MATRICES =
            EnumSet.of(
                    Known.DET,
                    Known.TRACE,
                    Known.DIAG,
                    Known.SOFTMAX,
                    Known.LOG_SUM_EXP,
                    Known.NORM,
                    Known.NORM_ONE,
                    Known.NORM_LARGEST,
                    Known.NORM_FROBENIUS);

    private final Statement statement;

    /** The names that a restriction speaks of, or that are defined. */
    private final Set<String> known = new HashSet<>();

    PlainNumbers(Statement statement) {
        this.statement = statement;
        statement.definitions().forEach(definition -> known.add(definition.name()));
        for (TexCondition restriction : statement.restrictions()) {
            for (TexCondition.Part part : restriction.parts()) {
                TermParts.of(part).forEach(term -> known.addAll(TermParts.symbols(term)));
            }
        }
    }

    /**
     * Checks a relation, and all definitions.
     *
     * @throws Refusal at the first name that is not written as a number
     */
    void check(Relation relation) {
        check(relation.left(), known);
        check(relation.right(), known);
        for (Definition definition : statement.definitions()) {
            Set<String> inside = new HashSet<>(known);
            definition.parameters().forEach(parameter -> inside.add(parameter.name()));
            check(definition.body(), inside);
        }
    }

    private static void check(TexTerm term, Set<String> known) {
        if (term instanceof TexTerm.Symbol symbol && !known.contains(symbol.name())) {
            checkName(symbol);
        } else if (term instanceof TexTerm.Transpose transpose) {
            refuseNumber(transpose.operand(), known, "a transpose");
        } else if (term instanceof TexTerm.Application application
                && application.function() instanceof Known function
                && OF_MATRICES.contains(function)
                && application.arguments().size() == 1) {
            refuseNumber(
                    application.arguments().get(0),
                    known,
                    function.name().startsWith("NORM")
                            ? "a norm"
                            : "a function of vectors or matrices");
        } else if (term instanceof TexTerm.Product product
                && product.sign() == TexTerm.Product.Sign.ENTRYWISE) {
            number(product.right(), known)
                    .ifPresent(
                            name ->
                                    refuseNumber(
                                            product.left(), known, "a product entry by entry"));
        }
        Set<String> inside = known;
        if (term instanceof TexTerm.Series series) {
            inside = new HashSet<>(known);
            inside.add(series.index().name());
        }
        for (TexTerm part : TermParts.of(term)) {
            check(part, inside);
        }
    }

    private static void checkName(TexTerm.Symbol symbol) {
        String name = symbol.name();
        if (BOLD_OR_ARROW.matcher(name).matches()) {
            throw new Refusal(
                    "'" + name + "' is written as a vector or matrix, of no size",
                    Optional.of(declaration(name)),
                    symbol.span());
        }
        if (name.equals("i") || name.equals("\\mathrm{i}")) {
            throw new Refusal(
                    "'" + name + "' can be a variable or the imaginary unit",
                    Optional.of(
                            "complex numbers are not checked; for a variable add a line: for "
                                    + name
                                    + " \\in \\mathbb{R}"),
                    symbol.span());
        }
    }

    private static void refuseNumber(TexTerm operand, Set<String> known, String where) {
        number(operand, known)
                .ifPresent(
                        symbol -> {
                            throw new Refusal(
                                    "'" + symbol.name() + "' is in " + where + ", and has no size",
                                    Optional.of(declaration(symbol.name())),
                                    symbol.span());
                        });
    }

    private static String declaration(String name) {
        return "add a line such as: for "
                + name
                + (isUpperCase(name) ? " \\in \\mathbb{R}^{2 \\times 2}" : " \\in \\mathbb{R}^2")
                + ", or for "
                + name
                + " \\in \\mathbb{R} if it is a number";
    }

    private static boolean isUpperCase(String name) {
        String letters = name.replaceAll("\\\\[A-Za-z]+\\{|[{}\\\\]|_.*", "");
        return !letters.isEmpty() && Character.isUpperCase(letters.charAt(0));
    }

    /**
     * Returns a variable of a term that holds numbers and variables without restrictions only; none
     * if something in it may be a matrix, or if there is no variable in it.
     */
    private static Optional<TexTerm.Symbol> number(TexTerm term, Set<String> known) {
        return isPlain(term, known) ? firstSymbol(term) : Optional.empty();
    }

    private static boolean isPlain(TexTerm term, Set<String> known) {
        if (term instanceof TexTerm.Symbol symbol) {
            return !known.contains(symbol.name());
        }
        boolean opaque =
                term instanceof TexTerm.Matrix
                        || term instanceof TexTerm.IdentityMatrix
                        || term instanceof TexTerm.Entry
                        || term instanceof TexTerm.Gradient
                        || term instanceof TexTerm.Derivative
                        || term instanceof TexTerm.HigherDerivative
                        || term instanceof TexTerm.Series
                        || term instanceof TexTerm.Application application
                                && application.function() instanceof FunctionName.Defined;
        return !opaque && TermParts.of(term).stream().allMatch(part -> isPlain(part, known));
    }

    private static Optional<TexTerm.Symbol> firstSymbol(TexTerm term) {
        return term instanceof TexTerm.Symbol symbol
                ? Optional.of(symbol)
                : TermParts.of(term).stream()
                        .flatMap(part -> firstSymbol(part).stream())
                        .findFirst();
    }
}
