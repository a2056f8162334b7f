package dev.cahier.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of addresses, such as {@code /:year/:month/:slug/}: text and tokens, as Hugo, Jekyll
 * and Hexo have them. Immutable.
 *
 * @param text the pattern as it is written
 * @param parts its parts in order
 */
public record PermalinkPattern(String text, List<Part> parts) {

    private static final Pattern TOKEN =
            Pattern.compile(
                    ":([A-Za-z_]+)(?:\\[(?:(\\d{0,3}|last)|(\\d{0,3}|last):(\\d{0,3}|last))])?");

    /** A part of a pattern. */
    public sealed interface Part {

        /** Text that addresses have as it is. */
        record Literal(String text) implements Part {}

        /**
         * A token.
         *
         * @param from the first folder that {@code :sections[1:]} chooses; absent for all
         * @param to the folder after the last one that it chooses; absent for all the rest
         */
        record Value(Token token, Optional<Place> from, Optional<Place> to) implements Part {}
    }

    /**
     * A place in a list of folders.
     *
     * @param index 0-based; -1 for the last folder
     * @param offset is added to the index
     */
    public record Place(int index, int offset) {

        /** Returns the place in a list of so many folders. */
        public int in(int size) {
            return Math.max(0, Math.min(size, (index < 0 ? size - 1 : index) + offset));
        }
    }

    /** What a pattern may contain. */
    public enum Token {
        YEAR(true),
        SHORT_YEAR(true),
        MONTH(true),
        I_MONTH(true),
        MONTHNAME(true),
        SHORT_MONTH(true),
        DAY(true),
        I_DAY(true),
        YEARDAY(true),
        Y_DAY(true),
        WEEKDAY(true),
        WEEKDAYNAME(true),
        SHORT_DAY(true),
        WEEK(true),
        W_YEAR(true),
        HOUR(true),
        MINUTE(true),
        SECOND(true),
        TITLE(false),
        SLUG(false),
        FILENAME(false),
        NAME(false),
        SLUGORFILENAME(false),
        SLUGORNAME(false),
        SECTION(false),
        SECTIONS(false),
        CATEGORY(false),
        CATEGORIES(false);

        private final boolean dated;

        Token(boolean dated) {
            this.dated = dated;
        }

        /** Returns whether only a note with a date has a value. */
        public boolean isDated() {
            return dated;
        }

        /** Returns the token without its colon. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Optional<Token> of(String word) {
            String known =
                    switch (word.toLowerCase(Locale.ROOT)) {
                        case "contentbasename" -> "filename";
                        case "slugorcontentbasename" -> "slugorfilename";
                        case "slugortitle" -> "slug";
                        case "long_month" -> "monthname";
                        case "long_day" -> "weekdayname";
                        default -> word.toLowerCase(Locale.ROOT);
                    };
            for (Token token : values()) {
                if (token.word().equals(known)) {
                    return Optional.of(token);
                }
            }
            return Optional.empty();
        }
    }

    public PermalinkPattern {
        Objects.requireNonNull(text, "text");
        parts = List.copyOf(parts);
    }

    /**
     * Parses a pattern.
     *
     * @param unknown receives the words of tokens that do not exist
     */
    static PermalinkPattern parse(String text, List<String> unknown) {
        List<Part> parts = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find()) {
            parts.add(new Part.Literal(text.substring(end, token.start())));
            Optional<Token> known = Token.of(token.group(1));
            boolean ranged = token.group(2) != null || token.group(3) != null;
            if (known.isEmpty() || ranged && known.get() != Token.SECTIONS) {
                unknown.add(token.group());
            }
            known.ifPresent(there -> parts.add(value(there, token)));
            end = token.end();
        }
        parts.add(new Part.Literal(text.substring(end)));
        return new PermalinkPattern(text, parts);
    }

    private static Part value(Token token, Matcher match) {
        if (match.group(2) != null) {
            return new Part.Value(token, place(match.group(2), 0), place(match.group(2), 1));
        }
        return match.group(3) == null
                ? new Part.Value(token, Optional.empty(), Optional.empty())
                : new Part.Value(token, place(match.group(3), 0), place(match.group(4), 0));
    }

    private static Optional<Place> place(String written, int offset) {
        return written.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Place(written.equals("last") ? -1 : Integer.parseInt(written), offset));
    }

    /** Returns the words of all tokens. */
    static SortedSet<String> words() {
        SortedSet<String> words = new TreeSet<>();
        for (Token token : Token.values()) {
            words.add(":" + token.word());
        }
        return words;
    }

    /** Returns the first token that only a note with a date has a value for. */
    public Optional<Token> dated() {
        return parts.stream()
                .filter(Part.Value.class::isInstance)
                .map(part -> ((Part.Value) part).token())
                .filter(Token::isDated)
                .findFirst();
    }

    /** Returns an address, with the values that a function has for the tokens. */
    public String fill(Function<Part.Value, String> values) {
        StringBuilder filled = new StringBuilder();
        for (Part part : parts) {
            filled.append(
                    part instanceof Part.Literal literal
                            ? literal.text()
                            : values.apply((Part.Value) part));
        }
        return filled.toString();
    }
}
