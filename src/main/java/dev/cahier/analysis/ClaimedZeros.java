package dev.cahier.analysis;

import dev.cahier.data.DataNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a claim says of the zeros of a function.
 *
 * @param count how many there are
 * @param places which they are, ascending; absent if the claim says only how many
 */
record ClaimedZeros(int count, Optional<List<ClaimedNumber>> places) {

    private static final int MOST = 100;
    private static final Pattern COUNT =
            Pattern.compile("exactly (\\d{1,3}|[a-z]+)(?: zeros?)?|(\\d{1,3}|[a-z]+) zeros?");
    private static final Map<String, Integer> NUMBERS =
            Map.of("no", 0, "one", 1, "two", 2, "three", 3, "four", 4, "five", 5);
    private static final Pattern SET = Pattern.compile("\\{(.*)}|\\[(.*)]", Pattern.DOTALL);

    /** Reads {@code none}, {@code exactly 2}, {@code {-1, 1}} or a list; empty if it is neither. */
    static Optional<ClaimedZeros> read(DataNode value) {
        String text =
                Normalizer.normalize(Words.of(value), Normalizer.Form.NFKC)
                        .replace('\u2212', '-')
                        .toLowerCase(Locale.ROOT)
                        .strip();
        Matcher set = SET.matcher(text);
        if (set.matches()) {
            return places(set.group(1) == null ? set.group(2) : set.group(1));
        }
        if (text.equals("none") || text.equals("∅")) {
            return Optional.of(new ClaimedZeros(0, Optional.empty()));
        }
        Matcher count = COUNT.matcher(text);
        return count.matches()
                ? number(count.group(1) == null ? count.group(2) : count.group(1))
                        .map(n -> new ClaimedZeros(n, Optional.empty()))
                : Optional.empty();
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d+")
                ? Optional.of(Integer.valueOf(text))
                : Optional.ofNullable(NUMBERS.get(text));
    }

    private static Optional<ClaimedZeros> places(String list) {
        List<ClaimedNumber> places = new ArrayList<>();
        for (String each : list.split("[,;]", -1)) {
            Optional<ClaimedNumber> read =
                    ClaimedNumber.read(each).filter(n -> Double.isFinite(n.value()));
            if (read.isEmpty()) {
                return Optional.empty();
            }
            places.add(read.get());
        }
        places.sort((a, b) -> Double.compare(a.value(), b.value()));
        for (int i = 0; i + 1 < places.size(); i++) {
            if (places.get(i).value() == places.get(i + 1).value()) {
                return Optional.empty();
            }
        }
        return places.size() > MOST
                ? Optional.empty()
                : Optional.of(new ClaimedZeros(places.size(), Optional.of(places)));
    }

    /**
     * Returns whether a zero that is certain to be between two numbers may be one that is claimed.
     */
    boolean mayHave(double lo, double hi) {
        return places.isEmpty()
                || places.get().stream()
                        .anyMatch(n -> lo <= n.value() + n.slack() && hi >= n.value() - n.slack());
    }
}
