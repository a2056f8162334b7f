package dev.cahier.template;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The files of words of a theme, {@code labels/LANGUAGE.properties}, each read once. */
final class LabelFiles {

    /** The folder of these files in a theme. */
    static final String FOLDER = "labels/";

    private static final String ENGLISH = "en";

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
        return made.computeIfAbsent(language, this::make);
    }

    private Labels make(String language) {
        Map<String, String> words = new HashMap<>(fallback);
        override(words, ENGLISH);
        String tag = lower(language);
        for (int end = tag.indexOf('-'); end >= 0; end = tag.indexOf('-', end + 1)) {
            override(words, tag.substring(0, end));
        }
        override(words, tag);
        boolean known = wordsByLanguage.containsKey(tag.split("-", 2)[0]);
        Locale locale = Locale.forLanguageTag(known ? language : ENGLISH);
        // A site in Swedish sorts as Swedish does, even where its words are English.
        return new Labels(locale, words, NameOrder.of(language));
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
            DateTimeFormatter.ofPattern(properties.getProperty("date", "y"), Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        } catch (IllegalArgumentException e) {
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
