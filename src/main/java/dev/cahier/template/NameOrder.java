package dev.cahier.template;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a language sorts names: by pinyin in simplified Chinese, by strokes in
 * traditional Chinese, kana before ideographs in Japanese, numbers by their values, capitals beside
 * small letters. It is that of Unicode's CLDR, the same on every machine. Safe for use by several
 * threads.
 *
 * <p>The collator is loaded when the first name needs it: where a language sorts ASCII as all do,
 * names in ASCII do not.
 */
final class NameOrder implements Comparator<String> {

    /** Languages that sort ASCII as the root collation does. Czech, for one, has ch after h. */
    private static final Set<String> PLAIN_ASCII =
            Set.of("", "en", "zh", "ja", "ko", "de", "fr", "it", "pt", "nl");

    private static final AsciiOrder ASCII = new AsciiOrder();

    private final Locale language;
    private final boolean plainAscii;
    private @Nullable Collation collation;

    private NameOrder(Locale language) {
        this.language = language;
        this.plainAscii = PLAIN_ASCII.contains(language.getLanguage()) && !language.hasExtensions();
    }

    /**
     * Returns the order of a language.
     *
     * @param language a BCP 47 tag; {@code zh-u-co-zhuyin} names one of several orders
     */
    static NameOrder of(String language) {
        return new NameOrder(Locale.forLanguageTag(language));
    }

    @Override
    public int compare(String one, String other) {
        int order =
                plainAscii && AsciiOrder.has(one) && AsciiOrder.has(other)
                        ? ASCII.compare(one, other)
                        : collation().compare(one, other);
        return order != 0 ? order : one.compareTo(other);
    }

    private synchronized Collation collation() {
        if (collation == null) {
            collation = Collation.of(language);
        }
        return collation;
    }
}
