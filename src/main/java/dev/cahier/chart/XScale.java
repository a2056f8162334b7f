package dev.cahier.chart;

import java.util.List;
import java.util.stream.LongStream;

/** What an x-axis is marked with. */
enum XScale {
    /** Round decimal numbers. */
    DECIMAL {
        @Override
        List<Double> ticks(ChartDomain domain, int atMost) {
            return Ticks.within(domain.from(), domain.to(), atMost);
        }

        @Override
        List<String> labels(List<Double> ticks) {
            return Numbers.labels(ticks);
        }

        @Override
        String label(double x) {
            return Numbers.printed(x);
        }
    },
    /** Multiples of π or of a simple fraction of it. */
    PI {
        @Override
        List<Double> ticks(ChartDomain domain, int atMost) {
            double step = Math.PI / FINEST;
            for (int factor : FACTORS) {
                step = Math.PI * factor / FINEST;
                if (last(domain, step) - first(domain, step) < atMost) {
                    break;
                }
            }
            double chosen = step;
            return LongStream.rangeClosed(first(domain, step), last(domain, step))
                    .mapToObj(k -> k * chosen + 0.0)
                    .toList();
        }

        @Override
        String label(double x) {
            long parts = Math.round(x / Math.PI * DENOMINATOR);
            if (Math.abs(parts * Math.PI / DENOMINATOR - x) > 1e-9 * Math.max(1, Math.abs(x))) {
                return Numbers.printed(x);
            }
            return fraction(parts);
        }
    };

    /** The finest step is an eighth of π. */
    private static final int FINEST = 8;

    private static final int[] FACTORS = {1, 2, 4, 8, 16, 32, 40, 80};

    /** Ends of domains may be multiples of π/8 and of π/6. */
    private static final int DENOMINATOR = 24;

    /** Beyond this many times π, multiples of it are harder to read than decimal numbers. */
    private static final double WIDEST = 80;

    /** Chooses what to mark: π if both ends are multiples of it, or if a curve asks for it. */
    static XScale of(ChartDomain domain, boolean circular) {
        double half = Math.PI / 2;
        boolean suits = domain.width() >= 2 * half && domain.width() <= WIDEST * Math.PI;
        boolean near = Math.max(Math.abs(domain.from()), domain.to()) <= WIDEST * Math.PI;
        boolean meant =
                domain.width() >= half / 2 && isMultiple(domain.from()) && isMultiple(domain.to());
        return near && (circular && suits || meant) ? PI : DECIMAL;
    }

    /** Returns the marked places, ascending. */
    abstract List<Double> ticks(ChartDomain domain, int atMost);

    /** Returns the labels of marked places. */
    List<String> labels(List<Double> ticks) {
        return ticks.stream().map(this::label).toList();
    }

    /** Returns how a place is printed. */
    abstract String label(double x);

    private static boolean isMultiple(double x) {
        double parts = x / Math.PI * DENOMINATOR;
        return Math.abs(parts - Math.rint(parts)) < 1e-9;
    }

    private static long first(ChartDomain domain, double step) {
        return (long) Math.ceil(domain.from() / step - 1e-9);
    }

    private static long last(ChartDomain domain, double step) {
        return (long) Math.floor(domain.to() / step + 1e-9);
    }

    /** Prints a number of 24ths of π, such as {@code −3π/2}. */
    private static String fraction(long parts) {
        if (parts == 0) {
            return "0";
        }
        long divisor = divisor(Math.abs(parts), DENOMINATOR);
        long numerator = Math.abs(parts) / divisor;
        long denominator = DENOMINATOR / divisor;
        return (parts < 0 ? "\u2212" : "")
                + (numerator == 1 ? "" : numerator)
                + "π"
                + (denominator == 1 ? "" : "/" + denominator);
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }
}
