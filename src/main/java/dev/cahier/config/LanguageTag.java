package dev.cahier.config;

import dev.cahier.data.DataEntry;
import dev.cahier.data.DataScalar;
import dev.cahier.data.DataValues;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Names of languages as BCP 47 writes them, such as {@code zh-CN}. */
public final class LanguageTag {

    private LanguageTag() {}

    /** Reads the tag of a language; another value is reported as one of a wrong type. */
    public static Optional<String> read(DataEntry entry, DataValues values) {
        Optional<DataScalar> written = values.scalar(entry);
        written.filter(tag -> !isTag(tag.text()))
                .ifPresent(
                        tag ->
                                values.reportType(
                                        entry.key(),
                                        tag,
                                        "a language tag such as en, zh-CN or zh-Hans"));
        return written.map(DataScalar::text).filter(LanguageTag::isTag);
    }

    /** Returns whether a text is the tag of a language. */
    static boolean isTag(String text) {
        try {
            return !new Locale.Builder().setLanguageTag(text).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
