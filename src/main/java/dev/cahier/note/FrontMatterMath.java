package dev.cahier.note;

import dev.cahier.config.DoubleDollars;
import dev.cahier.config.EquationNumbers;
import dev.cahier.config.MacroReader;
import dev.cahier.data.DataEntry;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataValues;
import dev.cahier.data.Key;
import dev.cahier.data.KeyTable;
import dev.cahier.data.ValueType;
import dev.cahier.diagnostic.Diagnostic;
import java.util.Optional;

/** The key {@code math} of front matter, and the keys below it. */
final class FrontMatterMath {

    static final KeyTable<FrontMatterBuilder> KEYS =
            KeyTable.<FrontMatterBuilder>empty()
                    .with(
                            Key.of(
                                            "default",
                                            ValueType.either(ValueType.FLAG, ValueType.TEXT),
                                            "Whether the note has formulas.")
                                    .withDefault("true")
                                    .withExample("default: false"),
                            (b, e, v) -> b.math = MathFlag.read(e, v).or(() -> b.math))
                    .with(
                            Key.of(
                                            "enable",
                                            ValueType.either(ValueType.FLAG, ValueType.TEXT),
                                            "As themes of Hugo have it.")
                                    .sameAs("default")
                                    .withExample("enable: true"),
                            (b, e, v) -> b.math = MathFlag.read(e, v).or(() -> b.math))
                    .with(
                            MacroReader.key("macros", "Commands for the formulas of the note."),
                            (b, e, v) -> b.macros.addAll(MacroReader.read(e, v)))
                    .with(
                            EquationNumbers.KEY.otherwise("`math.numbers` of the site"),
                            (b, e, v) ->
                                    b.numbers =
                                            v.word("math.numbers", e, EquationNumbers.words())
                                                    .flatMap(EquationNumbers::of))
                    .with(
                            DoubleDollars.KEY.otherwise("`math.double` of the site"),
                            (b, e, v) ->
                                    b.doubleDollars =
                                            v.word("math.double", e, DoubleDollars.words())
                                                    .flatMap(DoubleDollars::of));

    private FrontMatterMath() {}

    /** Reads whether there are formulas, or how they are treated: then there are some. */
    static void read(FrontMatterBuilder builder, DataEntry entry, DataValues values) {
        if (!(entry.value() instanceof DataMap map)) {
            builder.math = MathFlag.read(entry, values);
            return;
        }
        builder.math = Optional.of(true);
        KEYS.read(map, builder, values)
                .forEach(
                        unknown ->
                                values.report(
                                        Diagnostic.error(
                                                        "front-matter-key",
                                                        unknown.keyLocation(),
                                                        "'math."
                                                                + unknown.key()
                                                                + "' is not a key of a note")
                                                .withHint(
                                                        "known: "
                                                                + String.join(", ", KEYS.keys()))));
    }
}
