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
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A style in one language, ready to be used by one thread at a time. */
final class StyleEngine {

    private final CSL csl;
    private final String terms;
    private final CitationOptions options;
    private final Optional<NumberRuns> runs;
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private Map<String, CSLItemData> items = new HashMap<>();

    /**
     * Reads a style.
     *
     * @throws IOException if its XML is broken
     * @throws RuntimeException if it is XML but no style
     */
    StyleEngine(CitationStyle style, String locale) throws IOException {
        options =
                StyleOutline.of(style.xml())
                        .map(StyleOutline::options)
                        .orElseGet(() -> new CitationOptions(Map.of(), Map.of(), ""));
        String xml = options.addsLetters() ? YearSuffixes.shownIn(style.xml()) : style.xml();
        csl = new CSL(new Items(), StyleEngine::locale, null, xml, locale);
        terms = Optional.ofNullable(locale(locale)).orElse("");
        runs = options.runs();
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
        numbers.clear();
        csl.getRegisteredItems()
                .forEach(i -> numbers.put(i.getId(), Integer.valueOf(i.getCitationNumber())));
    }

    /** Returns what the style says about citations of several works. */
    CitationOptions options() {
        return options;
    }

    /** Returns a term of the language, such as {@code et-al}; empty if it has none. */
    String term(String name) {
        Matcher term =
                Pattern.compile("<term name=\"" + Pattern.quote(name) + "\">([^<]*)</term>")
                        .matcher(terms);
        return term.find() ? term.group(1).strip() : "";
    }

    /** Returns a citation in which runs of numbers are shortened as the style asks for. */
    String shortened(String citation, CitationCluster cluster) {
        return runs.map(r -> r.shortened(citation, item -> number(cluster, item))).orElse(citation);
    }

    private int number(CitationCluster cluster, MatchResult item) {
        return numbers.getOrDefault(cluster.items().get(Marks.index(item)).key(), 0);
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
