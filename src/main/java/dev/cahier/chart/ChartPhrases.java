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
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The sentences of chart descriptions.
 *
 * @param words the words of the page's language
 * @param width the width of the domain, which decides how precisely places are printed
 */
record ChartPhrases(ChartWords words, double width) {

    /** Says what the chart shows. */
    String opening(List<String> titles, ChartSpec spec) {
        List<String> ends = spec.xScale().labels(List.of(spec.domain().from(), spec.domain().to()));
        String key =
                titles.size() == 1
                        ? spec.derivative() ? "graph-with-derivative" : "graph"
                        : spec.derivative() ? "graphs-with-derivatives" : "graphs";
        return say(key, list(titles), ends.get(0), ends.get(1));
    }

    private String list(List<String> titles) {
        int last = titles.size() - 1;
        String first = titles.get(0);
        for (String title : titles.subList(1, Math.max(1, last))) {
            first = say("list", first, title);
        }
        return last == 0 ? first : say("list-end", first, titles.get(last));
    }

    /**
     * Says the facts about a function.
     *
     * @param title its name, empty if it is the only one
     */
    String function(String title, List<CurveFact> facts) {
        return title.isEmpty()
                ? say("of-function", joined(facts))
                : say("of-one", title, joined(facts));
    }

    /**
     * Says the facts about a derivative, after those about its function.
     *
     * @param title the name of the function, empty if it is the only one
     */
    String derivative(String title, List<CurveFact> facts) {
        return say(title.isEmpty() ? "of-derivative" : "of-its-derivative", joined(facts));
    }

    /** Joins sentences to one text. */
    String text(List<String> sentences) {
        return sentences.stream().reduce((text, next) -> say("sentences", text, next)).orElse("");
    }

    private String joined(List<CurveFact> facts) {
        return Stream.concat(
                        facts.stream().filter(fact -> !isAtPlaces(fact)).map(this::predicate),
                        Stream.of(
                                        atPlaces("bends", facts, Bends.class, f -> ((Bends) f).x()),
                                        atPlaces("pole", facts, Pole.class, f -> ((Pole) f).x()),
                                        atPlaces("lacks", facts, Lacks.class, f -> ((Lacks) f).x()))
                                .flatMap(Optional::stream))
                .reduce((text, next) -> say("facts", text, next))
                .orElse("");
    }

    private static boolean isAtPlaces(CurveFact fact) {
        return fact instanceof Bends || fact instanceof Pole || fact instanceof Lacks;
    }

    /** Says in one clause what a curve does at several places. */
    private Optional<String> atPlaces(
            String key,
            List<CurveFact> facts,
            Class<? extends CurveFact> type,
            ToDoubleFunction<CurveFact> x) {
        List<String> places =
                facts.stream()
                        .filter(type::isInstance)
                        .mapToDouble(x)
                        .mapToObj(this::place)
                        .toList();
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(say(places.size() > 1 ? key + "-several" : key, list(places)));
    }

    private String predicate(CurveFact fact) {
        if (fact instanceof Rises rises) {
            return say("rises", number(rises.from(), rises.to()), number(rises.to(), rises.from()));
        }
        if (fact instanceof Falls falls) {
            return say("falls", number(falls.from(), falls.to()), number(falls.to(), falls.from()));
        }
        if (fact instanceof Constant constant) {
            return say("constant", number(constant.value()));
        }
        if (fact instanceof Varies varies) {
            String least = number(varies.least(), varies.greatest());
            String greatest = number(varies.greatest(), varies.least());
            return say("varies", at(varies.leastAt(), least), at(varies.greatestAt(), greatest));
        }
        return fact instanceof Many many
                ? say("many-" + many.kind().name().toLowerCase(Locale.ROOT), many.count())
                : breakAtAPoint(fact);
    }

    private String breakAtAPoint(CurveFact fact) {
        if (fact instanceof Jumps jumps) {
            return say(
                    "jumps",
                    number(jumps.left(), jumps.right()),
                    number(jumps.right(), jumps.left()),
                    place(jumps.x()));
        }
        if (fact instanceof Hole hole) {
            return say("hole", place(hole.x()), number(hole.limit()));
        }
        if (fact instanceof Undefined) {
            return say("undefined");
        }
        throw new IllegalStateException("Unknown fact " + fact);
    }

    private String at(OptionalDouble x, String value) {
        return x.isPresent() ? say("value-at", value, place(x.getAsDouble())) : value;
    }

    private String say(String key, Object... arguments) {
        return words.text("chart." + key, arguments);
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
