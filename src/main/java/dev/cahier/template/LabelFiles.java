package dev.cahier.template;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The files of words of a theme, {@code labels/LANGUAGE.properties}, each read once. */
final class LabelFiles {

    /** The folder of these files in a theme. */
    static final String FOLDER = "labels/";

    private static final String ENGLISH = "en";

    /** The word that is a pattern of days; a file without it gets that of its language in Java. */
    private static final String DATE = "date";

    private static final String NAME = "language-name";

    private static final String ALSO = "also-for";

    /** More languages than a site has. */
    private static final int MOST_KEPT = 200;

    /** The built-in English words: a site's own file of words need not have all of them. */
    private final Map<String, String> fallback;

    private final Map<String, Map<String, String>> wordsByLanguage;

    /** Those that were asked for, by tag: every page asks for some. */
    private final Map<String, Labels> made = new ConcurrentHashMap<>();

    private LabelFiles(
            Map<String, String> fallback, Map<String, Map<String, String>> wordsByLanguage) {
        this.fallback = fallback;
        this.wordsByLanguage = wordsByLanguage;
    }

    /**
     * Reads files of words.
     *
     * @param builtIn the texts of the built-in theme by path
     * @param texts the texts of the site's theme by path
     * @param problems receives what is wrong with them
     */
    static LabelFiles of(
            Map<String, String> builtIn, Map<String, String> texts, List<Diagnostic> problems) {
        Map<String, Map<String, String>> byLanguage = new HashMap<>();
        texts.forEach(
                (path, text) -> {
                    if (path.startsWith(FOLDER) && path.endsWith(".properties")) {
                        String language = path.substring(7, path.length() - 11);
                        byLanguage.put(lower(language), parse(path, text, problems));
                    }
                });
        String english = "labels/en.properties";
        return new LabelFiles(parse(english, builtIn.get(english), problems), byLanguage);
    }

    Labels labels(String language) {
        // A preview is asked for the words of any language, by whoever reaches it.
        return made.size() < MOST_KEPT || made.containsKey(language)
                ? made.computeIfAbsent(language, this::make)
                : make(language);
    }

    private Labels make(String language) {
        Map<String, String> words = new HashMap<>(fallback);
        override(words, ENGLISH);
        List<String> files = files(language);
        files.forEach(file -> override(words, file));
        Locale locale = Locale.forLanguageTag(files.isEmpty() ? ENGLISH : language);
        if (!files.isEmpty() && files.stream().noneMatch(file -> has(file, DATE))) {
            words.put(DATE, dateOf(locale));
        }
        // A site in Swedish sorts as Swedish does, even where its words are English.
        return new Labels(locale, words, NameOrder.of(language));
    }

    /**
     * Returns what readers choose a language by: the word {@code language-name} of its file, else
     * the name that Java knows.
     */
    String languageName(String language) {
        List<String> files = new ArrayList<>(files(language));
        Collections.reverse(files);
        Locale locale = Locale.forLanguageTag(language);
        return files.stream()
                .filter(file -> has(file, NAME))
                .map(file -> wordsByLanguage.get(file).get(NAME))
                .findFirst()
                .orElseGet(() -> locale.getDisplayName(locale));
    }

    private boolean has(String file, String key) {
        return wordsByLanguage.get(file).containsKey(key);
    }

    /** Returns the files with words of a language, the widest first: zh, zh-hant, zh-tw. */
    private List<String> files(String language) {
        String tag = lower(language);
        Set<String> files = new LinkedHashSet<>();
        for (int end = tag.indexOf('-'); end >= 0; end = tag.indexOf('-', end + 1)) {
            addFiles(tag.substring(0, end), files);
        }
        addFiles(tag, files);
        return List.copyOf(files);
    }

    private void addFiles(String tag, Set<String> files) {
        wordsByLanguage.keySet().stream()
                .sorted()
                .filter(file -> isFor(file, tag))
                .forEach(files::add);
        if (wordsByLanguage.containsKey(tag)) {
            files.remove(tag);
            files.add(tag);
        }
    }

    /** A file can say for which other languages it is, such as zh-TW in zh-Hant.properties. */
    private boolean isFor(String file, String tag) {
        String others = wordsByLanguage.get(file).getOrDefault(ALSO, "").strip();
        return !others.isEmpty() && Arrays.asList(lower(others).split("[,\\s]+")).contains(tag);
    }

    private static String dateOf(Locale locale) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.LONG, null, IsoChronology.INSTANCE, locale);
    }

    private void override(Map<String, String> words, String language) {
        Map<String, String> own = wordsByLanguage.getOrDefault(language, Map.of());
        // A language that has no form for one thing must not show another language's.
        own.keySet().forEach(key -> words.remove(key + Labels.ONE));
        words.putAll(own);
    }

    private static Map<String, String> parse(String path, String text, List<Diagnostic> problems) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
            Labels.tryDates(properties.getProperty(DATE, "y"));
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        } catch (IllegalArgumentException | DateTimeException e) {
            // A malformed \\uXXXX escape, or letters that mean nothing in the pattern of dates.
            SourceLocation location = SourceLocation.startOf(Theme.sitePath(path));
            problems.add(Diagnostic.error("template-error", location, e.getMessage()));
            return Map.of();
        }
        Map<String, String> words = new HashMap<>();
        properties.forEach((key, value) -> words.put(key.toString(), value.toString()));
        return words;
    }

    private static String lower(String language) {
        return language.toLowerCase(Locale.ROOT);
    }
}
