package dev.cahier.analysis;

import dev.cahier.activation.RealFunction;
import dev.cahier.data.DataEntry;
import dev.cahier.data.DataList;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares claims with what is true of a function.
 *
 * @param f the function
 * @param truth what is true of it
 */
record ClaimCheck(RealFunction f, FunctionProperties truth) {

    private static final Set<String> YES = Set.of("true", "yes", "on");
    private static final Set<String> NO = Set.of("false", "no", "off");

    private static final Pattern CLASS =
            Pattern.compile(
                    "c ?\\^? ?[{(]? ?"
                            + "(-?\\d{1,3}|\u2212\\d|\\\\?inf|\\\\?infty|infinity|∞) ?[)}]?");

    private static final String RANGE_FORMS =
            "write an interval such as (0, 1], [-1/4, inf) or R, a set such as {0, 1},"
                    + " or several of them joined by ∪ or `or`";

    private static final String MONOTONIC_FORMS =
            "write strictly increasing, non-decreasing, strictly decreasing, non-increasing,"
                    + " constant, monotonic or not monotonic";

    private static final String CONTINUITY_FORMS = "write C^-1, C^0, C^1, C^2, ... or C^inf";
    private static final String TAIL_FORMS = "write hard, soft or none";

    private static final String SATURATION_FORMS =
            "write {left: hard, right: none}, or one word for both sides: hard, soft or none";

    Verdict range(DataNode value) {
        return range(value, new RangeWitness("f", f::value, truth.range().value()));
    }

    Verdict derivativeRange(DataNode value) {
        return range(
                value, new RangeWitness("f'", f::derivative, truth.derivative().range().value()));
    }

    private Verdict range(DataNode value, RangeWitness curve) {
        Optional<ClaimedRange> claimed = RangeReader.read(value);
        if (claimed.isEmpty()) {
            return Verdict.unreadable("this is no set of numbers", RANGE_FORMS);
        }
        RangeSet set = claimed.get().roundedLike(curve.range());
        return set.equals(curve.range())
                ? Verdict.holds()
                : Verdict.refuted(curve.difference(set, f));
    }

    Verdict monotonic(DataNode value) {
        return monotonic(value, truth.monotonic(), new Ways("f", f::value));
    }

    Verdict derivativeMonotonic(DataNode value) {
        return monotonic(value, truth.derivative().monotonic(), new Ways("f'", f::derivative));
    }

    private static Verdict monotonic(
            DataNode value, PropertyValue<Monotonicity> property, Ways ways) {
        Monotonicity actual = property.value();
        String word = Words.plain(value);
        if (YES.contains(word) || word.equals("monotonic")) {
            return actual.isMonotonic()
                    ? Verdict.holds()
                    : Verdict.refuted(property.evidence().how());
        }
        Optional<Monotonicity> claimed =
                NO.contains(word)
                        ? Optional.of(Monotonicity.NOT_MONOTONIC)
                        : Arrays.stream(Monotonicity.values())
                                .filter(kind -> kind.text().replace('-', ' ').equals(word))
                                .findFirst();
        if (claimed.isEmpty()) {
            return Verdict.unreadable("this says not how it rises or falls", MONOTONIC_FORMS);
        }
        return actual.implies(claimed.get())
                ? Verdict.holds()
                : Verdict.refuted(ways.against(claimed.get(), actual));
    }

    Verdict continuity(DataNode value) {
        Matcher matcher = CLASS.matcher(Words.of(value).toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Verdict.unreadable("this is no class of functions", CONTINUITY_FORMS);
        }
        String order = matcher.group(1).replace('\u2212', '-');
        boolean finite = order.matches("-?\\d+");
        if (finite && Integer.parseInt(order) < -1) {
            return Verdict.unreadable("this is no class of functions", CONTINUITY_FORMS);
        }
        Continuity claimed =
                finite ? Continuity.of(Integer.parseInt(order)) : Continuity.infinite();
        return claimed.equals(truth.continuity().value())
                ? Verdict.holds()
                : Verdict.refuted(truth.continuity().evidence().how());
    }

    Verdict symmetry(DataNode value) {
        String word = Words.plain(value);
        if (!Set.of("even", "odd", "none").contains(word)) {
            return Verdict.unreadable("this is no symmetry", "write even, odd or none");
        }
        if (word.equals(truth.symmetry().value().text())) {
            return Verdict.holds();
        }
        return Verdict.refuted(new Mirror(f, grid()).against(word, truth.symmetry()));
    }

    private SampleGrid grid() {
        return SampleGrid.around(f.breakpoints().stream().mapToDouble(b -> b.x()).toArray());
    }

    Verdict flag(DataNode value, PropertyValue<Boolean> property) {
        String word = Words.plain(value);
        if (!YES.contains(word) && !NO.contains(word)) {
            return Verdict.unreadable("this is neither true nor false", "write true or false");
        }
        return YES.contains(word) == property.value()
                ? Verdict.holds()
                : Verdict.refuted(property.evidence().how());
    }

    Verdict tail(DataNode value, Function<Saturation, Tail> side) {
        Optional<Tail> claimed = tail(value);
        if (claimed.isEmpty()) {
            return Verdict.unreadable("this is no kind of tail", TAIL_FORMS);
        }
        return claimed.get() == side.apply(truth.saturation().value())
                ? Verdict.holds()
                : Verdict.refuted(truth.saturation().evidence().how());
    }

    Verdict saturation(DataNode value) {
        Optional<Saturation> claimed = tails(value);
        if (claimed.isEmpty()) {
            return Verdict.unreadable("this says not how it saturates", SATURATION_FORMS);
        }
        return claimed.get().equals(truth.saturation().value())
                ? Verdict.holds()
                : Verdict.refuted(truth.saturation().evidence().how());
    }

    private static Optional<Saturation> tails(DataNode value) {
        if (value instanceof DataList list && list.items().size() == 2) {
            return both(tail(list.items().get(0)), tail(list.items().get(1)));
        }
        if (value instanceof DataMap map && map.entries().size() == 2) {
            Optional<Tail> left = map.entry("left").map(DataEntry::value).flatMap(ClaimCheck::tail);
            Optional<Tail> right =
                    map.entry("right").map(DataEntry::value).flatMap(ClaimCheck::tail);
            return both(left, right);
        }
        Matcher sides =
                Pattern.compile("left:? (\\w+),? (?:and )?right:? (\\w+)")
                        .matcher(Words.plain(value));
        if (sides.matches()) {
            return both(tail(sides.group(1)), tail(sides.group(2)));
        }
        return both(tail(value), tail(value));
    }

    private static Optional<Saturation> both(Optional<Tail> left, Optional<Tail> right) {
        return left.flatMap(l -> right.map(r -> new Saturation(l, r)));
    }

    private static Optional<Tail> tail(DataNode value) {
        return tail(Words.plain(value));
    }

    private static Optional<Tail> tail(String word) {
        return List.of(Tail.values()).stream().filter(t -> t.text().equals(word)).findFirst();
    }
}
