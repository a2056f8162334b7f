package dev.cahier.analysis;

import dev.cahier.activation.Breakpoint;
import dev.cahier.activation.Interval;
import dev.cahier.data.DataNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Searches a function that is known at single points only for what refutes claims. */
final class SampledCheck {

    /** By how much a slope may come out wrong. */
    private static final double SLOPE = 1e-9;

    private static final double NEAR = 10;

    private final RoundedFunction f;
    private final String name;
    private final Interval view;
    private final SampledCurve curve;
    private final SampledCurve slopes;
    private final SampledTails tails;

    SampledCheck(RoundedFunction f, Interval view) {
        this.f = f;
        name = f.name();
        this.view = view;
        SamplePoints points = SamplePoints.of(f, view);
        curve = SampledCurve.of(f, points);
        slopes = SampledCurve.ofDerivative(f, points);
        tails = new SampledTails(f);
    }

    /** Returns at how many points the function was evaluated. */
    int points() {
        return curve.samples().size();
    }

    ClaimVerdict range(DataNode value) {
        return range(value, curve);
    }

    ClaimVerdict derivativeRange(DataNode value) {
        return range(value, slopes);
    }

    private static ClaimVerdict range(DataNode value, SampledCurve of) {
        return RangeReader.read(value)
                .map(claimed -> new SampledRange(of, claimed).verdict())
                .orElseGet(() -> Unreadable.range(value));
    }

    ClaimVerdict monotonic(DataNode value) {
        return monotonic(value, new SampledWays(curve));
    }

    ClaimVerdict derivativeMonotonic(DataNode value) {
        return monotonic(value, new SampledWays(slopes));
    }

    private static ClaimVerdict monotonic(DataNode value, SampledWays ways) {
        if (ClaimValues.isMonotonic(value)) {
            return ways.isMonotonic();
        }
        return ClaimValues.monotonicity(value).map(ways::is).orElseGet(Unreadable::monotonicity);
    }

    ClaimVerdict continuity(DataNode value) {
        return ClaimValues.continuity(value)
                .map(this::continuity)
                .orElseGet(Unreadable::continuity);
    }

    private ClaimVerdict continuity(Continuity claimed) {
        Optional<Breakpoint> jump = jump();
        Optional<Breakpoint> kink = kink();
        if (claimed.isAtLeast(0) && jump.isPresent()) {
            return ClaimVerdict.refuted(jumps(jump.get()));
        }
        if (claimed.isAtLeast(1) && kink.isPresent()) {
            return ClaimVerdict.refuted(bends(kink.get()));
        }
        boolean missing = claimed.isAtLeast(0) ? kink.isEmpty() : jump.isEmpty();
        return missing && !claimed.isAtLeast(1)
                ? ClaimVerdict.doubtful(
                        String.format(
                                Locale.ROOT,
                                "no %s of %s was found between %s",
                                claimed.isAtLeast(0) ? "kink" : "jump",
                                name,
                                bounds()))
                : ClaimVerdict.holds();
    }

    ClaimVerdict derivativeContinuous(DataNode value) {
        Optional<Boolean> claimed = ClaimValues.flag(value);
        if (claimed.isEmpty()) {
            return Unreadable.flag();
        }
        if (claimed.get()) {
            return continuity(Continuity.of(1));
        }
        return jump().or(this::kink).isPresent()
                ? ClaimVerdict.holds()
                : ClaimVerdict.doubtful(
                        "neither jump nor kink of " + name + " was found between " + bounds());
    }

    private String bounds() {
        return Decimals.value(view.lo()) + " and " + Decimals.value(view.hi());
    }

    /** Returns a jump at a point at which the function is defined. */
    private Optional<Breakpoint> jump() {
        return breakpoint(b -> !Double.isNaN(b.value()) && b.isJump());
    }

    private Optional<Breakpoint> kink() {
        return breakpoint(Breakpoint::isKink);
    }

    private Optional<Breakpoint> breakpoint(Predicate<Breakpoint> kind) {
        return f.breakpoints().stream().filter(kind).findFirst();
    }

    private String jumps(Breakpoint at) {
        String x = Decimals.value(at.x());
        return String.format(
                Locale.ROOT,
                "%s jumps at x = %s, where its limits are %s and %s and its value is %s",
                name,
                x,
                Decimals.value(at.left()),
                Decimals.value(at.right()),
                Decimals.value(at.value()));
    }

    private String bends(Breakpoint at) {
        return String.format(
                Locale.ROOT,
                "%s' jumps from %s to %s at x = %s",
                name,
                Decimals.value(at.leftSlope()),
                Decimals.value(at.rightSlope()),
                Decimals.value(at.x()));
    }

    ClaimVerdict zeros(DataNode value) {
        return ClaimedZeros.read(value)
                .map(new SampledZeros(f, curve)::verdict)
                .orElseGet(Unreadable::zeros);
    }

