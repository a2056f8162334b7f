package dev.cahier.config;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The languages that notes of a site are translated into. Immutable.
 *
 * @param listed the languages of {@code languages} in {@code cahier.yaml}, in its order; none if it
 *     has no such key
 */
public record SiteLanguages(List<Language> listed) {

    /** The languages of a site whose configuration lists none. */
    public static final SiteLanguages NONE = new SiteLanguages(List.of());

    /**
     * What the end of a file name means without {@code languages}. Codes that are endings of files,
     * too, such as those of Slovak ({@code sk}) and TypeScript ({@code ts}), have to be listed.
     */
    private static final Set<String> USUAL = Set.of("en", "zh", "ja", "ko", "de", "fr", "ru");

    public SiteLanguages {
        listed = List.copyOf(listed);
    }

    /**
     * A language.
     *
     * @param tag its BCP 47 tag
     * @param name what a reader chooses it by, such as {@code 中文}
     * @param title the title of the site in this language
     * @param menu the links at the top of the pages in this language; empty for those of the site
     */
    public record Language(
            String tag, Optional<String> name, Optional<String> title, List<MenuEntry> menu) {

        public Language {
            menu = List.copyOf(menu);
        }
    }

    /** Returns what the configuration says about a language. */
    public Optional<Language> find(String tag) {
        return listed.stream().filter(language -> language.tag().equalsIgnoreCase(tag)).findFirst();
    }

    /**
     * Returns the language that the end of a file name stands for, such as {@code zh} in {@code
     * note.zh.md}; empty if it is a part of the name.
     *
     * @param main the language of the site, which its own code without a country stands for, too
     */
    public Optional<String> named(String ending, String main) {
        Optional<Language> own = find(ending);
        if (own.isPresent()) {
            return own.map(Language::tag);
        }
        String lower = ending.toLowerCase(Locale.ROOT);
        String mainLower = main.toLowerCase(Locale.ROOT);
        if (mainLower.equals(lower) || mainLower.startsWith(lower + "-")) {
            return Optional.of(main);
        }
        return listed.isEmpty() && USUAL.contains(lower.split("-", 2)[0])
                ? canonical(ending)
                : Optional.empty();
    }

    private static Optional<String> canonical(String tag) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(tag).build().toLanguageTag());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
