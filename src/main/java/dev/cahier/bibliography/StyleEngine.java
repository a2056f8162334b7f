package dev.cahier.bibliography;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItem;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.output.Citation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A style in one language, ready to be used by one thread at a time. */
final class StyleEngine {

    private final CSL csl;
    private final List<String> texts = new ArrayList<>();
    private Map<String, CSLItemData> items = new HashMap<>();

    /**
     * Reads a style.
     *
     * @throws IOException if its XML is broken
     * @throws RuntimeException if it is XML but no style
     */
    StyleEngine(CitationStyle style, String locale) throws IOException {
        csl = new CSL(new Items(), StyleEngine::locale, null, style.xml(), locale);
    }

    private final class Items implements ItemDataProvider {

        @Override
        public @Nullable CSLItemData retrieveItem(String id) {
            return items.get(id);
        }

        @Override
        public Collection<String> getIds() {
            return items.keySet();
        }
    }

    private static @Nullable String locale(String language) {
        try (InputStream in = CSL.class.getResourceAsStream("/locales-" + language + ".xml")) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read a locale", e);
        }
    }

    /** Returns the locale of a language: one whose terms are known, else that of English. */
    static String localeOf(String language) {
        String tag = language.replace('_', '-');
        String main = tag.split("-")[0].toLowerCase(Locale.ROOT);
        String known =
                switch (main) {
                    case "zh" -> tag.matches("(?i)zh-(hant|tw|hk|mo)(-.*)?") ? "zh-TW" : "zh-CN";
                    case "ja" -> "ja-JP";
                    case "ko" -> "ko-KR";
                    case "en" -> tag.equalsIgnoreCase("en-GB") ? "en-GB" : "en-US";
                    default -> main + "-" + main.toUpperCase(Locale.ROOT);
                };
        return CSL.class.getResource("/locales-" + known + ".xml") == null ? "en-US" : known;
    }

    /** Starts anew with other items, which are numbered in their order if the style has numbers. */
    void start(Map<String, CSLItemData> next) {
        items = next;
        texts.clear();
        csl.reset();
        csl.setOutputFormat(new CitationFormat());
        csl.setConvertLinks(true);
        csl.registerCitationItems(next.keySet());
    }

    /** Adds citations; returns the HTML of all citations since the start. */
    List<String> citations(List<List<CSLCitationItem>> citations) {
        for (List<CSLCitationItem> citation : citations) {
            texts.add("");
            CSLCitationItem[] cited = citation.toArray(CSLCitationItem[]::new);
            for (Citation made : csl.makeCitation(new CSLCitation(cited))) {
                texts.set(made.getIndex(), made.getText());
            }
        }
        return List.copyOf(texts);
    }

    /** Returns the list of references, see {@link CitationFormat#SEPARATOR}. */
    List<String> references() {
        return List.of(csl.makeBibliography().getEntries());
    }
}
