package dev.cahier.expression;

import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.expression.Expression.Value;
import dev.cahier.tex.GreekLetters;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the slider of a plot, such as {@code a in [0.1, 2] step 0.1}, and the functions at each of
 * its values; for one use by one thread.
 */
final class SliderReader {

    private static final String EXAMPLE = "write slider: a in [0.1, 2] step 0.1";

    private final String text;
    private final Definitions definitions;
    private final Problems problems;

    SliderReader(String text, Definitions definitions, Problems problems) {
        this.text = text;
        this.definitions = definitions;
        this.problems = problems;
    }

    /**
     * A slider.
     *
     * @param slider the slider
     * @param varied the same for formulas
     */
    record Read(PlotSlider slider, PlotFormula.Varied varied) {}

    /**
     * What an author wrote.
     *
     * @param name the parameter
     * @param ends the interval in which it varies
     * @param step the distance of its values, if given
     */
    private record Wanted(Token name, IntervalReader.Ends ends, OptionalDouble step) {

        double low() {
            return ends.interval().lo();
        }

        double high() {
            return ends.interval().hi();
        }
    }

    /**
     * Returns the slider of a setting; empty if there is none, which is a problem.
     *
     * @param entries all entries of the plot
     * @param shown the functions that are drawn
     */
    Optional<Read> read(Entry setting, List<Entry> entries, List<ExpressionFunction> shown) {
        int problemsBefore = problems.count();
        Optional<Wanted> wanted = wanted(setting);
        if (wanted.isEmpty() || problems.count() > problemsBefore) {
            return Optional.empty();
        }
        List<Double> stops = stops(wanted.get());
        // What is wrong with a definition has been reported, and would be again for each value.
        if (stops.isEmpty() || !problems.isEmpty()) {
            return Optional.empty();
        }
        return functions(wanted.get().name(), stops, entries, shown)
                .map(f -> read(wanted.get(), f));
    }

    private Read read(Wanted wanted, SortedMap<Double, List<ExpressionFunction>> functions) {
        String name = wanted.name().text();
        double start = definitions.parameter(name).orElseThrow() + 0.0;
        return new Read(
                new PlotSlider(GreekLetters.letter(name).orElse(name), start, functions),
                new PlotFormula.Varied(name, wanted.ends().written()));
    }

    private Optional<Wanted> wanted(Entry setting) {
        int problemsBefore = problems.count();
        Span body = setting.body();
        // The name may be written as in TeX.
        boolean tex = body.of(text).startsWith("\\");
        Span read = tex ? new Span(body.start() + 1, body.end()) : body;
        List<Token> tokens = Tokenizer.tokens(text, read, problems);
        if (problems.count() > problemsBefore) {
            return Optional.empty();
        }
        TokenCursor cursor = new TokenCursor(tokens, problems);
        Token name = cursor.peek();
        if (name.kind() != Token.Kind.NAME) {
            cursor.fail("Expected the name of a parameter", EXAMPLE, name);
            return Optional.empty();
        }
        cursor.next();
        if (!cursor.takeWord("in") && !cursor.take("=")) {
            cursor.fail(
                    "Expected 'in' instead of " + cursor.peek().quoted(), EXAMPLE, cursor.peek());
            return Optional.empty();
        }
        Optional<IntervalReader.Ends> ends =
                new IntervalReader(text, definitions, problems).read(cursor, EXAMPLE);
        OptionalDouble step = cursor.takeWord("step") ? step(cursor) : OptionalDouble.empty();
        if (cursor.peek().kind() != Token.Kind.END) {
            cursor.fail(
                    "Did not expect " + cursor.peek().quoted() + " here", EXAMPLE, cursor.peek());
        }
        return ends.map(interval -> new Wanted(name, interval, step));
    }

