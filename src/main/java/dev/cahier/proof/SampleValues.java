package dev.cahier.proof;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** Chooses points at which comparisons are tried: simple numbers that a reader can type. */
final class SampleValues {

    private static final String[] SIMPLE =
            ("0.7 2 -0.6 1.3 0.4 3 -1.5 1 -1 0 0.25 5 -2 -3 10 0.1 -0.1 7.5 -10 0.01 20 -20 0.5 "
                            + "1.7 -0.5 -7 0.001 -0.001 50 -50 0.9 -0.25 1.1 100 -100 4 6 8 1.5 -4 "
                            + "1000 -1000 0.00001 -0.00001 1000000 -1000000")
                    .split(" ");
    private static final String[] PARTS = "0.3 0.7 0.5 0.1 0.9 0.03 0.97 0.6 0.2 0.8".split(" ");
    private static final long[] INTEGERS = {
        2, 3, 1, 5, 0, -1, 4, -2, 7, -3, 6, 10, -5, 8, 9, 11, 12, 13, 16, 20
    };
    private static final int MOST_POINTS = 120;
    private static final int MOST_CORNERS = 64;
    private static final int CORNER_VALUES = 4;

    private final Domain domain;
    private final Set<BigFraction> constants;

    SampleValues(Domain domain, Comparison comparison) {
        this.domain = domain;
        constants = new LinkedHashSet<>();
        comparison.sides().forEach(s -> constants.addAll(Points.constants(s)));
        domain.conditions()
                .forEach(c -> c.sides().forEach(s -> constants.addAll(Points.constants(s))));
    }

    List<SamplePoint> points(List<String> variables) {
        List<List<BigFraction>> values = variables.stream().map(this::values).toList();
        Set<SamplePoint> points = new LinkedHashSet<>();
        if (values.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        if (variables.isEmpty()) {
            return List.of(new SamplePoint(new TreeMap<>()));
        }
        int most = variables.size() == 1 ? values.get(0).size() : MOST_POINTS;
        for (int k = 0; k < most; k++) {
            SortedMap<String, BigFraction> point = new TreeMap<>();
            for (int j = 0; j < values.size(); j++) {
                List<BigFraction> own = values.get(j);
                // Variables take different values, and all of them over time.
                int index = (k + 3 * j + j * (k / own.size() + k / 7)) % own.size();
                point.put(variables.get(j), own.get(index));
            }
            points.add(new SamplePoint(point));
        }
        corners(variables, points);
        return new ArrayList<>(points);
    }

    private void corners(List<String> variables, Set<SamplePoint> points) {
        for (int k = 0; k < MOST_CORNERS; k++) {
            SortedMap<String, BigFraction> point = new TreeMap<>();
            int rest = k;
            for (String name : variables) {
                List<BigFraction> edge = edges(name);
                point.put(name, edge.get(rest % edge.size()));
                rest /= edge.size();
            }
            points.add(new SamplePoint(point));
        }
    }

    private List<BigFraction> edges(String name) {
        List<BigFraction> all = values(name);
        List<BigFraction> edges = new ArrayList<>();
        for (BigFraction simple :
                List.of(BigFraction.ZERO, BigFraction.ONE, BigFraction.of(-1), BigFraction.of(2))) {
            if (all.contains(simple)) {
                edges.add(simple);
            }
        }
        for (BigFraction each : all) {
            if (edges.size() < CORNER_VALUES && !edges.contains(each)) {
                edges.add(each);
            }
        }
        return edges;
    }

    private List<BigFraction> values(String name) {
        Domain.Range range = domain.range(name);
        Set<BigFraction> values = new LinkedHashSet<>();
        Enclosure interval = range.interval();
        if (range.integer()) {
            integers(interval, values);
        } else {
            if (interval.isBounded()) {
                parts(interval, values);
            }
            for (String simple : SIMPLE) {
                add(number(simple), interval, values);
            }
            shifted(interval, values);
        }
        for (BigFraction constant : constants) {
            for (BigFraction each : List.of(constant, constant.negate())) {
                if (!range.integer() || Rationals.isInteger(each)) {
                    add(each, interval, values);
                }
                if (!range.integer() && each.signum() != 0) {
                    add(Rationals.reciprocal(each), interval, values);
                    add(each.add(BigFraction.of(1, 10)), interval, values);
                    add(each.subtract(BigFraction.of(1, 10)), interval, values);
                    add(each.divide(2), interval, values);
                }
            }
        }
        return new ArrayList<>(values);
    }

    private static void integers(Enclosure interval, Set<BigFraction> values) {
        double from = Double.isFinite(interval.lo()) ? Math.ceil(interval.lo()) : 0;
        boolean below = from == 0 && Double.isInfinite(interval.lo());
        for (long n : INTEGERS) {
            add(BigFraction.of(n), interval, values);
        }
        for (int i = 0; i < 20 && !below; i++) {
            add(BigFraction.from(from + i), interval, values);
        }
        if (Double.isFinite(interval.hi())) {
            add(BigFraction.from(Math.floor(interval.hi())), interval, values);
        }
    }

    private static void parts(Enclosure interval, Set<BigFraction> values) {
        double width = interval.width();
        for (String part : PARTS) {
            double at = interval.lo() + Double.parseDouble(part) * width;
            BigDecimal near = new BigDecimal(at).round(new MathContext(2));
            add(Rationals.of(near), interval, values);
            add(Rationals.of(new BigDecimal(at).round(new MathContext(4))), interval, values);
        }
        add(BigFraction.from(interval.lo()), interval, values);
        add(BigFraction.from(interval.hi()), interval, values);
    }

    private static void shifted(Enclosure interval, Set<BigFraction> values) {
        if (interval.isBounded() || interval.lo() == 0 || interval.hi() == 0) {
            return;
        }
        boolean up = Double.isFinite(interval.lo());
        if (up || Double.isFinite(interval.hi())) {
            BigFraction end = BigFraction.from(up ? interval.lo() : interval.hi());
            for (String simple : SIMPLE) {
                BigFraction aside = number(simple).abs();
                add(up ? end.add(aside) : end.subtract(aside), interval, values);
            }
        }
    }

    private static BigFraction number(String decimal) {
        return Rationals.of(new BigDecimal(decimal));
    }

    private static void add(BigFraction value, Enclosure interval, Set<BigFraction> values) {
        if (interval.contains(value.doubleValue())) {
            values.add(value);
        }
    }
}
