package dev.cahier.analysis;

import dev.cahier.analysis.ProvedCheck.Proof;
import dev.cahier.proof.CurveClaims;
import dev.cahier.proof.CurveZero;
import dev.cahier.proof.Real;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Proves or refutes what is claimed of the zeros of a function that is known exactly. */
record ProvedZeros(String name, CurveClaims facts) {

    /** Numbers with fewer digits are exact; others may be rounded values of a constant. */
    private static final int DIGITS = 8;

    private static final int DECIMALS = 3;
    private static final int MOST_LISTED = 8;

    Optional<Proof> judge(ClaimedZeros claimed) {
        Optional<Proof> wrong = wrongPlace(claimed);
        if (wrong.isPresent()) {
            return wrong;
        }
        Optional<List<CurveZero>> all = facts.zeros();
        if (all.isPresent()) {
            return compared(claimed, all.get());
        }
        List<CurveZero> some = facts.someZeros();
        return some.size() > claimed.count() && claimed.places().isEmpty()
                ? Optional.of(refuted("there are zeros at " + listed(some)))
                : some.stream()
                        .filter(zero -> !claimed.mayHave(zero.lo(), zero.hi()))
                        .findFirst()
                        .map(zero -> refuted(shown(zero)));
    }

    /** Returns why a claimed number is not a zero. */
    private Optional<Proof> wrongPlace(ClaimedZeros claimed) {
        return claimed.places().orElse(List.of()).stream()
                .filter(ProvedZeros::isExact)
                .filter(n -> facts.signAt(real(n)).filter(sign -> sign != 0).isPresent())
                .findFirst()
                .map(n -> refuted(value(n.value())));
    }

    private Optional<Proof> compared(ClaimedZeros claimed, List<CurveZero> all) {
        List<ClaimedNumber> places = claimed.places().orElse(List.of());
        if (all.size() != claimed.count()) {
            return Optional.of(refuted(difference(claimed, all)));
        }
        for (int i = 0; i < places.size(); i++) {
            ClaimedNumber place = places.get(i);
            CurveZero zero = all.get(i);
            double from = place.value() - place.slack();
            double to = place.value() + place.slack();
            if (!zero.mayBeWithin(from, to)) {
                return Optional.of(refuted(difference(claimed, all)));
            }
            boolean same =
                    isExact(place)
                            ? facts.signAt(real(place)).equals(Optional.of(0))
                            : zero.isWithin(from, to);
            if (!same) {
                return Optional.empty();
            }
        }
        return Optional.of(Proof.that(ReasonKey.ZEROS_PROVED));
    }

    private static boolean isExact(ClaimedNumber number) {
        BigDecimal decimal = BigDecimal.valueOf(number.value()).stripTrailingZeros();
        boolean rounded = number.slack() > Math.abs(number.value()) * 1e-9;
        return !rounded && decimal.precision() <= DIGITS;
    }

    private static Real real(ClaimedNumber number) {
        return Real.of(BigDecimal.valueOf(number.value()));
    }

    private String difference(ClaimedZeros claimed, List<CurveZero> all) {
        Optional<CurveZero> more =
                claimed.places().isEmpty()
                        ? Optional.empty()
                        : all.stream().filter(z -> !claimed.mayHave(z.lo(), z.hi())).findFirst();
        return more.map(this::shown)
                .orElseGet(
                        () ->
                                all.isEmpty()
                                        ? name + " has no zeros"
                                        : "the zeros are " + listed(all));
    }

    private static String listed(List<CurveZero> zeros) {
        String dots = zeros.size() > MOST_LISTED ? ", ..." : "";
        return zeros.stream()
                        .limit(MOST_LISTED)
                        .map(zero -> Decimals.value(zero.lo() / 2 + zero.hi() / 2))
                        .collect(Collectors.joining(", "))
                + dots;
    }

    /** Shows a zero by values that a reader can compute. */
    private String shown(CurveZero zero) {
        if (zero.isExact()) {
            return value(zero.lo());
        }
        double left = rounded(zero.lo(), RoundingMode.FLOOR);
        double right = rounded(zero.hi(), RoundingMode.CEILING);
        int below = sign(left);
        return below != 0 && below == -sign(right)
                ? String.format(
                        Locale.ROOT,
                        "%s and %s, so there is a zero between %s and %s",
                        value(left),
                        value(right),
                        Decimals.value(left),
                        Decimals.value(right))
                : "there is a zero near x = " + Decimals.value(zero.lo());
    }

    private static double rounded(double x, RoundingMode mode) {
        return BigDecimal.valueOf(x).setScale(DECIMALS, mode).doubleValue();
    }

    private int sign(double x) {
        return facts.signAt(Real.of(BigDecimal.valueOf(x))).orElse(0);
    }

    private String value(double x) {
        return name + "(" + Decimals.value(x) + ") = " + facts.valueAt(x);
    }

    private static Proof refuted(String counter) {
        return new Proof(Optional.of(counter), Reason.said(ReasonKey.ZEROS_PROVED));
    }
}
