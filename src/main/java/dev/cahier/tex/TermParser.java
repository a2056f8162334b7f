package dev.cahier.tex;

import dev.cahier.activation.Activations;
import dev.cahier.tex.TexToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parses sums, products and quotients; for one section and one thread. */
final class TermParser {

    private static final Set<String> STARTERS =
            Set.of(
                    "(",
                    "[",
                    "{",
                    "\\{",
                    "\\lvert",
                    "\\lVert",
                    "\\lfloor",
                    "\\lceil",
                    "\\langle",
                    "\\frac",
                    "\\sqrt",
                    "\\binom",
                    "\\left.",
                    "\\sum",
                    "\\prod",
                    "\\operatorname",
                    "\\partial",
                    "\\nabla");

    private final TexCursor cursor;
    private final TexScope names;
    private final FactorParser factors;
    private int openBars;
    private int openNorms;
    private int operands;

    TermParser(TexCursor cursor, TexScope names, Activations activations) {
        this.cursor = cursor;
        this.names = names;
        this.factors = new FactorParser(cursor, names, this, activations);
    }

    /** Parses a term in which + and - may be. */
    TexTerm sum() {
        cursor.enter();
        List<TexTerm> terms = new ArrayList<>();
        terms.add(signed(0));
        while (continuesSum()) {
            terms.add(signed(1));
            requireClearBar(terms);
        }
        cursor.leave();
        if (terms.size() == 1) {
            return terms.get(0);
        }
        TexSpan span = terms.get(0).span().to(terms.get(terms.size() - 1).span());
        return cursor.counted(new TexTerm.Sum(terms, span));
    }

    /** Parses a sum within parentheses, in which bars open again. */
    TexTerm enclosedSum() {
        return enclosedSum(0);
    }

    /** Parses a sum up to a bar that closes it, so that values behind the bar are not its own. */
    TexTerm sumBeforeBar() {
        return enclosedSum(1);
    }

    private TexTerm enclosedSum(int within) {
        int bars = openBars;
        int norms = openNorms;
        int outer = operands;
        openBars = 0;
        openNorms = 0;
        operands = within;
        TexTerm result = sum();
        openBars = bars;
        openNorms = norms;
        operands = outer;
        return result;
    }

    /** Parses a product that a derivative is of; a bar with values behind it is about both. */
    TexTerm operand() {
        operands++;
        TexTerm result = product();
        operands--;
        return result;
    }

    /** Parses what is between bars, up to the closing one. */
    TexTerm barred(boolean norm) {
        openBars += norm ? 0 : 1;
        openNorms += norm ? 1 : 0;
        TexTerm result = sum();
        openBars -= norm ? 0 : 1;
        openNorms -= norm ? 1 : 0;
        return result;
    }

    /** Parses a factor with its powers. */
    TexTerm factor() {
        return factors.factor();
    }

    /** Parses a factor without its powers. */
    TexTerm atom() {
        return factors.atom();
    }

    /** Refuses {@code x^2 + x \big|_{x=1}}, in which both terms may be meant. */
    private void requireClearBar(List<TexTerm> terms) {
        TexTerm last = terms.get(terms.size() - 1);
        if (last instanceof TexTerm.Negation negation) {
            last = negation.operand();
        }
        boolean bar = cursor.previous().is("}") && last instanceof TexTerm.Evaluation;
        if (bar && !cursor.isOpened(last.span(), "\\left.")) {
            throw new TexRefusal(
                    "it is not clear whether the terms before are meant, too",
                    "write \\left. ... \\right|_{x=0} around what is meant",
                    last.span());
        }
    }

    private boolean continuesSum() {
        skipRowBreak();
        TexToken token = cursor.peek();
        boolean sign = cursor.peek(1).is("+") || cursor.peek(1).is("-");
        if (token.is("&") && sign && !names.inCells()) {
            cursor.next();
            return true;
        }
        if (token.is("\\pm") || token.is("\\mp")) {
            throw cursor.unexpected(
                    "'" + token.text() + "' states two things at once",
                    "write one relation with + and one with -");
        }
        return token.is("+") || token.is("-");
    }

    /** Skips the end of a row if the next one goes on with the same sum. */
    private void skipRowBreak() {
        if (!cursor.peek().is("\\\\")) {
            return;
        }
        int ahead = 1;
        boolean aligned = false;
        while (cursor.peek(ahead).is("&")) {
            aligned = true;
            ahead++;
        }
        boolean sign = cursor.peek(ahead).is("+") || cursor.peek(ahead).is("-") && aligned;
        if (sign && !names.inCells()) {
            cursor.moveTo(cursor.index() + ahead);
        }
    }

