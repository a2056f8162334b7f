package dev.cahier.data;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the values of keys as the types they have to be, and collects what is wrong with them.
 *
 * <p>An empty value ({@code key:}) is absent for every type. Not safe for use by several threads.
 */
public final class DataValues {

    /** How many values a list may have, such as the former addresses of a note. */
    static final int MOST_TEXTS = 1_000;

    private static final Set<String> YES = Set.of("true", "yes", "on");
    private static final Set<String> NO = Set.of("false", "no", "off");

    private final String typeCode;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /**
     * Creates a reader that has found nothing wrong.
     *
     * @param typeCode the code of errors about values of a wrong type, such as {@code config-type}
     */
    public DataValues(String typeCode) {
        this.typeCode = typeCode;
    }

    /** Returns what was wrong until now, in the order found. */
    public List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    /** Adds something that the caller found wrong. */
    public void report(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    /** Reports that the value of a key is not what it has to be. */
    public void reportType(String key, DataNode found, String expected) {
        reportType(key, found, expected, Optional.empty());
    }

    private void reportType(String key, DataNode found, String expected, Optional<String> near) {
        report(
                Diagnostic.error(
                                typeCode,
                                found.location(),
                                "'"
                                        + key
                                        + "' must be "
                                        + expected
                                        + ", not "
                                        + found.description())
                        .withHint(near.map(word -> "did you mean " + word + "?")));
    }

    /** Reads a single value as text, trimmed; a number or a date is text as it is written. */
    public Optional<DataScalar> scalar(DataEntry entry) {
        if (entry.value() instanceof DataScalar scalar) {
            return Optional.of(trimmed(scalar)).filter(value -> !value.text().isEmpty());
        }
        reportType(entry.key(), entry.value(), "text");
        return Optional.empty();
    }

    /** Reads text as {@link #scalar} does. */
    public Optional<String> text(DataEntry entry) {
        return scalar(entry).map(DataScalar::text);
    }

    /**
     * Reads one text or a list of texts, trimmed and without blanks. Lists in the list are opened,
     * as Hexo's nested categories need it.
     */
    public List<DataScalar> texts(DataEntry entry) {
        return texts(entry, MOST_TEXTS, "delete the values from here on");
    }

    /**
     * Reads texts as {@link #texts(DataEntry)} does.
     *
     * @param most how many there may be; the first beyond is reported, and the others are left out
     * @param hint what to do then
     */
    public List<DataScalar> texts(DataEntry entry, int most, String hint) {
        List<DataScalar> texts = new ArrayList<>();
        addTexts(entry.key(), entry.value(), texts);
        if (texts.size() <= most) {
            return texts;
        }
        report(
                Diagnostic.error(
                                "limit-exceeded",
                                texts.get(most).location(),
                                "'" + entry.key() + "' has more than " + most + " values")
                        .withHint(hint));
        return texts.subList(0, most);
    }

    private void addTexts(String key, DataNode node, List<DataScalar> texts) {
        if (node instanceof DataList list) {
            list.items().forEach(item -> addTexts(key, item, texts));
        } else if (node instanceof DataScalar scalar) {
            Optional.of(trimmed(scalar))
                    .filter(text -> !text.text().isEmpty())
                    .ifPresent(texts::add);
        } else {
            reportType(key, node, "text or a list of texts");
        }
    }

    /**
     * Reads true or false. The words of YAML 1.1 ({@code yes}, {@code off}) and quoted words are
     * understood too, since other generators understand them.
     */
    public Optional<Boolean> flag(DataEntry entry) {
        if (DataScalar.isEmpty(entry.value())) {
            return Optional.empty();
        }
        if (entry.value() instanceof DataScalar scalar && isFlag(scalar)) {
            return Optional.of(YES.contains(word(scalar)));
        }
        reportType(entry.key(), entry.value(), "true or false");
        return Optional.empty();
    }

    /** Returns whether a value is one of the words that {@link #flag} reads. */
    public static boolean isFlag(DataScalar scalar) {
        return YES.contains(word(scalar)) || NO.contains(word(scalar));
    }

    private static String word(DataScalar scalar) {
        return scalar.text().strip().toLowerCase(Locale.ROOT);
    }

    /** Reads a whole number between two bounds, both included; it may be quoted. */
    public Optional<Integer> integer(DataEntry entry, int least, int most) {
        if (DataScalar.isEmpty(entry.value())) {
            return Optional.empty();
        }
        if (entry.value() instanceof DataScalar scalar && isNumber(scalar.text().strip())) {
            Number number = NumberText.parse(scalar.text().strip());
            if (number instanceof Long value && value >= least && value <= most) {
                return Optional.of(value.intValue());
            }
        }
        String bounds = least == Integer.MIN_VALUE ? "" : " between " + least + " and " + most;
        reportType(entry.key(), entry.value(), "a whole number" + bounds);
        return Optional.empty();
    }

    private static boolean isNumber(String text) {
        return text.matches("[+-]?\\d[\\d_]*");
    }

    /**
     * Reads one of several words, compared without regard to case.
     *
     * @param key the full name of the key, such as {@code math.output}
     */
    public Optional<String> word(String key, DataEntry entry, List<String> words) {
        if (DataScalar.isEmpty(entry.value())) {
            return Optional.empty();
        }
        String found = entry.value() instanceof DataScalar scalar ? scalar.text().strip() : "";
        Optional<String> known = words.stream().filter(found::equalsIgnoreCase).findFirst();
        if (known.isEmpty()) {
            int last = words.size() - 1;
            String all = String.join(", ", words.subList(0, last)) + " or " + words.get(last);
            reportType(key, entry.value(), all, DidYouMean.among(words, found));
        }
        return known;
    }

    /** Reads keys with values, as plain Java. */
    public Optional<Map<String, Object>> map(DataEntry entry) {
        if (entry.value() instanceof DataMap map) {
            return Optional.of(map.plain());
        }
        if (!DataScalar.isEmpty(entry.value())) {
            reportType(entry.key(), entry.value(), "keys with values");
        }
        return Optional.empty();
    }

    private static DataScalar trimmed(DataScalar scalar) {
        String text = scalar.kind() == ScalarKind.EMPTY ? "" : scalar.text().strip();
        return new DataScalar(text, scalar.kind(), scalar.location(), scalar.doubtfulEscape());
    }
}