    ClaimVerdict identityAtOrigin(DataNode value) {
        Optional<Boolean> claimed = ClaimValues.flag(value);
        if (claimed.isEmpty()) {
            return Unreadable.flag();
        }
        double height = f.value(0);
        double slope = f.derivative(0);
        boolean kink = breakpoint(b -> b.x() == 0 && b.isDerivativeAbsent()).isPresent();
        if (Double.isNaN(slope) && !kink && !Double.isNaN(height)) {
            return ClaimVerdict.doubtful("it is not known whether " + name + "'(0) exists");
        }
        boolean holds = Math.abs(height) <= f.error(0) && Math.abs(slope - 1) <= SLOPE;
        String seen = name + "(0) " + number(height) + " and " + name + "'(0) " + number(slope);
        return holds == claimed.get() ? ClaimVerdict.holds() : ClaimVerdict.refuted(seen);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "does not exist" : "= " + Decimals.value(value);
    }

    ClaimVerdict symmetry(DataNode value) {
        return ClaimValues.symmetry(value).map(this::symmetry).orElseGet(Unreadable::symmetry);
    }

    private ClaimVerdict symmetry(Symmetry claimed) {
        return switch (claimed) {
            case EVEN -> against(1).map(ClaimVerdict::refuted).orElseGet(ClaimVerdict::holds);
            case ODD -> against(-1).map(ClaimVerdict::refuted).orElseGet(ClaimVerdict::holds);
            case NONE -> {
                boolean even = against(1).isEmpty();
                yield even || against(-1).isEmpty()
                        ? ClaimVerdict.doubtful(
                                String.format(
                                        Locale.ROOT,
                                        "%s(-x) = %s%s(x) at all of %s",
                                        name,
                                        even ? "" : "-",
                                        name,
                                        curve.size()))
                        : ClaimVerdict.holds();
            }
        };
    }

    /**
     * Returns a point at which the function is not symmetric.
     *
     * @param sign 1 for an even function, -1 for an odd one
     */
    private Optional<String> against(int sign) {
        return curve.first(right -> breaksSymmetry(right, sign)).map(this::withMirrorImage);
    }

    private String withMirrorImage(Sample right) {
        double x = -right.x() + 0.0;
        return x == 0
                ? right.shown(name)
                : String.format(
                        Locale.ROOT,
                        "%s, but %s(%s) %s",
                        right.shown(name),
                        name,
                        Decimals.value(x),
                        number(f.value(x)));
    }

    private boolean breaksSymmetry(Sample right, int sign) {
        double left = f.value(-right.x());
        if (Double.isNaN(left)) {
            // Far out a value may only be too large.
            return Math.abs(right.x()) <= NEAR;
        }
        return Math.abs(left - sign * right.y()) > right.error() + f.error(-right.x());
    }

    ClaimVerdict explodingGradient(DataNode value) {
        Optional<Boolean> claimed = ClaimValues.flag(value);
        if (claimed.isEmpty()) {
            return Unreadable.flag();
        }
        Optional<Sample> steep = slopes.first(s -> Math.max(s.lowest(), -s.highest()) > 1);
        if (claimed.get()) {
            return steep.isPresent()
                    ? ClaimVerdict.holds()
                    : ClaimVerdict.doubtful(
                            "|" + name + "'(x)| is at most 1 at all of " + slopes.size());
        }
        return steep.map(s -> ClaimVerdict.refuted(s.shown(name + "'")))
                .orElseGet(ClaimVerdict::holds);
    }

    /** Judges a claim that there is, or is not, a tail of a kind on either side. */
    ClaimVerdict tailAnywhere(DataNode value, Tail kind) {
        Optional<Boolean> claimed = ClaimValues.flag(value);
        if (claimed.isEmpty()) {
            return Unreadable.flag();
        }
        List<SampledTails.Seen> seen =
                List.of(-1, 1).stream().flatMap(side -> tails.on(side).stream()).toList();
        Optional<SampledTails.Seen> match = seen.stream().filter(s -> s.tail() == kind).findFirst();
        if (claimed.get()) {
            boolean neither = match.isEmpty() && seen.size() == 2;
            return neither ? contradicted(seen.get(0), seen.get(1)) : ClaimVerdict.holds();
        }
        return match.map(SampledCheck::contradicted).orElseGet(ClaimVerdict::holds);
    }

    ClaimVerdict tail(DataNode value, int side) {
        return ClaimValues.tail(value)
                .map(claimed -> tail(claimed, side))
                .orElseGet(Unreadable::tail);
    }

    ClaimVerdict saturation(DataNode value) {
        Optional<Saturation> claimed = ClaimValues.saturation(value);
        if (claimed.isEmpty()) {
            return Unreadable.saturation();
        }
        ClaimVerdict left = tail(claimed.get().left(), -1);
        return left.kind() == ClaimVerdict.Kind.HOLDS ? tail(claimed.get().right(), 1) : left;
    }

    private ClaimVerdict tail(Tail claimed, int side) {
        return tails.on(side)
                .filter(seen -> seen.tail() != claimed)
                .map(SampledCheck::contradicted)
                .orElseGet(ClaimVerdict::holds);
    }

    private static ClaimVerdict contradicted(SampledTails.Seen seen) {
        return seen.certain()
                ? ClaimVerdict.refuted(seen.how())
                : ClaimVerdict.doubtful(seen.how());
    }

    private static ClaimVerdict contradicted(SampledTails.Seen left, SampledTails.Seen right) {
        String how = left.how() + "; " + right.how();
        return left.certain() && right.certain()
                ? ClaimVerdict.refuted(how)
                : ClaimVerdict.doubtful(how);
    }
}