    private TexTerm signed(int position) {
        TexToken sign = cursor.peek();
        if (!sign.is("+") && !sign.is("-")) {
            return product();
        }
        cursor.next();
        TexTerm operand =
                cursor.peek().is("-") || cursor.peek().is("+") ? nestedSigned() : product();
        if (sign.is("+")) {
            return operand;
        }
        return cursor.counted(new TexTerm.Negation(operand, sign.span().to(operand.span())));
    }

    private TexTerm nestedSigned() {
        cursor.enter();
        TexTerm result = signed(1);
        cursor.leave();
        return result;
    }

    /** Parses a product, in which + and - are only within parentheses. */
    TexTerm product() {
        cursor.enter();
        TexToken start = cursor.peek();
        TexTerm left = factors.factor();
        int count = 1;
        boolean divided = false;
        while (true) {
            TexToken token = operator();
            if (token.is("\\cdot") || token.is("\\times") || token.is("\\odot")) {
                cursor.next();
                left = join(sign(token), left, signedFactor());
                divided = false;
            } else if (token.is("/") || token.is("\\div")) {
                cursor.next();
                TexTerm right = signedFactor();
                left =
                        cursor.counted(
                                new TexTerm.Quotient(left, right, left.span().to(right.span())));
                divided = true;
            } else if (startsFactor(token)) {
                requireClear(token, divided);
                left = join(TexTerm.Product.Sign.NONE, left, factors.factor());
            } else {
                requireKnown(token);
                break;
            }
            count++;
            if (count > TexLimits.DEPTH) {
                throw cursor.unexpected(
                        "a product of more than " + TexLimits.DEPTH + " factors",
                        "name a part with a 'where' line");
            }
        }
        while (operands == 0 && openBars == 0 && factors.evaluations().isNext()) {
            left = factors.evaluations().atPoints(left, start);
        }
        cursor.leave();
        return left;
    }

    /** Returns the next token behind marks of alignment before a sign of multiplication. */
    private TexToken operator() {
        TexToken token = cursor.peek();
        boolean multiplies = cursor.peek(1).is("\\cdot") || cursor.peek(1).is("\\times");
        if (token.is("&") && multiplies && !names.inCells()) {
            cursor.next();
        }
        return cursor.peek();
    }

    private TexTerm signedFactor() {
        TexToken sign = cursor.peek();
        if (!cursor.take("-")) {
            return factors.factor();
        }
        TexTerm operand = factors.factor();
        return cursor.counted(new TexTerm.Negation(operand, sign.span().to(operand.span())));
    }

    private static TexTerm.Product.Sign sign(TexToken token) {
        return token.is("\\cdot")
                ? TexTerm.Product.Sign.DOT
                : token.is("\\times") ? TexTerm.Product.Sign.TIMES : TexTerm.Product.Sign.ENTRYWISE;
    }

    private TexTerm join(TexTerm.Product.Sign sign, TexTerm left, TexTerm right) {
        return cursor.counted(new TexTerm.Product(sign, left, right, left.span().to(right.span())));
    }

    private void requireClear(TexToken token, boolean divided) {
        if (divided) {
            throw cursor.unexpected(
                    "a product after '/' can be read in two ways",
                    "write \\frac{...}{...}, or parentheses as in (1/2)x and 1/(2x)");
        }
        if (token.startsLine()) {
            throw cursor.unexpected(
                    "this line continues with a product, because TeX ignores line ends",
                    "write several relations in \\begin{align} ... \\\\ ... \\end{align}");
        }
        if (token.kind() == Kind.NUMBER) {
            throw cursor.unexpected(
                    "a number after a factor",
                    "write \\cdot " + token.text() + ", or ^ for a power");
        }
    }

    /** Returns whether a factor starts with a token that follows another factor. */
    boolean startsFactor(TexToken token) {
        if (token.is("|")) {
            return openBars == 0 && !factors.evaluations().isNext();
        }
        if (token.is("\\|")) {
            return openNorms == 0;
        }
        return token.kind() == Kind.NUMBER
                || token.kind() == Kind.BEGIN
                || token.kind() == Kind.SIGN && STARTERS.contains(token.text())
                || token.kind() == Kind.COMMAND && STARTERS.contains(token.text())
                || TexSymbol.starts(token)
                || KnownFunctions.command(token.text()).isPresent();
    }

    private void requireKnown(TexToken token) {
        if (token.kind() == Kind.COMMAND) {
            UncheckedCommands.refuse(token);
        } else if (token.is("*")) {
            throw cursor.unexpected("'*' is not a sign of multiplication", "write \\cdot");
        }
    }
}
