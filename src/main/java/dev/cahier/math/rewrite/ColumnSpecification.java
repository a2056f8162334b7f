package dev.cahier.math.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns of an array.
 *
 * @param columns what KaTeX reads: {@code l}, {@code c}, {@code r}, {@code |} and {@code :}
 * @param before TeX to put before each cell of a column, one for each column
 * @param behind TeX to put behind each cell of a column, one for each column
 */
record ColumnSpecification(String columns, List<String> before, List<String> behind) {

    private static final int MOST = 200;

    /** What {@code @{...}} may hold when it can be left out: spaces, and nothing to be seen. */
    private static final String SPACES =
            "(?:\\s|~|\\\\[,;:!> ]|\\\\q?quad|\\\\(?:enspace|thinspace|extracolsep\\{[^{}]*\\}"
                    + "|hspace\\*?\\{[^{}]*\\}|hskip\\s*[-.\\da-z]+|kern\\s*[-.\\da-z]+))*";

    /** Returns the columns; absent when they hold something that cannot be shown. */
    static Optional<ColumnSpecification> of(String written) {
        Reading reading = new Reading(new StringBuilder(), new ArrayList<>(), new ArrayList<>());
        return reading.read(written)
                ? Optional.of(
                        new ColumnSpecification(
                                reading.columns().toString(), reading.before(), reading.behind()))
                : Optional.empty();
    }

    /** Returns whether some column has TeX for each of its cells. */
    boolean hasCellTex() {
        return before.stream().anyMatch(tex -> !tex.isEmpty())
                || behind.stream().anyMatch(tex -> !tex.isEmpty());
    }

    private record Reading(StringBuilder columns, List<String> before, List<String> behind) {

        boolean read(String spec) {
            String next = "";
            for (int at = 0; at < spec.length(); at++) {
                char c = spec.charAt(at);
                switch (c) {
                    case ' ', '\n', '\t', '\r', ',' -> {}
                    case '|', ':' -> columns.append(c);
                    case 'l', 'c', 'r' -> {
                        add(c, next);
                        next = "";
                    }
                    case 'p', 'm', 'b', 'w', 'W', '@', '!', '>', '<', '*' -> {
                        Optional<Part> part = Part.of(spec, at);
                        if (part.isEmpty()) {
                            return false;
                        }
                        at = part.get().end() - 1;
                        if (c == '>') {
                            next += part.get().last();
                        } else if (!use(c, part.get(), next)) {
                            return false;
                        } else if ("pmbwW".indexOf(c) >= 0) {
                            next = "";
                        }
                    }
                    default -> {
                        return false;
                    }
                }
                if (before.size() > MOST) {
                    return false;
                }
            }
            return true;
        }

        private void add(char column, String cell) {
            columns.append(column);
            before.add(cell);
            behind.add("");
        }

        private boolean use(char sign, Part part, String next) {
            switch (sign) {
                case 'p', 'm', 'b' -> add('l', next);
                case 'w', 'W' ->
                        add("lr".contains(part.first()) ? part.first().charAt(0) : 'c', next);
                case '<' -> {
                    if (behind.isEmpty()) {
                        return false;
                    }
                    behind.set(behind.size() - 1, part.last());
                }
                case '*' -> {
                    int count =
                            part.first().matches("[0-9]{1,3}") ? Integer.parseInt(part.first()) : 0;
                    if (count == 0 || count > MOST || part.last().contains("*{") && count > 20) {
                        return false;
                    }
                    for (int i = 0; i < count; i++) {
                        if (!read(part.last())) {
                            return false;
                        }
                    }
                }
                default -> {
                    return part.last().matches(SPACES);
                }
            }
            return true;
        }
    }

    /** The arguments of one sign, in braces. */
    private record Part(String first, String last, int end) {

        static Optional<Part> of(String spec, int at) {
            Optional<Integer> end = endOfGroup(spec, at + 1);
            if (end.isEmpty()) {
                return Optional.empty();
            }
            String first = spec.substring(spec.indexOf('{', at) + 1, end.get() - 1).strip();
            if ("*wW".indexOf(spec.charAt(at)) < 0) {
                return Optional.of(new Part(first, first, end.get()));
            }
            int second = end.get();
            return endOfGroup(spec, second)
                    .map(
                            behind ->
                                    new Part(
                                            first,
                                            spec.substring(
                                                    spec.indexOf('{', second) + 1, behind - 1),
                                            behind));
        }

        private static Optional<Integer> endOfGroup(String spec, int from) {
            int open = 0;
            for (int i = from; i < spec.length(); i++) {
                switch (spec.charAt(i)) {
                    case '\\' -> i++;
                    case '{' -> open++;
                    case '}' -> open--;
                    default -> {
                        if (open == 0 && !Character.isWhitespace(spec.charAt(i))) {
                            return Optional.empty();
                        }
                    }
                }
                if (open == 0 && spec.charAt(i) == '}') {
                    return Optional.of(i + 1);
                }
            }
            return Optional.empty();
        }
    }
}
