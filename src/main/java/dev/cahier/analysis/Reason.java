package dev.cahier.analysis;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why something is true of a function: data, from which pages make a sentence in their language and
 * messages one in English.
 */
public sealed interface Reason {

    /** The place of an argument in a sentence. */
    Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)\\}");

    /**
     * Something in mathematical notation, which is the same in every language.
     *
     * @param formula the notation in ASCII, such as {@code f'(2) = -1.5}
     */
    record Shown(String formula) implements Reason {

        public Shown {
            Objects.requireNonNull(formula, "formula");
        }

        @Override
        public String text() {
            return formula;
        }
    }

    /**
     * A sentence.
     *
     * @param key which one
     * @param arguments the values of its placeholders
     */
    record Said(ReasonKey key, List<Reason> arguments) implements Reason {

        public Said {
            Objects.requireNonNull(key, "key");
            arguments = List.copyOf(arguments);
            if (arguments.size() != key.arguments()) {
                throw new IllegalArgumentException(arguments.size() + " arguments of " + key);
            }
        }

        @Override
        public String text() {
            // In one pass, since an argument may look like a placeholder: {0} is a range.
            return PLACEHOLDER
                    .matcher(key.english())
                    .replaceAll(
                            found ->
                                    Matcher.quoteReplacement(
                                            arguments
                                                    .get(Integer.parseInt(found.group(1)))
                                                    .text()));
        }
    }

    /** Returns it in English, as messages have it: a clause that can follow a colon. */
    String text();

    /** Makes a reason from a formula that shows it. */
    static Reason shown(String formula) {
        return new Shown(formula);
    }

    /**
     * Makes a sentence.
     *
     * @param arguments reasons, and formulas or numbers as text
     */
    static Reason said(ReasonKey key, Object... arguments) {
        return new Said(
                key,
                List.of(arguments).stream()
                        .map(a -> a instanceof Reason reason ? reason : shown(a.toString()))
                        .toList());
    }
}
