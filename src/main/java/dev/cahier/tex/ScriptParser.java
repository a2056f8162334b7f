package dev.cahier.tex;

import dev.cahier.tex.TexToken.Kind;
import java.util.List;
import java.util.Set;

/** Parses what is behind a factor: powers, transposes, factorials, indices. */
final class ScriptParser {

    private static final Set<String> TRANSPOSES =
            Set.of("\\top", "T", "\\mathrm{T}", "\\mathsf{T}", "\\operatorname{T}");

    private final TexCursor cursor;
    private final TexScope names;
    private final TermParser terms;
    private final FactorParser factors;

    ScriptParser(TexCursor cursor, TexScope names, TermParser terms, FactorParser factors) {
        this.cursor = cursor;
        this.names = names;
        this.terms = terms;
        this.factors = factors;
    }

    /** Returns a term with all that is behind it. */
    TexTerm behind(TexTerm atom) {
        TexTerm result = atom;
        boolean raised = false;
        while (true) {
            TexToken token = cursor.peek();
            if (token.is("^")) {
                if (raised) {
                    throw cursor.unexpected("a second exponent", "write {x^2}^3 as (x^2)^3");
                }
                result = raised(result);
                raised = true;
            } else if (token.is("!")) {
                result = factorial(result, raised);
                raised = false;
            } else if (token.is("_")) {
                result = entry(result);
            } else if (token.is("'")) {
                throw cursor.unexpected(
                        "only functions that are defined have derivatives with a prime",
                        "write \\frac{d}{dx} \\left[...\\right]");
            } else {
                return result;
            }
        }
    }

    private TexTerm factorial(TexTerm operand, boolean raised) {
        if (raised || cursor.peek(1).is("!")) {
            throw cursor.unexpected(
                    raised ? "a factorial after a power" : "double factorials are not checked",
                    "write parentheses as in (n^2)!");
        }
        TexSpan span = operand.span().to(cursor.next().span());
        return cursor.counted(new TexTerm.Factorial(operand, span));
    }

    private TexTerm entry(TexTerm of) {
        if (of instanceof TexTerm.Symbol || of instanceof TexTerm.Number) {
            throw cursor.unexpected("a subscript at this place", "write x_1^2 instead of x^2_1");
        }
        cursor.next();
        List<TexTerm> indices = new IndexParser(cursor, terms).indices(2);
        TexSpan span = of.span().to(cursor.previous().span());
        return cursor.counted(new TexTerm.Entry(of, indices, span));
    }

    private TexTerm raised(TexTerm base) {
        TexToken sign = cursor.next();
        int start = cursor.index();
        TexSymbol.requireOneToken(cursor, start, "^", "");
        String mark = mark(start);
        TexSpan span = base.span().to(cursor.at(cursor.behindArgument(start) - 1).span());
        if (isTranspose(mark)) {
            cursor.moveTo(cursor.behindArgument(start));
            return cursor.counted(new TexTerm.Transpose(base, span));
        }
        if (mark.equals("-\\top") || mark.equals("-T") && names.hasMatrices()) {
            cursor.moveTo(cursor.behindArgument(start));
            TexTerm one = cursor.counted(new TexTerm.Number(java.math.BigDecimal.ONE, span));
            TexTerm minus = cursor.counted(new TexTerm.Negation(one, span));
            TexTerm transposed = cursor.counted(new TexTerm.Transpose(base, span));
            return cursor.counted(new TexTerm.Power(transposed, minus, span));
        }
        refuseMarks(mark, sign, base);
        TexTerm exponent = factors.argument(sign);
        return cursor.counted(new TexTerm.Power(base, exponent, span));
    }

    private void refuseMarks(String mark, TexToken sign, TexTerm base) {
        if (TRANSPOSES.contains(mark) && !names.isAuthors("T")) {
            throw new TexRefusal(
                    "'^T' can be a transpose or a power",
                    "give the sizes of matrices and vectors, as in for A \\in \\mathbb{R}^{2 \\times"
                            + " 2}; or add a line: for T \\in \\mathbb{R}",
                    sign.span());
        }
        if (mark.equals("\\circ")) {
            throw new TexRefusal(
                    "degrees are not checked: angles are in radians",
                    "write \\frac{\\pi}{180} times the number",
                    sign.span());
        }
        if (mark.equals("*") || mark.equals("\\ast") || mark.equals("\\dagger")) {
            throw new TexRefusal(
                    "'^" + mark + "' is not a power", "write ^\\top for a transpose", sign.span());
        }
        if (mark.startsWith("(")
                && mark.endsWith(")")
                && base instanceof TexTerm.Symbol symbol
                && mark.matches("\\(\\w+\\)")) {
            throw new TexRefusal(
                    "'" + symbol.name() + "^{" + mark + "}' is neither defined nor restricted",
                    "write ^{"
                            + mark.substring(1, mark.length() - 1)
                            + "} for a power, or define the name by 'where'",
                    sign.span());
        }
    }

    private boolean isTranspose(String mark) {
        boolean letter = !mark.equals("\\top");
        return TRANSPOSES.contains(mark)
                && (!letter || names.hasMatrices() && !names.isAuthors("T"));
    }

    /** Returns the tokens of the exponent as one text, without its braces. */
    private String mark(int start) {
        int behind = cursor.behindArgument(start);
        boolean group = cursor.at(start).is("{");
        if (behind - start > 6) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (int i = group ? start + 1 : start; i < (group ? behind - 1 : behind); i++) {
            TexToken token = cursor.at(i);
            text.append(token.kind() == Kind.WORDS ? token.text().strip() : token.text());
        }
        return text.toString().replaceAll("\\\\mathsf\\{?T}?", "T");
    }
}
