package dev.cahier.note;

import dev.cahier.config.PermalinkPattern;
import dev.cahier.config.PermalinkPattern.Part;
import dev.cahier.config.PermalinkPattern.Place;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a pattern of addresses with what a note says about itself. Names are spelled as in other
 * addresses; dates are those of the note, in the zone that it states.
 */
final class PermalinkAddress {

    private static final Pattern DATED =
            Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}(?:-\\d{6})?[-_ ](?=\\S)(.*)");

    private final NotePath path;
    private final FrontMatter frontMatter;

    private PermalinkAddress(NotePath path, FrontMatter frontMatter) {
        this.path = path;
        this.frontMatter = frontMatter;
    }

    /**
     * Returns an address that begins with {@code /}, and ends with {@code /} or {@code .html}.
     *
     * @return empty when the note has no date and the pattern needs one
     */
    static Optional<String> of(PermalinkPattern pattern, NotePath path, FrontMatter frontMatter) {
        if (pattern.dated().isPresent() && frontMatter.date().isEmpty()) {
            return Optional.empty();
        }
        PermalinkAddress address = new PermalinkAddress(path, frontMatter);
        String filled = path.prefix() + "/" + pattern.fill(address::value);
        // Where a value is empty, no empty part of the address is left.
        String plain = filled.replaceAll("/+", "/").replaceFirst("/index\\.html?$", "/");
        boolean file = plain.matches(".*[^/]\\.html?");
        return Optional.of(file || plain.endsWith("/") ? plain : plain + "/");
    }

    private String value(Part.Value value) {
        return switch (value.token()) {
            case TITLE -> spelled(title());
            case SLUG -> slug().orElseGet(() -> spelled(title()));
            case FILENAME -> spelled(path.name());
            case NAME -> spelled(undated());
            case SLUGORFILENAME -> slug().orElseGet(() -> spelled(path.name()));
            case SLUGORNAME -> slug().orElseGet(() -> spelled(undated()));
            case SECTION -> joined(path.folders().stream().limit(1).toList());
            case SECTIONS -> joined(chosen(value, path.folders()));
            case CATEGORY -> joined(frontMatter.categories().stream().limit(1).toList());
            case CATEGORIES -> joined(frontMatter.categories());
            default -> ofDate(value.token(), frontMatter.date().orElseThrow());
        };
    }

    private static List<String> chosen(Part.Value value, List<String> folders) {
        int size = folders.size();
        int from = value.from().map(place -> place.in(size)).orElse(0);
        int to = value.to().map(place -> place.in(size)).orElse(size);
        boolean outside = value.from().map(Place::index).filter(index -> index >= size).isPresent();
        return outside || from >= to ? List.of() : folders.subList(from, to);
    }

    private static String ofDate(PermalinkPattern.Token token, ZonedDateTime date) {
        return switch (token) {
            case YEAR -> digits(4, date.getYear());
            case SHORT_YEAR -> digits(2, date.getYear() % 100);
            case MONTH -> digits(2, date.getMonthValue());
            case I_MONTH -> digits(1, date.getMonthValue());
            case MONTHNAME -> lower(date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            case SHORT_MONTH -> date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case DAY -> digits(2, date.getDayOfMonth());
            case I_DAY -> digits(1, date.getDayOfMonth());
            case YEARDAY -> digits(1, date.getDayOfYear());
            case Y_DAY -> digits(3, date.getDayOfYear());
            case WEEKDAY -> digits(1, date.getDayOfWeek().getValue() % 7);
            case WEEKDAYNAME ->
                    lower(date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            case SHORT_DAY -> date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case WEEK -> digits(2, date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case W_YEAR -> digits(4, date.get(IsoFields.WEEK_BASED_YEAR));
            case HOUR -> digits(2, date.getHour());
            case MINUTE -> digits(2, date.getMinute());
            case SECOND -> digits(2, date.getSecond());
            default -> throw new IllegalArgumentException("not a token of dates: " + token);
        };
    }

    private static String digits(int least, int number) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, least - digits.length())) + digits;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private String title() {
        return frontMatter.title().map(Located::value).orElse(path.name());
    }

    private Optional<String> slug() {
        return frontMatter.slug().map(Located::value).map(this::spelled);
    }

    /** Returns the name of the file without the date that it may begin with. */
    private String undated() {
        Matcher dated = DATED.matcher(path.name());
        return dated.matches() ? dated.group(1) : path.name();
    }

    private String joined(List<String> names) {
        return String.join("/", names.stream().map(this::spelled).toList());
    }

    private String spelled(String name) {
        String flat = name.replaceAll("[/\\\\]", " ");
        return AddressSpelling.ofName(flat, path.lowerCase()).orElse("");
    }
}
