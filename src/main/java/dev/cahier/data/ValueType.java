package dev.cahier.data;

import java.util.List;
import java.util.stream.Collectors;

/** What the value of a key may be. Each type also allows an empty value, which counts as no key. */
public sealed interface ValueType {

    /** One line or several lines of text; a number or a date is text as it is written. */
    ValueType TEXT = new Plain("text");

    /** Text in Markdown, with formulas. */
    ValueType MARKDOWN = new Plain("Markdown with formulas");

    /** A date, with or without a time and a zone. */
    ValueType DATE = new Plain("date");

    /** True or false, in the words that {@link DataValues#flag} reads. */
    ValueType FLAG = new Flag();

    /** A text, or a list of texts. */
    ValueType TEXTS = new Texts();

    /** Keys with any values. */
    ValueType ANY_KEYS = new AnyKeys();

    /** A text that is described by some words. */
    record Plain(String words) implements ValueType {}

    /** True or false. */
    record Flag() implements ValueType {}

    /** A text, or a list of texts. */
    record Texts() implements ValueType {}

    /** Keys with any values. */
    record AnyKeys() implements ValueType {}

    /** A whole number between two bounds, both included. */
    record Whole(int least, int most) implements ValueType {}

    /** One of several words, in lower or upper case. */
    record Word(List<String> words) implements ValueType {

        public Word {
            words = List.copyOf(words);
        }
    }

    /** Keys that a table declares. */
    record Keys(KeyTable<?> table) implements ValueType {}

    /** Names that the user chooses, each with a value of one type; {@code name} describes them. */
    record Named(String name, ValueType value) implements ValueType {}

    /** A list whose items are of one type. */
    record ListOf(ValueType item) implements ValueType {}

    /** A value of any of several types. */
    record Either(List<ValueType> types) implements ValueType {

        public Either {
            types = List.copyOf(types);
        }
    }

    /** Returns a value of any of some types. */
    static ValueType either(ValueType... types) {
        return new Either(List.of(types));
    }

    /** Returns a description for users, in Markdown. */
    default String description() {
        if (this instanceof Plain plain) {
            return plain.words();
        } else if (this instanceof Flag) {
            return "`true` or `false`";
        } else if (this instanceof Texts) {
            return "text or a list of texts";
        } else if (this instanceof AnyKeys) {
            return "keys with any values";
        } else if (this instanceof Whole whole) {
            return whole.least() == Integer.MIN_VALUE
                    ? "whole number"
                    : "whole number from " + whole.least() + " to " + whole.most();
        } else if (this instanceof Word word) {
            return word.words().stream()
                    .map(value -> "`" + value + "`")
                    .collect(Collectors.joining(", "));
        } else if (this instanceof Keys keys) {
            return "keys: "
                    + keys.table().keys().stream()
                            .map(key -> "`" + key + "`")
                            .collect(Collectors.joining(", "));
        } else if (this instanceof Named named) {
            return named.name() + ", each with " + named.value().description();
        } else if (this instanceof ListOf list) {
            return "list of " + list.item().description();
        }
        return ((Either) this)
                .types().stream().map(ValueType::description).collect(Collectors.joining(", or "));
    }
}
