package dev.cahier.chart;

import dev.cahier.chart.CurveFact.Bends;
import dev.cahier.chart.CurveFact.Constant;
import dev.cahier.chart.CurveFact.Falls;
import dev.cahier.chart.CurveFact.Hole;
import dev.cahier.chart.CurveFact.Jumps;
import dev.cahier.chart.CurveFact.Lacks;
import dev.cahier.chart.CurveFact.Many;
import dev.cahier.chart.CurveFact.Pole;
import dev.cahier.chart.CurveFact.Rises;
import dev.cahier.chart.CurveFact.Undefined;
import dev.cahier.chart.CurveFact.Varies;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Chart descriptions in English.
 *
 * @param width the width of the domain, which decides how precisely places are printed
 */
record EnglishPhrases(double width) implements Phrases {

    @Override
    public String opening(List<String> titles, ChartSpec spec) {
        boolean derivative = spec.derivative();
        List<String> ends = spec.xScale().labels(List.of(spec.domain().from(), spec.domain().to()));
        String range = " for x from " + ends.get(0) + " to " + ends.get(1) + ".";
        if (titles.size() == 1) {
            return "Graph of "
                    + titles.get(0)
                    + " (blue)"
                    + (derivative ? " and its derivative (orange, dashed)" : "")
                    + range;
        }
        int last = titles.size() - 1;
        return "Graphs of "
                + String.join(", ", titles.subList(0, last))
                + " and "
                + titles.get(last)
                + (derivative ? " with their derivatives (dashed)" : "")
                + range;
    }

    @Override
    public String function(String title, List<CurveFact> facts) {
        return sentence(title.isEmpty() ? "The function" : title, facts);
    }

    @Override
    public String derivative(List<CurveFact> facts) {
        return sentence("The derivative", facts);
    }

    @Override
    public String separator() {
        return " ";
    }

    private String sentence(String subject, List<CurveFact> facts) {
        return facts.stream()
                .map(this::predicate)
                .collect(Collectors.joining(" and ", subject + " ", "."));
    }

    private String predicate(CurveFact fact) {
        if (fact instanceof Rises rises) {
            return "rises from "
                    + number(rises.from(), rises.to())
                    + " to "
                    + number(rises.to(), rises.from());
        }
        if (fact instanceof Falls falls) {
            return "falls from "
                    + number(falls.from(), falls.to())
                    + " to "
                    + number(falls.to(), falls.from());
        }
        if (fact instanceof Constant constant) {
            return "is constantly " + number(constant.value());
        }
        if (fact instanceof Varies varies) {
            return "varies between "
                    + number(varies.least(), varies.greatest())
                    + at(varies.leastAt())
                    + " and "
                    + number(varies.greatest(), varies.least())
                    + at(varies.greatestAt());
        }
        if (fact instanceof Jumps jumps) {
            return "jumps from "
                    + number(jumps.left(), jumps.right())
                    + " to "
                    + number(jumps.right(), jumps.left())
                    + " at x = "
                    + place(jumps.x());
        }
        if (fact instanceof Bends bends) {
            return "has a kink at x = " + place(bends.x());
        }
        if (fact instanceof Lacks lacks) {
            return "does not exist at x = " + place(lacks.x());
        }
        if (fact instanceof Pole pole) {
            return "has a pole at x = " + place(pole.x());
        }
        if (fact instanceof Hole hole) {
            return "has a hole at x = " + place(hole.x()) + " (limit " + number(hole.limit()) + ")";
        }
        if (fact instanceof Many many) {
            return switch (many.kind()) {
                case JUMPS -> "jumps at " + many.count() + " points";
                case KINKS -> "has " + many.count() + (many.count() == 1 ? " kink" : " kinks");
                case POLES -> "has " + many.count() + (many.count() == 1 ? " pole" : " poles");
                case HOLES -> "has " + many.count() + (many.count() == 1 ? " hole" : " holes");
                case GAPS -> "does not exist at " + many.count() + " points";
            };
        }
        if (fact instanceof Undefined) {
            return "has no value anywhere";
        }
        throw new IllegalStateException("Unknown fact " + fact);
    }

    private String at(OptionalDouble x) {
        return x.isPresent() ? " (at x = " + place(x.getAsDouble()) + ")" : "";
    }

    /** Prints a place on the x-axis. */
    private String place(double x) {
        return Numbers.rounded(x, width);
    }

    /** Prints a height so that it can be told from another one. */
    private static String number(double value, double other) {
        return Numbers.rounded(value, Math.abs(value - other));
    }

    private static String number(double value) {
        return Numbers.rounded(value);
    }
}
