package dev.cahier.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The quotation marks of a language, as CLDR has them.
 *
 * @param open opens a quotation
 * @param close closes it
 * @param innerOpen opens a quotation within a quotation, or one in single quotes
 * @param innerClose closes it
 */
record QuotationMarks(String open, String close, String innerOpen, String innerClose) {

    private static final QuotationMarks ENGLISH = new QuotationMarks("“", "”", "‘", "’");
    private static final QuotationMarks LOW = new QuotationMarks("„", "“", "‚", "‘");
    private static final QuotationMarks ANGLES = new QuotationMarks("«", "»", "“", "”");
    private static final QuotationMarks CORNERS = new QuotationMarks("「", "」", "『", "』");

    /** French has a narrow no-break space within its marks. */
    private static final QuotationMarks FRENCH = new QuotationMarks("«\u202F", "\u202F»", "“", "”");

    private static final QuotationMarks SWISS = new QuotationMarks("«", "»", "‹", "›");

    private static final Map<String, QuotationMarks> BY_LANGUAGE =
            Map.ofEntries(
                    Map.entry("bg", LOW),
                    Map.entry("ca", ANGLES),
                    Map.entry("cs", LOW),
                    Map.entry("de", LOW),
                    Map.entry("el", ANGLES),
                    Map.entry("es", ANGLES),
                    Map.entry("fi", new QuotationMarks("”", "”", "’", "’")),
                    Map.entry("fr", FRENCH),
                    Map.entry("hu", new QuotationMarks("„", "”", "»", "«")),
                    Map.entry("it", ANGLES),
                    Map.entry("ja", CORNERS),
                    Map.entry("nb", new QuotationMarks("«", "»", "‘", "’")),
                    Map.entry("nn", new QuotationMarks("«", "»", "‘", "’")),
                    Map.entry("no", new QuotationMarks("«", "»", "‘", "’")),
                    Map.entry("pl", new QuotationMarks("„", "”", "«", "»")),
                    Map.entry("ro", new QuotationMarks("„", "”", "«", "»")),
                    Map.entry("ru", new QuotationMarks("«", "»", "„", "“")),
                    Map.entry("sk", LOW),
                    Map.entry("sl", LOW),
                    Map.entry("sv", new QuotationMarks("”", "”", "’", "’")),
                    Map.entry("uk", new QuotationMarks("«", "»", "„", "“")));

    /** Where Chinese is written in traditional characters, unless its tag says otherwise. */
    private static final List<String> TRADITIONAL = List.of("Hant", "TW", "HK", "MO");

    /**
     * Returns the marks of a language; those of English where it is not known to have others.
     *
     * @param languageTag a BCP 47 tag
     */
    static QuotationMarks of(String languageTag) {
        Locale locale = Locale.forLanguageTag(languageTag);
        return switch (locale.getLanguage()) {
            case "zh" -> isTraditional(locale) ? CORNERS : ENGLISH;
            case "de", "fr", "it" -> locale.getCountry().equals("CH") ? SWISS : known(locale);
            default -> known(locale);
        };
    }

    private static QuotationMarks known(Locale locale) {
        return BY_LANGUAGE.getOrDefault(locale.getLanguage(), ENGLISH);
    }

    private static boolean isTraditional(Locale locale) {
        return locale.getScript().isEmpty()
                ? TRADITIONAL.contains(locale.getCountry())
                : TRADITIONAL.contains(locale.getScript());
    }
}
