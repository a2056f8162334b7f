package dev.cahier.analysis;

import dev.cahier.data.DataList;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataNode;
import dev.cahier.data.DataScalar;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads sets of real numbers.
 *
 * <p>An interval is {@code (0, 1]} or, as in French, {@code ]0, 1]}; {@code R} are all numbers;
 * {@code {0, 1}} and {@code 0} are single numbers; parts are joined by {@code ∪}, {@code U} or
 * {@code or}. What YAML reads as a list or a map, {@code [0, 1]} and {@code {0, 1}} without quotes,
 * is understood too, and so are full-width brackets and commas.
 */
final class RangeReader {

    private static final Pattern UNION = Pattern.compile("∪|\\bu\\b|\\bor\\b|\\\\cup\\b");
    private static final Pattern REALS = Pattern.compile("r|reals|\\\\mathbb ?\\{?r\\}?");
    private static final Pattern INTERVAL =
            Pattern.compile("([(\\[\\]])([^,;]+)[,;]([^,;]+)([)\\]\\[])");
    private static final Pattern SET = Pattern.compile("\\{([^{}]*)}");

    private RangeReader() {}

    /** Returns the set, empty if the value is none. */
    static Optional<ClaimedRange> read(DataNode value) {
        if (value instanceof DataList || value instanceof DataMap) {
            return read(Words.of(value));
        }
        return read(((DataScalar) value).text());
    }

    /** Returns the set, empty if the text is none. */
    static Optional<ClaimedRange> read(String text) {
        // Also turns full-width forms and the double-struck R into their plain ones.
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .replace('\u2212', '-')
                        .toLowerCase(Locale.ROOT);
        List<ClaimedRange.Part> parts = new ArrayList<>();
        for (String piece : UNION.split(plain, -1)) {
            List<ClaimedRange.Part> read = part(piece.strip());
            if (read.isEmpty()) {
                return Optional.empty();
            }
            parts.addAll(read);
        }
        return Optional.of(new ClaimedRange(parts))
                .filter(range -> range.parts().stream().allMatch(ClaimedRange.Part::isProper));
    }

    private static List<ClaimedRange.Part> part(String text) {
        if (REALS.matcher(text).matches()) {
            return List.of(
                    new ClaimedRange.Part(
                            new ClaimedNumber(Double.NEGATIVE_INFINITY, 0),
                            false,
                            new ClaimedNumber(Double.POSITIVE_INFINITY, 0),
                            false));
        }
        Matcher interval = INTERVAL.matcher(text);
        if (interval.matches()) {
            return interval(interval).stream().toList();
        }
        Matcher set = SET.matcher(text);
        return set.matches() ? singles(set.group(1)) : singles(text);
    }

    private static Optional<ClaimedRange.Part> interval(Matcher matcher) {
        Optional<ClaimedNumber> lo = ClaimedNumber.read(matcher.group(2));
        Optional<ClaimedNumber> hi = ClaimedNumber.read(matcher.group(3));
        boolean loClosed = matcher.group(1).equals("[");
        boolean hiClosed = matcher.group(4).equals("]");
        return lo.flatMap(l -> hi.map(h -> new ClaimedRange.Part(l, loClosed, h, hiClosed)));
    }

    /** Returns the numbers of a list, none if one of them is not a number. */
    private static List<ClaimedRange.Part> singles(String text) {
        List<ClaimedRange.Part> parts = new ArrayList<>();
        for (String number : text.split("[,;]", -1)) {
            Optional<ClaimedNumber> read = ClaimedNumber.read(number);
            if (read.isEmpty()) {
                return List.of();
            }
            parts.add(ClaimedRange.Part.single(read.get()));
        }
        return parts;
    }
}
