package dev.cahier.config;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@link SiteConfig} being read, with the defaults of keys that are not given. */
final class SiteConfigBuilder {

    String title = SiteConfig.DEFAULT_TITLE;
    Optional<String> description = Optional.empty();
    BaseUrl baseUrl = BaseUrl.ROOT;
    String language = "en";
    SiteLanguages languages = SiteLanguages.NONE;
    ZoneId timeZone = ZoneOffset.UTC;
    List<String> authors = List.of();
    AddressConfig addresses = AddressConfig.DEFAULT;
    int paginate = SiteConfig.DEFAULT_PAGINATE;
    List<MenuEntry> menu = List.of();
    boolean mathByDefault = true;
    boolean mathmlOnly;
    EquationNumbers equationNumbers = EquationNumbers.REFERENCED;
    DoubleDollars doubleDollars = DoubleDollars.DISPLAY;
    TheoremConfig theorems = TheoremConfig.DEFAULT;
    NotationConfig notation = NotationConfig.DEFAULT;
    BibliographyConfig bibliography = BibliographyConfig.DEFAULT;
    boolean activations;
    boolean emoji = true;
    TrustConfig trust = TrustConfig.DEFAULT;
    ReadingConfig reading = ReadingConfig.DEFAULT;
    boolean wiki = true;
    Optional<Boolean> typography = Optional.empty();
    CardConfig cards = CardConfig.DEFAULT;
    int related = SiteConfig.DEFAULT_RELATED;
    FeedConfigBuilder feeds = new FeedConfigBuilder();
    boolean search = true;
    List<MathMacro> macros = List.of();
    List<RuleLevel> check = List.of();
    Optional<String> copyright = Optional.empty();
    Map<String, Object> params = Map.of();

    SiteConfig build() {
        return new SiteConfig(
                title,
                description,
                baseUrl,
                language,
                languages,
                timeZone,
                authors,
                addresses,
                paginate,
                menu,
                new MathConfig(mathByDefault, macros, mathmlOnly, equationNumbers, doubleDollars),
                theorems,
                notation,
                bibliography,
                activations,
                emoji,
                trust,
                reading,
                wiki,
                typography,
                related,
                feeds.build(),
                search,
                cards,
                check,
                copyright,
                params);
    }
}
