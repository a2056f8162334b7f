package dev.cahier.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.activation.AppliedActivation;
import dev.cahier.chart.ChartProblem;
import dev.cahier.chart.ChartReading;
import dev.cahier.chart.ChartRequest;
import dev.cahier.chart.ChartSpec;
import dev.cahier.chart.ChartSpecParser;
import dev.cahier.data.DataFormat;
import dev.cahier.data.DataRead;
import dev.cahier.data.DataReader;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Writes the HTML of charts, which are drawn later, and notes down which ones are to be drawn. */
final class ChartFigures {

    private static final DataReader READER = new DataReader("activation-syntax");

    private final ChartSpecParser parser;
    private final FunctionFacts facts;

    ChartFigures(ChartSpecParser parser, FunctionFacts facts) {
        this.parser = parser;
        this.facts = facts;
    }

    /**
     * Returns an image for an {@code activation:} address.
     *
     * @param alt the author's alternative text; one is made when it is blank
     */
    String fromUri(BasedSequence uri, String alt, NoteContext note) {
        ChartReading reading = parser.parseUri(uri.toString());
        return understood(reading, problem -> note.at(uri, problem.offset()), note)
                .filter(spec -> note.charts().add(spec, note.at(uri, 0)))
                .map(spec -> ChartHtml.picture(spec, alt, note))
                .orElse("");
    }

    /** Returns a figure for an {@code activation} fence. */
    String fromFence(FencedCodeBlock fence, NoteContext note) {
        if (fence.getContentLines().isEmpty()) {
            note.report(
                    Diagnostic.error("activation-syntax", note.at(fence), "the fence is empty")
                            .withHint("add a line such as 'function: sigmoid'"));
            return "";
        }
        FenceText text = FenceText.of(fence, note);
        DataRead read =
                READER.readMap(DataFormat.YAML, text.text(), 0, text.text().text().length());
        read.diagnostics().forEach(d -> note.report(text.inNote(d, note)));
        if (read.map().isEmpty()) {
            return "";
        }
        ChartFence keys = new ChartFence(read.map().get());
        keys.problems().forEach(d -> note.report(text.inNote(d, note)));
        if (keys.request().functions().isEmpty()) {
            return "";
        }
        Optional<ChartSpec> spec =
                understood(
                                parser.parse(keys.request()),
                                problem -> text.inNote(keys.placeOf(problem), note),
                                note)
                        .filter(drawn -> note.charts().add(drawn, text.inNote(0, note)));
        boolean readable = keys.problems().stream().noneMatch(Diagnostic::isError);
        return spec.filter(s -> readable).map(s -> figure(s, keys, text, note)).orElse("");
    }

    private String figure(ChartSpec spec, ChartFence keys, FenceText text, NoteContext note) {
        List<AppliedActivation> functions = spec.activations();
        keys.claims()
                .ifPresent(
                        claims ->
                                FunctionFacts.check(
                                        claims,
                                        functions,
                                        place -> text.inNote(place, note),
                                        note));
        String card = keys.properties() ? facts.html(functions, note) : "";
        String values = ChartHtml.values(spec, keys.values(), note);
        return ChartHtml.figure(spec, caption(keys, text, note), card + values, note);
    }

    private static String caption(ChartFence keys, FenceText text, NoteContext note) {
        return note.fragments().html(keys.caption(), text.inNote(keys.captionPlace(), note));
    }

    /** Returns a figure for <code>{{< activation "name" alpha="0.1" caption="..." >}}</code>. */
    String fromShortcode(ShortcodeCall call, NoteContext note) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        call.named()
                .forEach(
                        (key, value) -> {
                            Optional<Double> number = number(value);
                            if (number.isPresent()) {
                                parameters.put(key, number.get());
                            } else {
                                words.put(key, value);
                            }
                        });
        OptionalDouble from = take(parameters, "from");
        OptionalDouble to = take(parameters, "to");
        String caption = words.getOrDefault("caption", "");
        boolean derivative = !words.getOrDefault("derivative", "true").equals("false");
        Optional<Boolean> values =
                Optional.ofNullable(words.get("values")).map(value -> !value.equals("false"));
        words.keySet().removeAll(List.of("caption", "derivative", "values"));
        words.forEach((key, value) -> note.report(noNumber(key, value, call)));
        if (!words.isEmpty()) {
            return "";
        }
        ChartRequest request =
                new ChartRequest(call.positional(), parameters, from, to, derivative);
        return understood(parser.parse(request), problem -> call.location(), note)
                .filter(spec -> note.charts().add(spec, call.location()))
                .map(
                        spec ->
                                ChartHtml.figure(
                                        spec,
                                        note.fragments().html(caption, call.location()),
                                        ChartHtml.values(spec, values, note),
                                        note))
                .orElse("");
    }

    private static Optional<ChartSpec> understood(
            ChartReading reading, Function<ChartProblem, SourceLocation> place, NoteContext note) {
        if (reading instanceof ChartReading.Understood understood) {
            ChartSpec spec = understood.spec().worded(note.words());
            return Optional.of(spec);
        }
        for (ChartProblem problem : ((ChartReading.Refused) reading).problems()) {
            Diagnostic error =
                    Diagnostic.error(problem.code(), place.apply(problem), problem.message());
            note.report(error.withHint(problem.hint()));
        }
        return Optional.empty();
    }

    private static Diagnostic noNumber(String key, String value, ShortcodeCall call) {
        return Diagnostic.error(
                "activation-syntax",
                call.location(),
                "'" + key + "' must be a number, not '" + value + "'");
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static OptionalDouble take(Map<String, Double> numbers, String key) {
        Double number = numbers.remove(key);
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }
}
