package dev.cahier.analysis;

import dev.cahier.data.DataEntry;
import dev.cahier.data.DataList;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what authors write as the values of claims; empty where it is none. */
final class ClaimValues {

    private static final Set<String> YES = Set.of("true", "yes", "on");
    private static final Set<String> NO = Set.of("false", "no", "off");

    private static final Pattern CLASS =
            Pattern.compile(
                    "c ?\\^? ?[{(]? ?"
                            + "(-?\\d{1,3}|\u2212\\d|\\\\?inf|\\\\?infty|infinity|∞) ?[)}]?");

    private ClaimValues() {}

    static Optional<Boolean> flag(DataNode value) {
        String word = Words.plain(value);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /** Returns whether a value says that something is monotonic without saying which way. */
    static boolean isMonotonic(DataNode value) {
        String word = Words.plain(value);
        return YES.contains(word) || word.equals("monotonic");
    }

    static Optional<Monotonicity> monotonicity(DataNode value) {
        String word = Words.plain(value);
        if (NO.contains(word)) {
            return Optional.of(Monotonicity.NOT_MONOTONIC);
        }
        return Arrays.stream(Monotonicity.values())
                .filter(kind -> kind.text().replace('-', ' ').equals(word))
                .findFirst();
    }

    static Optional<Continuity> continuity(DataNode value) {
        Matcher matcher = CLASS.matcher(Words.of(value).toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String order = matcher.group(1).replace('\u2212', '-');
        if (!order.matches("-?\\d+")) {
            return Optional.of(Continuity.infinite());
        }
        int k = Integer.parseInt(order);
        return k < -1 ? Optional.empty() : Optional.of(Continuity.of(k));
    }

    static Optional<Symmetry> symmetry(DataNode value) {
        String word = Words.plain(value);
        return Arrays.stream(Symmetry.values()).filter(s -> s.text().equals(word)).findFirst();
    }

    static Optional<Tail> tail(DataNode value) {
        return tail(Words.plain(value));
    }

    static Optional<Saturation> saturation(DataNode value) {
        if (value instanceof DataList list && list.items().size() == 2) {
            return both(tail(list.items().get(0)), tail(list.items().get(1)));
        }
        if (value instanceof DataMap map && map.entries().size() == 2) {
            Optional<Tail> left =
                    map.entry("left").map(DataEntry::value).flatMap(ClaimValues::tail);
            Optional<Tail> right =
                    map.entry("right").map(DataEntry::value).flatMap(ClaimValues::tail);
            return both(left, right);
        }
        Matcher sides =
                Pattern.compile("left:? (\\w+),? (?:and )?right:? (\\w+)")
                        .matcher(Words.plain(value));
        if (sides.matches()) {
            return both(tail(sides.group(1)), tail(sides.group(2)));
        }
        return both(tail(value), tail(value));
    }

    private static Optional<Saturation> both(Optional<Tail> left, Optional<Tail> right) {
        return left.flatMap(l -> right.map(r -> new Saturation(l, r)));
    }

    private static Optional<Tail> tail(String word) {
        return List.of(Tail.values()).stream().filter(t -> t.text().equals(word)).findFirst();
    }
}
