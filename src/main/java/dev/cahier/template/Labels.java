package dev.cahier.template;

import dev.cahier.activation.ActivationDefinition;
import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.markdown.NoteWords;
import freemarker.template.utility.StringUtil;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The theme's words in one language, such as {@code contents} for "Contents" or "目录".
 *
 * <p>Words come from {@code labels/LANGUAGE.properties} of the theme. {@code {0}}, {@code {1}} in
 * them stand for arguments. A word whose first argument is a number may have a form for one thing
 * under its key with {@code .one}. A space beside a placeholder separates a Chinese word from a
 * Latin one or a number; between two Chinese words it is left out. Immutable.
 */
public final class Labels implements NoteWords {

    /** A quoted text, or a field of a pattern of dates other than the year, which is a group. */
    private static final Pattern FIELD = Pattern.compile("'[^']*'|([A-Za-z&&[^yuG]])\\1*");

    private static final Pattern YEAR = Pattern.compile("[yu]+");

    /** How the key of a form for one thing ends. */
    static final String ONE = ".one";

    private final Map<String, String> words;
    private final DateTimeFormatter dates;
    private final DateTimeFormatter daysOfYear;
    private final NameOrder order;
    private final char decimalSign;

    /**
     * Creates words.
     *
     * @param locale the language of the words
     * @param words the words by key, with {@code date}
     * @param order how names are sorted
     */
    Labels(Locale locale, Map<String, String> words, NameOrder order) {
        this.order = order;
        this.decimalSign = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        this.words = Map.copyOf(words);
        this.dates = DateTimeFormatter.ofPattern(text("date"), locale);
        this.daysOfYear = DateTimeFormatter.ofPattern(withoutYear(text("date")), locale);
    }

    /**
     * Returns a word.
     *
     * @param key its key in the files of words
     * @param arguments what {@code {0}}, {@code {1}}, ... stand for
     * @return the word; empty when no file of words has the key
     */
    public Optional<String> find(String key, Object... arguments) {
        boolean one = arguments.length > 0 && arguments[0].toString().equals("1");
        String word = words.get(one && words.containsKey(key + ONE) ? key + ONE : key);
        if (word == null) {
            return Optional.empty();
        }
        return Optional.of(LabelText.of(word, arguments));
    }

    /**
     * Returns a word of the built-in theme.
     *
     * @param key its key in the files of words
     * @param arguments what {@code {0}}, {@code {1}}, ... stand for
     * @throws IllegalStateException when there is none of the key
     */
    @Override
    public String text(String key, Object... arguments) {
        return find(key, arguments)
                .orElseThrow(() -> new IllegalStateException("no label has the key " + key));
    }

    @Override
    public String markup(String key, String... html) {
        return LabelText.of(StringUtil.XHTMLEnc(words.get(key)), (Object[]) html);
    }

    /** Returns a function's title in this language, where it is usual to translate it. */
    @Override
    public String titleOf(ActivationDefinition function) {
        return find("function." + function.name()).orElse(function.title());
    }

    @Override
    public String number(String decimal) {
        return decimal.replace('.', decimalSign);
    }

    /** Returns the order of names in this language, such as by pinyin in Chinese. */
    public Comparator<String> order() {
        return order;
    }

    /** Returns a pattern without its year, which is first or last in it. */
    private static String withoutYear(String pattern) {
        Matcher field = FIELD.matcher(pattern);
        int start = -1;
        int end = -1;
        while (field.find()) {
            if (field.group(1) != null) {
                start = start < 0 ? field.start() : start;
                end = field.end();
            }
        }
        if (start < 0) {
            return pattern;
        }
        Matcher year = YEAR.matcher(pattern);
        boolean last = year.find() && year.start() > start;
        return last ? pattern.substring(0, end) : pattern.substring(start);
    }

    /**
     * Writes a day in a pattern, with its year and without.
     *
     * @throws IllegalArgumentException when it is no pattern
     * @throws java.time.DateTimeException when it shows what a day does not have, such as hours
     */
    static void tryDates(String pattern) {
        LocalDate day = LocalDate.of(2024, 12, 31);
        DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(day);
        DateTimeFormatter.ofPattern(withoutYear(pattern), Locale.ROOT).format(day);
    }

    /** Returns a day in the form of the word {@code date}, a {@link DateTimeFormatter} pattern. */
    public DateView date(LocalDate day) {
        return new DateView(dates.format(day), daysOfYear.format(day), day.toString());
    }

    /** Returns the key probably meant by a mistyped one. */
    Optional<String> suggest(String key) {
        return DidYouMean.among(words.keySet(), key);
    }
}
