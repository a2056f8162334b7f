package dev.cahier.template;

import dev.cahier.activation.ActivationDefinition;
import dev.cahier.config.SiteConfig;
import dev.cahier.config.SiteLanguages;
import dev.cahier.markdown.ChartHtml;
import dev.cahier.markdown.RenderedLine;
import dev.cahier.markdown.SliderHtml;
import dev.cahier.math.KatexAssets;
import dev.cahier.math.KatexFonts;
import dev.cahier.math.TypesetFormulas;
import dev.cahier.note.Note;
import dev.cahier.site.ListSubject;
import dev.cahier.site.Page;
import dev.cahier.site.RenderedNote;
import dev.cahier.site.SiteLinkTable;
import dev.cahier.site.Taxonomy;
import dev.cahier.site.TermAddresses;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What all views of one site are made with.
 *
 * @param config the site's configuration
 * @param links knows how addresses are written
 * @param terms knows the addresses of tags, categories and series
 * @param theme has the words of each language
 */
public record SiteContext(
        SiteConfig config, SiteLinkTable links, TermAddresses terms, Theme theme) {

    private static final int DESCRIPTION_LENGTH = 160;

    /** An {@code id} in a tag; text and values of attributes have their angle brackets escaped. */
    private static final Pattern ANCHOR =
            Pattern.compile("(<[A-Za-z][^<>]*?)\\sid=(?:\"[^\"]*\"|'[^']*'|[^\\s\"'>]+)");

    /** The beginning of a link to a place in the note itself. */
    private static final Pattern FRAGMENT =
            Pattern.compile(
                    "(<a(?:rea)?\\s(?:[^<>]*?\\s)?href\\s*=\\s*[\"']?)#", Pattern.CASE_INSENSITIVE);

    /** Returns the language of a note, which is the site's unless it says otherwise. */
    public String language(RenderedNote note) {
        return note.note().language(config.language());
    }

    /** Returns an order of functions by their titles, as the language of the site sorts. */
    public Comparator<ActivationDefinition> functionOrder() {
        Labels words = labels(config.language());
        return Comparator.comparing(words::titleOf, words.order())
                .thenComparing(ActivationDefinition::name);
    }

    /** Returns the words of a language. */
    public Labels labels(String language) {
        return theme.labels(language);
    }

    /** Returns links to the pages of a note's terms, in the order of its front matter. */
    List<LinkView> terms(Taxonomy taxonomy, Note note) {
        // C++ and c++ have the same page: the first one stands for both.
        Map<String, LinkView> byUrl = new LinkedHashMap<>();
        for (String name : taxonomy.termsOf(note.frontMatter())) {
            String url = links.url(terms.of(taxonomy, name, note));
            byUrl.putIfAbsent(url, new LinkView(name, url));
        }
        return List.copyOf(byUrl.values());
    }

    /** Returns what a page has of which no more is known than its title. */
    PageView page(Page page, String title) {
        return new PageView(
                title,
                escape(title),
                "",
                config.language(),
                links.url(page.address()),
                canonical(page.address()),
                "",
                false);
    }

    /**
     * Returns the head of a page for what the page shows.
     *
     * @param html all parts of it that may hold formulas or charts, but for its title
     */
    PageView showing(PageView head, Stream<String> html) {
        List<String> parts = Stream.concat(Stream.of(head.titleHtml()), html).toList();
        return head.with(
                parts.stream().anyMatch(TypesetFormulas::isIn),
                fonts(parts),
                parts.stream().anyMatch(part -> part.contains(SliderHtml.MARK)),
                head.values() || parts.stream().anyMatch(part -> part.contains(ChartHtml.MARK)));
    }

    /** Returns where the fonts are that the formulas of a page need first. */
    private List<String> fonts(List<String> parts) {
        if (config.math().mathmlOnly()) {
            return List.of();
        }
        return parts.stream()
                .flatMap(part -> KatexFonts.mainOnesIn(part).stream())
                .distinct()
                .sorted()
                .map(font -> links.generated(KatexAssets.FOLDER + font))
                .toList();
    }

    static DateView date(Optional<ZonedDateTime> time, Labels labels) {
        return time.map(t -> labels.date(t.toLocalDate())).orElse(DateView.NONE);
    }

    /** Returns an address with its host, or nothing when the site does not know its host. */
    public String canonical(String address) {
        return config.baseUrl().origin().isEmpty()
                ? ""
                : config.baseUrl().origin() + links.url(address);
    }

    /** Returns the address of an image with its host, or nothing when that is not known. */
    public String social(Optional<String> imageUrl) {
        String origin = config.baseUrl().origin();
        return imageUrl.map(url -> url.startsWith("//") ? "https:" + url : url)
                .map(url -> url.startsWith("/") ? origin + url : url)
                .filter(url -> url.contains("://"))
                .orElse("");
    }

    /** Returns one sentence about a note: its summary, else the start of its first paragraph. */
    public String description(RenderedNote note) {
        String text =
                note.summary()
                        .map(RenderedLine::text)
                        .orElseGet(
                                () -> note.body().markup().summaryText().replaceAll("\\s+", " "));
        int length = text.codePointCount(0, text.length());
        return length <= DESCRIPTION_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, DESCRIPTION_LENGTH - 1)) + "…";
    }

    /** Returns what a list shows of a note: its summary, else its beginning. */
    String summaryHtml(RenderedNote note) {
        return note.summary()
                .map(summary -> "<p>" + summary.html() + "</p>")
                .orElseGet(() -> elsewhere(note.beginningHtml(), note));
    }

    /** Returns {@link #summaryHtml} for readers without the site's style sheet. */
    public String feedSummaryHtml(RenderedNote note) {
        return TypesetFormulas.asMathml(summaryHtml(note));
    }

    /** Returns the title of the feed of a term, or of that of the site. */
    public String feedTitle(ListSubject subject) {
        return subject instanceof ListSubject.OfTerm term
                ? listTitle(term) + " · " + title(subject.language())
                : subject instanceof ListSubject.Section section
                        ? sectionTitle(section) + " · " + title(subject.language())
                        : title(subject.language());
    }

    private static String sectionTitle(ListSubject.Section section) {
        return section.text().map(RenderedNote::title).orElse(section.name());
    }

    /** Returns the title of the site in a language; without one, that of the site. */
    String title(Optional<String> language) {
        return language.or(() -> Optional.of(config.language()))
                .flatMap(config.languages()::find)
                .flatMap(SiteLanguages.Language::title)
                .orElse(config.title());
    }

    /** Returns what readers choose a language by, such as {@code 中文}. */
    String languageName(String language) {
        return config.languages()
                .find(language)
                .flatMap(SiteLanguages.Language::name)
                .orElseGet(() -> theme.languageName(language));
    }

    /** Returns the title of a term's list: that of its text, else its name. */
    static String listTitle(ListSubject.OfTerm subject) {
        return subject.text().map(RenderedNote::title).orElse(subject.term().name());
    }

    /** Returns markup without anchors. */
    static String withoutIds(String html) {
        return html.contains("id=") ? ANCHOR.matcher(html).replaceAll("$1") : html;
    }

    /** Returns a part of a note for another page: without anchors, which stay in the note. */
    private String elsewhere(String html, RenderedNote note) {
        String plain = withoutIds(html);
        if (plain.indexOf('#') < 0) {
            return plain;
        }
        String url = escape(links.url(note.note().address()));
        return FRAGMENT.matcher(plain).replaceAll("$1" + Matcher.quoteReplacement(url + "#"));
    }

    static String escape(String text) {
        return freemarker.template.utility.StringUtil.XHTMLEnc(text);
    }
}
