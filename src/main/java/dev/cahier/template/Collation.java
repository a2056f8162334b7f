package dev.cahier.template;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The collator of ICU for a language. Safe for use by several threads. */
final class Collation implements Comparator<String> {

    private final Collator collator;

    /**
     * Words of characters with several readings, spelled so that they sort by the right one. They
     * have an order, since two of them can overlap in a name.
     */
    private final SortedMap<String, String> readings;

    private Collation(Collator collator, SortedMap<String, String> readings) {
        this.collator = collator;
        this.readings = Collections.unmodifiableSortedMap(readings);
    }

    static Collation of(Locale language) {
        RuleBasedCollator collator =
                (RuleBasedCollator)
                        Collator.getInstance(ULocale.forLocale(language)).cloneAsThawed();
        collator.setNumericCollation(true);
        if (isChinese(language)) {
            // CLDR has ideographs before Latin letters; readers expect LaTeX before 阿尔法.
            collator.setReorderCodes(Collator.ReorderCodes.NONE);
        }
        return new Collation(collator.freeze(), isByPinyin(language) ? pinyin() : new TreeMap<>());
    }

    @Override
    public int compare(String one, String other) {
        return collator.compare(reading(one), reading(other));
    }

    private String reading(String name) {
        String reading = name;
        for (Map.Entry<String, String> word : readings.entrySet()) {
            reading = reading.replace(word.getKey(), word.getValue());
        }
        return reading;
    }

    private static boolean isChinese(Locale language) {
        return language.getLanguage().equals("zh");
    }

    private static boolean isByPinyin(Locale language) {
        if (!isChinese(language)) {
            return false;
        }
        String type = String.valueOf(language.getUnicodeLocaleType("co"));
        String script = ULocale.addLikelySubtags(ULocale.forLocale(language)).getScript();
        return type.equals("null") ? script.equals("Hans") : type.equals("pinyin");
    }

    private static SortedMap<String, String> pinyin() {
        try (InputStream file = Collation.class.getResourceAsStream("pinyin.properties")) {
            Properties words = new Properties();
            words.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
            SortedMap<String, String> readings = new TreeMap<>();
            words.forEach((word, reading) -> readings.put(word.toString(), reading.toString()));
            return readings;
        } catch (IOException e) {
            throw new UncheckedIOException("the words of pinyin cannot be read", e);
        }
    }
}
