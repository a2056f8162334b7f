package dev.cahier.template;

import java.util.Locale;
import java.util.Map;

/** Languages as Open Graph names them: always with a country. */
final class SocialLocale {

    /** The countries that languages without one are shown for, where that is not obvious. */
    private static final Map<String, String> COUNTRIES =
            Map.ofEntries(
                    Map.entry("ar", "AR"),
                    Map.entry("cs", "CZ"),
                    Map.entry("da", "DK"),
                    Map.entry("el", "GR"),
                    Map.entry("en", "US"),
                    Map.entry("fa", "IR"),
                    Map.entry("he", "IL"),
                    Map.entry("hi", "IN"),
                    Map.entry("ja", "JP"),
                    Map.entry("ko", "KR"),
                    Map.entry("sv", "SE"),
                    Map.entry("uk", "UA"),
                    Map.entry("vi", "VN"),
                    Map.entry("zh", "CN"));

    private SocialLocale() {}

    /** Returns the locale of a language, such as {@code zh_TW} for {@code zh-Hant}. */
    static String of(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String name = locale.getLanguage();
        if (name.isEmpty()) {
            return "";
        }
        if (!locale.getCountry().isEmpty()) {
            return name + "_" + locale.getCountry();
        }
        String country =
                name.equals("zh") && locale.getScript().equals("Hant")
                        ? "TW"
                        : COUNTRIES.getOrDefault(name, name.toUpperCase(Locale.ROOT));
        return name + "_" + country;
    }
}
