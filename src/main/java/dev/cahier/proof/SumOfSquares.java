package dev.cahier.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.commons.numbers.fraction.Fraction;

/**
 * Proves that a polynomial is never negative by writing it as a sum of squares, exactly: its matrix
 * over the roots of the monomials that are squares has no negative pivot.
 */
final class SumOfSquares {

    private static final int MOST_ROOTS = 24;
    private static final int MOST_TRIES = 64;

    private final Polynomial polynomial;
    private final Budget budget;
    private final List<Monomial> roots = new ArrayList<>();
    private final List<Map.Entry<Monomial, BigFraction>> mixed = new ArrayList<>();

    private SumOfSquares(Polynomial polynomial, Budget budget) {
        this.polynomial = polynomial;
        this.budget = budget;
    }

    /** Returns whether a polynomial is known to be never negative. */
    static boolean isNeverNegative(Polynomial polynomial, Budget budget) {
        return polynomial.isZero()
                || polynomial.isNeverNegative()
                || !polynomial.hasAny(Kernel::isComplex)
                        && new SumOfSquares(polynomial, budget).holds();
    }

    private boolean holds() {
        for (Map.Entry<Monomial, BigFraction> term : polynomial.terms().entrySet()) {
            if (term.getValue().signum() > 0 && term.getKey().isNeverNegative()) {
                roots.add(term.getKey().power(Fraction.of(1, 2)));
            } else {
                mixed.add(term);
            }
        }
        if (roots.size() > MOST_ROOTS) {
            return false;
        }
        List<List<int[]>> places = new ArrayList<>();
        long tries = 1;
        for (Map.Entry<Monomial, BigFraction> term : mixed) {
            List<int[]> pairs = pairs(term.getKey());
            if (pairs.isEmpty()) {
                return false;
            }
            places.add(pairs);
            tries = Math.min(MOST_TRIES, tries * pairs.size());
        }
        for (int n = 0; n < tries; n++) {
            if (isPositive(matrix(places, n))) {
                return true;
            }
        }
        return false;
    }

    private List<int[]> pairs(Monomial product) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < roots.size(); i++) {
            for (int j = i + 1; j < roots.size(); j++) {
                if (roots.get(i).times(roots.get(j)).equals(product)) {
                    pairs.add(new int[] {i, j});
                }
            }
        }
        return pairs;
    }

    private BigFraction[][] matrix(List<List<int[]>> places, int choice) {
        int size = roots.size();
        BigFraction[][] matrix = new BigFraction[size][size];
        for (BigFraction[] row : matrix) {
            Arrays.fill(row, BigFraction.ZERO);
        }
        for (int i = 0; i < size; i++) {
            matrix[i][i] = polynomial.terms().get(roots.get(i).power(Fraction.of(2)));
        }
        int rest = choice;
        for (int k = 0; k < mixed.size(); k++) {
            int[] pair = places.get(k).get(rest % places.get(k).size());
            rest /= places.get(k).size();
            BigFraction half = mixed.get(k).getValue().divide(2);
            matrix[pair[0]][pair[1]] = matrix[pair[0]][pair[1]].add(half);
            matrix[pair[1]][pair[0]] = matrix[pair[1]][pair[0]].add(half);
        }
        return matrix;
    }

    /** Returns whether a symmetric matrix is positive semidefinite, by elimination. */
    private boolean isPositive(BigFraction[][] a) {
        int size = a.length;
        for (int k = 0; k < size; k++) {
            if (!budget.take(size)) {
                return false;
            }
            int sign = a[k][k].signum();
            if (sign < 0) {
                return false;
            }
            for (int i = k + 1; i < size; i++) {
                if (sign == 0) {
                    if (a[i][k].signum() != 0) {
                        return false;
                    }
                    continue;
                }
                BigFraction factor = a[i][k].divide(a[k][k]);
                for (int j = k + 1; j < size && factor.signum() != 0; j++) {
                    a[i][j] = a[i][j].subtract(factor.multiply(a[k][j]));
                }
            }
        }
        return true;
    }
}
