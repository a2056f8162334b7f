package dev.cahier.config;

import dev.cahier.data.DataEntry;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataScalar;
import dev.cahier.data.DataValues;
import dev.cahier.data.Key;
import dev.cahier.data.ValueType;
import dev.cahier.diagnostic.Severity;
import dev.cahier.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * How {@code cahier check} reports what a rule finds: an entry of {@code check} in {@code
 * cahier.yaml} or in the front matter of a note.
 *
 * @param rule the name of the rule; {@value #ALL} for all rules
 * @param severity the severity of its findings; absent if they are not reported
 * @param place where the rule is named
 */
public record RuleLevel(String rule, Optional<Severity> severity, SourceLocation place) {

    /** Stands for all rules. */
    public static final String ALL = "*";

    private static final String OFF = "off";
    private static final List<String> WORDS = List.of(OFF, "note", "warning", "error");

    /** The key {@code check} of {@code cahier.yaml} and of front matter. */
    public static final Key KEY =
            Key.of(
                            "check",
                            ValueType.either(
                                    new ValueType.Word(List.of(OFF)),
                                    ValueType.FLAG,
                                    new ValueType.Named(
                                            "rules",
                                            ValueType.either(
                                                    new ValueType.Word(WORDS), ValueType.FLAG))),
                            "The levels at which `cahier check` reports what its rules find, see"
                                    + " [checks.md](checks.md); `off` for all rules.")
                    .otherwise("the level that each rule has")
                    .withExample("check: {image-alt: off}");

    public RuleLevel {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(place, "place");
    }

    /** Reads the entry {@code check}: rules with levels, or {@code off} for all rules. */
    public static List<RuleLevel> read(DataEntry entry, DataValues values) {
        if (entry.value() instanceof DataMap map) {
            List<RuleLevel> levels = new ArrayList<>();
            for (DataEntry rule : map.entries()) {
                level(rule, values)
                        .ifPresent(
                                level ->
                                        levels.add(
                                                new RuleLevel(
                                                        rule.key(), level, rule.keyLocation())));
            }
            return levels;
        }
        if (entry.value() instanceof DataScalar scalar && isOff(scalar)) {
            return List.of(new RuleLevel(ALL, Optional.empty(), entry.keyLocation()));
        }
        if (!DataScalar.isEmpty(entry.value())) {
            values.reportType(entry.key(), entry.value(), "rules with levels, or off");
        }
        return List.of();
    }

    /** Returns the level of a rule, in which an absent severity means {@code off}. */
    private static Optional<Optional<Severity>> level(DataEntry rule, DataValues values) {
        if (rule.value() instanceof DataScalar scalar && isOff(scalar)) {
            return Optional.of(Optional.empty());
        }
        return values.word("check." + rule.key(), rule, WORDS)
                .map(word -> Optional.of(Severity.valueOf(word.toUpperCase(Locale.ROOT))));
    }

    private static boolean isOff(DataScalar scalar) {
        String word = scalar.text().strip();
        return word.equalsIgnoreCase(OFF) || word.equalsIgnoreCase("false");
    }
}