    private OptionalDouble step(TokenCursor cursor) {
        Token first = cursor.peek();
        int problemsBefore = problems.count();
        Expression step = definitions.parser(cursor).parse();
        if (problems.count() > problemsBefore || !(step instanceof Value value)) {
            return OptionalDouble.empty();
        }
        if (!(value.number() > 0) || Double.isInfinite(value.number())) {
            problems.syntax("The step must be greater than 0", EXAMPLE, first.start());
        }
        return OptionalDouble.of(value.number());
    }

    /** Returns the values of the slider; none if something is wrong with them. */
    private List<Double> stops(Wanted wanted) {
        String name = wanted.name().text();
        int place = wanted.name().start();
        Optional<Double> start = definitions.parameter(name).map(value -> value + 0.0);
        if (start.isEmpty()) {
            unknown(name, place);
            return List.of();
        }
        if (!Double.isFinite(start.get())) {
            noNumber(name, place);
            return List.of();
        }
        double low = wanted.low();
        double high = wanted.high();
        if (!(low <= start.get() && start.get() <= high)) {
            problems.add(
                    "plot-domain",
                    "The slider does not contain " + name + " = " + plain(start.get()),
                    Optional.of(
                            "the definition of " + name + " gives the value at which it begins"),
                    place);
            return List.of();
        }
        if (wanted.step().isEmpty()) {
            return SliderStops.between(low, high, List.of(start.get()));
        }
        double step = wanted.step().getAsDouble();
        List<Double> stops = SliderStops.stepping(low, high, step, start.get());
        if (stops.size() > SliderStops.MOST) {
            String count = plain(Math.floor((high - low) / step + 1));
            problems.add(
                    "plot-limit",
                    "The slider has " + count + " values, at most " + SliderStops.MOST,
                    Optional.of("write a greater step, or none"),
                    place);
            return List.of();
        }
        if (stops.size() < 2) {
            problems.syntax("The slider has one value only", "write a smaller step", place);
            return List.of();
        }
        return stops;
    }

    /** A parameter whose definition cannot be read is a problem already. */
    private void noNumber(String name, int place) {
        if (problems.isEmpty()) {
            problems.add(
                    "plot-domain",
                    "The slider begins at " + name + ", whose value is not a number",
                    Optional.of("define " + name + " as a number, such as " + name + " = 1"),
                    place);
        }
    }

    private void unknown(String name, int place) {
        problems.add(
                "plot-unknown",
                "No parameter '" + name + "' is defined here",
                Optional.of(
                        DidYouMean.among(definitions.parameterNames(), name)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("add the line " + name + " = 1")),
                place);
    }

    private Optional<SortedMap<Double, List<ExpressionFunction>>> functions(
            Token name, List<Double> stops, List<Entry> entries, List<ExpressionFunction> shown) {
        SortedMap<Double, List<ExpressionFunction>> functions = new TreeMap<>();
        for (double stop : stops) {
            Problems own = new Problems();
            Definitions others = definitions.with(name.text(), stop, own);
            others.readAll(entries);
            if (!own.isEmpty()) {
                PlotProblem first = own.sorted().get(0);
                String value = name.text() + " = " + plain(stop);
                problems.add(
                        first.code(),
                        first.message() + ", where the slider is at " + value,
                        Optional.of(
                                "choose the interval and the step so that each value is possible"),
                        first.offset());
                return Optional.empty();
            }
            functions.put(stop, same(shown, others.functions()));
        }
        if (functions.get(functions.firstKey()).equals(functions.get(functions.lastKey()))) {
            problems.syntax(
                    "No function that is drawn depends on '" + name.text() + "'",
                    "name a parameter that changes the curves",
                    name.start());
            return Optional.empty();
        }
        return Optional.of(functions);
    }

    private static List<ExpressionFunction> same(
            List<ExpressionFunction> shown, List<ExpressionFunction> all) {
        return shown.stream()
                .flatMap(f -> all.stream().filter(other -> other.name().equals(f.name())))
                .toList();
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value)
                .round(MathContext.DECIMAL32)
                .stripTrailingZeros()
                .toPlainString();
    }
}
