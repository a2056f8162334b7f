package dev.cahier.config;

import dev.cahier.data.Key;
import dev.cahier.data.KeyTable;
import dev.cahier.data.ValueType;
import java.util.List;

/** The keys under {@code math} of {@code cahier.yaml}; see {@link MathConfig}. */
final class MathSchema {

    private static final String MATHML = "mathml";

    /** The accepted values of {@code math.output}, named as in KaTeX. */
    private static final List<String> MATH_OUTPUTS = List.of("htmlAndMathml", MATHML);

    static final KeyTable<SiteConfigBuilder> KEYS =
            KeyTable.<SiteConfigBuilder>empty()
                    .with(
                            Key.of(
                                            "default",
                                            ValueType.FLAG,
                                            "Whether notes without a key `math` have formulas.")
                                    .withDefault("true")
                                    .withExample("default: false"),
                            (b, e, v) -> v.flag(e).ifPresent(on -> b.mathByDefault = on))
                    .with(
                            MacroReader.key("macros", "Commands for the formulas of all notes."),
                            (b, e, v) -> b.macros = MacroReader.read(e, v))
                    .with(
                            Key.of(
                                            "output",
                                            new ValueType.Word(MATH_OUTPUTS),
                                            "What formulas are on pages: HTML of KaTeX"
                                                    + " beside MathML, or MathML alone, for which"
                                                    + " pages need no fonts.")
                                    .withDefault("htmlAndMathml")
                                    .withExample("output: mathml"),
                            (b, e, v) ->
                                    v.word("math.output", e, MATH_OUTPUTS)
                                            .ifPresent(word -> b.mathmlOnly = word.equals(MATHML)))
                    .with(
                            EquationNumbers.KEY.withDefault("referenced"),
                            (b, e, v) ->
                                    v.word("math.numbers", e, EquationNumbers.words())
                                            .flatMap(EquationNumbers::of)
                                            .ifPresent(numbers -> b.equationNumbers = numbers))
                    .with(
                            DoubleDollars.KEY.withDefault("display"),
                            (b, e, v) ->
                                    v.word("math.double", e, DoubleDollars.words())
                                            .flatMap(DoubleDollars::of)
                                            .ifPresent(meaning -> b.doubleDollars = meaning));

    private MathSchema() {}
}
