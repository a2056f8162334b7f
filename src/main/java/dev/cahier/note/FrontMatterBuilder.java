package dev.cahier.note;

import dev.cahier.config.DoubleDollars;
import dev.cahier.config.EquationNumbers;
import dev.cahier.config.MathMacro;
import dev.cahier.config.RuleLevel;
import dev.cahier.data.DataEntry;
import dev.cahier.data.DataScalar;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@link FrontMatter} being read; keys that are not given stay absent. */
final class FrontMatterBuilder {

    /** The zone of dates that name none. */
    final ZoneId zone;

    Optional<Located<String>> title = Optional.empty();
    Optional<ZonedDateTime> date = Optional.empty();
    Optional<ZonedDateTime> lastmod = Optional.empty();
    Optional<ZonedDateTime> updated = Optional.empty();
    Optional<ZonedDateTime> publishDate = Optional.empty();
    Optional<ZonedDateTime> expiryDate = Optional.empty();
    final List<String> authors = new ArrayList<>();
    final List<String> tags = new ArrayList<>();
    final List<String> categories = new ArrayList<>();
    final List<String> series = new ArrayList<>();
    Optional<Located<String>> summary = Optional.empty();
    Optional<Located<String>> description = Optional.empty();
    Optional<Located<String>> excerpt = Optional.empty();
    final List<Located<String>> images = new ArrayList<>();
    Optional<Located<String>> cover = Optional.empty();
    Optional<Located<String>> image = Optional.empty();
    Optional<Boolean> share = Optional.empty();
    Optional<Boolean> math = Optional.empty();
    Optional<EquationNumbers> numbers = Optional.empty();
    Optional<DoubleDollars> doubleDollars = Optional.empty();
    final List<MathMacro> macros = new ArrayList<>();
    final List<Located<String>> bibliography = new ArrayList<>();
    boolean draft;
    boolean headless;
    boolean published = true;
    Optional<Located<String>> slug = Optional.empty();
    Optional<Located<String>> url = Optional.empty();
    Optional<Located<String>> permalink = Optional.empty();
    final List<Located<String>> aliases = new ArrayList<>();
    Optional<Integer> weight = Optional.empty();
    Optional<Boolean> toc = Optional.empty();
    Optional<Boolean> typography = Optional.empty();
    Optional<Boolean> termLinks = Optional.empty();
    Optional<String> lang = Optional.empty();
    Optional<String> translationKey = Optional.empty();
    Optional<Boolean> comments = Optional.empty();
    boolean search = true;
    final List<RuleLevel> check = new ArrayList<>();
    Map<String, Object> params = Map.of();
    final Map<String, Object> other = new LinkedHashMap<>();

    FrontMatterBuilder(ZoneId zone) {
        this.zone = zone;
    }

    boolean isDraft() {
        return draft || !published;
    }

    /** Keeps a key that Cahier does not know; one without a value says nothing. */
    void putOther(DataEntry entry) {
        if (!DataScalar.isEmpty(entry.value())) {
            other.put(entry.key(), entry.value().plain());
        }
    }

    FrontMatter build() {
        return new FrontMatter(
                title,
                date,
                lastmod.or(() -> updated),
                publishDate,
                expiryDate,
                authors.stream().distinct().toList(),
                tags.stream().distinct().toList(),
                categories.stream().distinct().toList(),
                series.stream().distinct().toList(),
                summary.or(() -> description).or(() -> excerpt),
                images,
                cover.or(() -> image),
                share,
                math,
                numbers,
                doubleDollars,
                macros,
                bibliography,
                isDraft(),
                headless,
                slug,
                url.or(() -> permalink),
                aliases,
                weight,
                toc,
                typography,
                termLinks,
                lang,
                translationKey,
                comments,
                search,
                check,
                params,
                Collections.unmodifiableMap(new LinkedHashMap<>(other)));
    }
}
