package dev.cahier.identity;

import dev.cahier.proof.Real;
import dev.cahier.tex.TexSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * A number, vector or matrix by its entries. Immutable.
 *
 * @param rows the number of rows; 0 for a multiple of an identity matrix of any size, whose only
 *     entry is the factor
 * @param entries row by row
 * @param scalar whether it is a number
 */
record Grid(int rows, int columns, List<Real> entries, boolean scalar) {

    private static final int MOST_ENTRIES = 400;
    private static final int LARGEST_DETERMINANT = 6;

    Grid {
        entries = List.copyOf(entries);
    }

    static Grid number(Real value) {
        return new Grid(1, 1, List.of(value), true);
    }

    /** Returns a matrix; one with a single entry is a number. */
    static Grid matrix(int rows, int columns, List<Real> entries) {
        return new Grid(rows, columns, entries, rows == 1 && columns == 1);
    }

    static Grid identity(Real factor) {
        return new Grid(0, 0, List.of(factor), false);
    }

    static Grid identity(int size, Real factor) {
        List<Real> entries = new ArrayList<>();
        for (int i = 0; i < size * size; i++) {
            entries.add(i % (size + 1) == 0 ? factor : Real.ZERO);
        }
        return matrix(size, size, entries);
    }

    boolean isFlexible() {
        return rows == 0;
    }

    boolean isSquare() {
        return rows == columns;
    }

    boolean isVector() {
        return columns == 1 && !scalar;
    }

    Real value() {
        return entries.get(0);
    }

    Real at(int row, int column) {
        return entries.get(row * columns + column);
    }

    String size() {
        return scalar
                ? "a number"
                : isFlexible() ? "an identity matrix" : "a " + rows + " × " + columns + " matrix";
    }

    Grid map(UnaryOperator<Real> f) {
        return new Grid(rows, columns, entries.stream().map(f).toList(), scalar);
    }

    /** Returns an identity matrix with the size of another matrix. */
    Grid fitted(Grid other) {
        return isFlexible() && !other.isFlexible() && other.isSquare()
                ? identity(other.rows, value())
                : this;
    }

    /** Returns the number 0 as a matrix of the size of another, as {@code A - A = 0} means it. */
    Grid zeroLike(Grid other) {
        boolean zero = scalar && value().equals(Real.ZERO) && !other.scalar;
        return zero ? other.map(entry -> Real.ZERO) : this;
    }

    /** Joins two grids of one size entry by entry. */
    Grid with(Grid other, BinaryOperator<Real> join, String what, TexSpan span) {
        Grid left = fitted(other);
        Grid right = other.fitted(this);
        if (left.rows != right.rows || left.columns != right.columns) {
            throw new Refusal(
                    what + " of " + left.size() + " and " + right.size() + " means nothing", span);
        }
        List<Real> joined = new ArrayList<>();
        for (int i = 0; i < left.entries.size(); i++) {
            joined.add(join.apply(left.entries.get(i), right.entries.get(i)));
        }
        return new Grid(left.rows, left.columns, joined, left.scalar);
    }

    /** Returns the cross product of two vectors. */
    Grid cross(Grid other, TexSpan span) {
        if (rows != 3 || other.rows != 3) {
            throw new Refusal("a cross product needs vectors with three entries", span);
        }
        List<Real> entries = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int j = (i + 1) % 3;
            int k = (i + 2) % 3;
            entries.add(
                    Real.product(at(j, 0), other.at(k, 0))
                            .minus(Real.product(at(k, 0), other.at(j, 0))));
        }
        return matrix(3, 1, entries);
    }

    Grid times(Grid other, TexSpan span) {
        if (scalar || isFlexible()) {
            boolean identity = isFlexible() && other.scalar;
            Grid shape = identity ? this : other;
            Real factor = identity ? other.value() : value();
            return shape.map(entry -> Real.product(factor, entry));
        }
        if (other.scalar || other.isFlexible()) {
            return map(entry -> Real.product(entry, other.value()));
        }
        if (columns != other.rows || rows * other.columns > MOST_ENTRIES) {
            throw new Refusal(
                    "the product of " + size() + " and " + other.size() + " means nothing", span);
        }
        List<Real> product = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < other.columns; j++) {
                List<Real> terms = new ArrayList<>();
                for (int k = 0; k < columns; k++) {
                    terms.add(Real.product(at(i, k), other.at(k, j)));
                }
                product.add(Real.sum(terms));
            }
        }
        return matrix(rows, other.columns, product);
    }

    Grid transposed() {
        List<Real> entriesByColumn = new ArrayList<>();
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < rows; i++) {
                entriesByColumn.add(at(i, j));
            }
        }
        return isFlexible() ? this : new Grid(columns, rows, entriesByColumn, scalar);
    }

    /** Returns the grid without a row and a column. */
    Grid without(int row, int column) {
        List<Real> rest = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (i != row && j != column) {
                    rest.add(at(i, j));
                }
            }
        }
        return matrix(rows - 1, columns - 1, rest);
    }

    Real determinant(TexSpan span) {
        requireDeterminant(span);
        return determinant();
    }

    /** Refuses a matrix whose determinant has too many terms. */
    private void requireDeterminant(TexSpan span) {
        if (rows > LARGEST_DETERMINANT) {
            throw new Refusal(
                    "the determinant of a matrix with more than "
                            + LARGEST_DETERMINANT
                            + " rows has too many terms to be checked",
                    span);
        }
    }

    private Real determinant() {
        if (rows == 1) {
            return value();
        }
        List<Real> terms = new ArrayList<>();
        for (int j = 0; j < columns; j++) {
            if (!at(0, j).equals(Real.ZERO)) {
                Real minor = without(0, j).determinant();
                terms.add(Real.product(Real.of(j % 2 == 0 ? 1 : -1), at(0, j), minor));
            }
        }
        return Real.sum(terms);
    }

    Grid inverse(TexSpan span) {
        requireDeterminant(span);
        if (rows == 1) {
            return map(entry -> entry.to(-1));
        }
        Real factor = determinant().to(-1);
        List<Real> inverse = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                Real minor = without(j, i).determinant();
                inverse.add(Real.product(Real.of((i + j) % 2 == 0 ? 1 : -1), minor, factor));
            }
        }
        return matrix(rows, columns, inverse);
    }
}
