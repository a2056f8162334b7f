package dev.cahier.tex;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A mathematical expression as its author wrote it, with all names resolved. Immutable.
 *
 * <p>A term has no type. Whether a symbol is a number, a vector or a matrix is what the
 * restrictions of its {@link Statement} say; without one it is a real number.
 *
 * <p>Terms are bounded in size and depth by {@link TexLimits}, so recursion over them is safe.
 */
public sealed interface TexTerm {

    /** Returns where it stands in the TeX. */
    TexSpan span();

    /** A number in decimal notation, exactly as written. */
    record Number(BigDecimal value, TexSpan span) implements TexTerm {}

    /** A constant with a name of its own. */
    record Constant(Kind kind, TexSpan span) implements TexTerm {

        /** The constants. */
        public enum Kind {
            PI,
            /** Euler's number, written {@code e} unless the author declares a variable e. */
            EULER
        }
    }

    /**
     * The identity matrix, written {@code I} or {@code I_n}.
     *
     * @param size its number of rows; if absent, the terms around it decide
     */
    record IdentityMatrix(Optional<TexTerm> size, TexSpan span) implements TexTerm {}

    /**
     * A variable: a free one, a parameter of a definition or an index of a sum.
     *
     * @param name the TeX without spaces and with braces around each subscript of more than one
     *     character, such as {@code x}, {@code \alpha}, {@code x_1}, {@code \hat{y}}, {@code
     *     \mathbf{x}}, {@code w_{ij}}
     */
    record Symbol(String name, TexSpan span) implements TexTerm {}

    /**
     * An entry of a vector or matrix, such as {@code x_i} and {@code A_{ij}}. Entries are counted
     * from 1.
     *
     * @param indices one or two terms
     */
    record Entry(TexTerm of, List<TexTerm> indices, TexSpan span) implements TexTerm {

        public Entry {
            indices = List.copyOf(indices);
        }
    }

    /** A sum of at least two terms; a difference is a sum with a {@link Negation}. */
    record Sum(List<TexTerm> terms, TexSpan span) implements TexTerm {

        public Sum {
            terms = List.copyOf(terms);
        }
    }

    /** A negated term. */
    record Negation(TexTerm operand, TexSpan span) implements TexTerm {}

    /** A product of two terms; longer ones group from the left. */
    record Product(Sign sign, TexTerm left, TexTerm right, TexSpan span) implements TexTerm {

        /** How a product is written, which matters for vectors. */
        public enum Sign {
            /** Nothing between the factors: products of numbers and of matrices. */
            NONE,
            /** {@code \cdot} and {@code \langle u, v \rangle}: of two vectors the dot product. */
            DOT,
            /** {@code \times}: of two vectors with three entries the cross product. */
            TIMES,
            /** {@code \odot}: the product entry by entry. */
            ENTRYWISE
        }
    }

    /** A quotient, written {@code \frac}, {@code /} or {@code \div}. */
    record Quotient(TexTerm numerator, TexTerm denominator, TexSpan span) implements TexTerm {}

    /** A power. A square matrix may have an integer exponent, -1 for its inverse. */
    record Power(TexTerm base, TexTerm exponent, TexSpan span) implements TexTerm {}

    /** The factorial of a natural number. */
    record Factorial(TexTerm operand, TexSpan span) implements TexTerm {}

    /** The transpose of a matrix or vector. */
    record Transpose(TexTerm operand, TexSpan span) implements TexTerm {}

    /**
     * A function at its arguments, or one of its derivatives.
     *
     * <p>A name that {@code where} defines without parameters is such a term, too, without
     * arguments. An index of a defined name is an argument before the others: {@code s_i(z)} has
     * the arguments i and z.
     *
     * @param order how often the function is differentiated, as {@code f''} is twice; 0 for the
     *     function itself, and for every function of other than one argument
     */
    record Application(FunctionName function, int order, List<TexTerm> arguments, TexSpan span)
            implements TexTerm {

        public Application {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A derivative by one variable, all others fixed; mixed derivatives nest.
     *
     * @param variable a {@link Symbol}, an {@link Entry} of one, or an {@link Application} of a
     *     defined name without parameters. In the last case the name stands for a variable while
     *     the body is differentiated, and for its definition afterwards: so {@code \frac{\partial
     *     L}{\partial z}} is what the chain rule means by it.
     * @param order how often, at least 1
     */
    record Derivative(TexTerm body, TexTerm variable, int order, TexSpan span) implements TexTerm {}

    /**
     * A derivative whose order is a term, as in {@code f^{(n)}(x)}.
     *
     * @param variable as in {@link Derivative}
     * @param order a natural number
     */
    record HigherDerivative(TexTerm body, TexTerm variable, TexTerm order, TexSpan span)
            implements TexTerm {}

    /**
     * A term at values of some of its variables, as in {@code \left. f'(x) \right|_{x=0}}.
     *
     * @param variables as in {@link Derivative}; all values are put in at once
     * @param values as many as there are variables
     */
    record Evaluation(TexTerm body, List<TexTerm> variables, List<TexTerm> values, TexSpan span)
            implements TexTerm {

        public Evaluation {
            variables = List.copyOf(variables);
            values = List.copyOf(values);
        }
    }

    /**
     * The gradient of a number by a vector, a column vector, or by a matrix, a matrix of its size.
     *
     * @param variable as in {@link Derivative}
     */
    record Gradient(TexTerm body, TexTerm variable, TexSpan span) implements TexTerm {}

    /**
     * A sum or product over an index that counts up by 1.
     *
     * @param lower the first value of the index, an integer
     * @param upper the last value; if it is smaller than the first one, the series is empty. If it
     *     is absent, as in {@code \sum_i x_i}, it is how many entries there are with such an index
     */
    record Series(
            Kind kind,
            Symbol index,
            TexTerm lower,
            Optional<TexTerm> upper,
            TexTerm body,
            TexSpan span)
            implements TexTerm {

        /** What is done with the terms of a series. */
        public enum Kind {
            SUM,
            PRODUCT
        }
    }

    /**
     * The first of several terms whose condition holds; undefined if none holds and there is no
     * other.
     */
    record Cases(List<Case> cases, Optional<TexTerm> otherwise, TexSpan span) implements TexTerm {

        /** A term and when it is chosen. */
        public record Case(TexTerm value, TexCondition condition) {}

        public Cases {
            cases = List.copyOf(cases);
        }
    }

    /** A matrix by its rows, all of one length; a column vector has rows with one entry. */
    record Matrix(List<List<TexTerm>> rows, TexSpan span) implements TexTerm {

        public Matrix {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
