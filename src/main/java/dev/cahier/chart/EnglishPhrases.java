package dev.cahier.chart;

import dev.cahier.chart.CurveFact.Bends;
import dev.cahier.chart.CurveFact.Constant;
import dev.cahier.chart.CurveFact.Falls;
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

/** Chart descriptions in English. */
record EnglishPhrases() implements Phrases {

    @Override
    public String opening(List<String> titles, ChartSpec spec) {
        boolean derivative = spec.derivative();
        String range =
                " for x from "
                        + spec.xScale().label(spec.domain().from())
                        + " to "
                        + spec.xScale().label(spec.domain().to())
                        + ".";
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

    private static String sentence(String subject, List<CurveFact> facts) {
        return facts.stream()
                .map(EnglishPhrases::predicate)
                .collect(Collectors.joining(" and ", subject + " ", "."));
    }

    private static String predicate(CurveFact fact) {
        if (fact instanceof Rises rises) {
            return "rises from " + number(rises.from()) + " to " + number(rises.to());
        }
        if (fact instanceof Falls falls) {
            return "falls from " + number(falls.from()) + " to " + number(falls.to());
        }
        if (fact instanceof Constant constant) {
            return "is constantly " + number(constant.value());
        }
        if (fact instanceof Varies varies) {
            return "varies between "
                    + number(varies.least())
                    + place(varies.leastAt())
                    + " and "
                    + number(varies.greatest())
                    + place(varies.greatestAt());
        }
        if (fact instanceof Jumps jumps) {
            return "jumps from "
                    + number(jumps.left())
                    + " to "
                    + number(jumps.right())
                    + " at x = "
                    + number(jumps.x());
        }
        if (fact instanceof Bends bends) {
            return "has a kink at x = " + number(bends.x());
        }
        if (fact instanceof Lacks lacks) {
            return "does not exist at x = " + number(lacks.x());
        }
        if (fact instanceof Pole pole) {
            return "has a pole at x = " + number(pole.x());
        }
        if (fact instanceof Many many) {
            return switch (many.kind()) {
                case JUMPS -> "jumps at " + many.count() + " points";
                case KINKS -> "has " + many.count() + (many.count() == 1 ? " kink" : " kinks");
                case POLES -> "has " + many.count() + (many.count() == 1 ? " pole" : " poles");
                case GAPS -> "does not exist at " + many.count() + " points";
            };
        }
        if (fact instanceof Undefined) {
            return "has no value anywhere";
        }
        throw new IllegalStateException("Unknown fact " + fact);
    }

    private static String place(OptionalDouble x) {
        return x.isPresent() ? " (at x = " + number(x.getAsDouble()) + ")" : "";
    }

    private static String number(double value) {
        return Numbers.rounded(value);
    }
}
