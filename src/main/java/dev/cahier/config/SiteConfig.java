package dev.cahier.config;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The configuration of a site, {@code cahier.yaml} in its folder. Immutable.
 *
 * <p>Every key may be left out. {@link SiteConfigLoader} reads the file.
 *
 * @param title {@code title}: the site's name, default {@value #DEFAULT_TITLE}
 * @param description {@code description}: a sentence on the site, for feeds and search engines
 * @param baseUrl {@code baseUrl}: where the site will stand, an http(s) URL or a path that starts
 *     with {@code /}; default: the root of a host that is not known
 * @param language {@code language}: the language of the notes as a BCP 47 tag, default {@code en}
 * @param timeZone {@code timeZone}: the zone of dates written without one, such as {@code
 *     Asia/Shanghai} or {@code +08:00}, default {@code UTC}
 * @param authors {@code author}: who writes the notes that name no author, a name or a list
 * @param addresses how the addresses of notes are made
 * @param paginate {@code paginate}: notes per page of a list, {@value #MIN_PAGINATE} to {@value
 *     #MAX_PAGINATE}, default {@value #DEFAULT_PAGINATE}
 * @param menu {@code menu}: links shown on every page, a list of {@code {name, url}}
 * @param math {@code math}: how formulas are treated
 * @param theorems {@code theorems}: how definitions, theorems and the like are counted and shown
 * @param notation {@code notation}: how signs and terms are gathered and linked
 * @param bibliography {@code bibliography}: what the site cites and how
 * @param activations {@code activations}: whether the site has a gallery of activation functions,
 *     {@code /activations/}, default {@code false}
 * @param emoji {@code emoji}: whether codes such as {@code :smile:} are shown as emoji, default
 *     {@code true}
 * @param trust what of the content is trusted
 * @param reading what pages offer to their readers
 * @param wiki {@code wiki}: whether <code>[[Note]]</code> is a link, default {@code true}
 * @param typography {@code typography}: whether straight quotes, {@code --} and {@code ...} in
 *     prose are shown as typographic signs; absent, the language of a note decides
 * @param related {@code related}: how many related notes the page of a note names at most, 0 to
 *     {@value #MAX_RELATED}, default {@value #DEFAULT_RELATED}
 * @param feeds {@code feeds}: the feeds of the site, default: on
 * @param search {@code search}: whether readers can search the site, default {@code true}
 * @param cards {@code cards}: the social cards of the site, default: on
 * @param check {@code check}: the levels of rules of {@code cahier check}, and which are off
 * @param copyright {@code copyright}: a line shown at the foot of every page
 * @param params {@code params}: anything, for the site's own templates
 */
public record SiteConfig(
        String title,
        Optional<String> description,
        BaseUrl baseUrl,
        String language,
        SiteLanguages languages,
        ZoneId timeZone,
        List<String> authors,
        AddressConfig addresses,
        int paginate,
        List<MenuEntry> menu,
        MathConfig math,
        TheoremConfig theorems,
        NotationConfig notation,
        BibliographyConfig bibliography,
        boolean activations,
        boolean emoji,
        TrustConfig trust,
        ReadingConfig reading,
        boolean wiki,
        Optional<Boolean> typography,
        int related,
        FeedConfig feeds,
        boolean search,
        CardConfig cards,
        List<RuleLevel> check,
        Optional<String> copyright,
        Map<String, Object> params) {

    static final String DEFAULT_TITLE = "Notes";
    static final int DEFAULT_PAGINATE = 10;
    static final int MIN_PAGINATE = 1;
    static final int MAX_PAGINATE = 1000;
    static final int DEFAULT_RELATED = 5;
    static final int MAX_RELATED = 20;

    public SiteConfig {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(baseUrl, "baseUrl");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(languages, "languages");
        Objects.requireNonNull(timeZone, "timeZone");
        authors = List.copyOf(authors);
        Objects.requireNonNull(addresses, "addresses");
        menu = List.copyOf(menu);
        Objects.requireNonNull(math, "math");
        Objects.requireNonNull(theorems, "theorems");
        Objects.requireNonNull(notation, "notation");
        Objects.requireNonNull(bibliography, "bibliography");
        Objects.requireNonNull(trust, "trust");
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(feeds, "feeds");
        Objects.requireNonNull(cards, "cards");
        check = List.copyOf(check);
        Objects.requireNonNull(copyright, "copyright");
        Objects.requireNonNull(params, "params");
    }

    /** Returns the configuration of a site without {@code cahier.yaml}. */
    public static SiteConfig defaults() {
        return new SiteConfigBuilder().build();
    }

    /** Returns this configuration for a site that stands elsewhere. */
    public SiteConfig withBaseUrl(BaseUrl other) {
        return with(other, trust);
    }

    /** Returns this configuration with another treatment of the HTML in notes. */
    public SiteConfig withHtml(RawHtml other) {
        return with(baseUrl, trust.withHtml(other));
    }

    private SiteConfig with(BaseUrl otherUrl, TrustConfig otherTrust) {
        return new SiteConfig(
                title,
                description,
                otherUrl,
                language,
                languages,
                timeZone,
                authors,
                addresses,
                paginate,
                menu,
                math,
                theorems,
                notation,
                bibliography,
                activations,
                emoji,
                otherTrust,
                reading,
                wiki,
                typography,
                related,
                feeds,
                search,
                cards,
                check,
                copyright,
                params);
    }

    /** Returns the path that all addresses begin with on the web: {@code /} or {@code /repo/}. */
    public String basePath() {
        return baseUrl.path();
    }

    /**
     * Returns the full URL of an address of the site.
     *
     * @param urlPath an address that starts with {@code /}, already percent-encoded
     * @return the URL with scheme and host, or the path alone when {@code baseUrl} names no host
     */
    public String absolute(String urlPath) {
        if (!urlPath.startsWith("/")) {
            throw new IllegalArgumentException("not an address of the site: " + urlPath);
        }
        return baseUrl.origin() + baseUrl.path() + urlPath.substring(1);
    }
}
