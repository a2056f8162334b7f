package dev.cahier.note;

import dev.cahier.config.DoubleDollars;
import dev.cahier.config.EquationNumbers;
import dev.cahier.config.MathMacro;
import dev.cahier.config.RuleLevel;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an author says about a note before its body. Immutable.
 *
 * <p>Lists are trimmed, without blanks and without repetitions, in the order written. An empty
 * value ({@code tags:}) is the same as a key that is not there.
 *
 * @param title {@code title}, a line of Markdown with formulas
 * @param date {@code date}: when the note was written; without this key, the date that a file name
 *     such as {@code 2020-11-20-title.md} begins with
 * @param lastmod {@code lastmod}, or else {@code updated}: when it was last changed
 * @param publishDate {@code publishDate}: when it is to appear, where that is not {@code date}
 * @param expiryDate {@code expiryDate}: when it is to disappear
 * @param authors {@code author} or {@code authors}
 * @param tags {@code tags} or {@code tag}
 * @param categories {@code categories} or {@code category}
 * @param series {@code series}
 * @param summary {@code summary}, or else {@code description}, or else {@code excerpt}: Markdown
 *     with formulas
 * @param images {@code images}, for previews of the page elsewhere
 * @param cover {@code cover}, or else {@code image}: the picture at its head
 * @param share {@code share}: whether the page offers to be shared
 * @param math {@code math}, a flag, or keys with values, among them {@code default}: whether the
 *     note has formulas; absent: the site decides
 * @param numbers {@code math.numbers}: which rows of displays are numbered; absent: the site
 *     decides
 * @param doubleDollars {@code math.double}: what {@code $$x$$} within a line is; absent: the site
 *     decides
 * @param macros {@code math.macros} or {@code macros}: commands that the note's formulas may use
 * @param bibliography {@code bibliography}: BibTeX files beside the note, or from the folder {@code
 *     content} if they begin with {@code /}
 * @param draft {@code draft: true}, {@code published: false} or {@code publish: false}
 * @param headless {@code headless}: the bundle has files but no page
 * @param slug {@code slug}: replaces the last part of the address
 * @param url {@code url}, or else {@code permalink}: replaces the whole address
 * @param aliases {@code aliases}, {@code alias} or {@code redirect_from}: further addresses that
 *     lead here
 * @param weight {@code weight}: its place among its neighbours, smallest first
 * @param toc {@code toc}: whether the page has a table of contents
 * @param typography {@code typography}: whether straight quotes and the like are shown as
 *     typographic ones; absent: the site decides
 * @param termLinks {@code termLinks}: whether the first mention of a term is a link to its
 *     definition; absent, the site decides
 * @param lang {@code lang}: its language, where that is not the site's
 * @param translationKey {@code translationKey} or {@code translations}: what the translations of a
 *     note have in common, where that is not their path
 * @param comments {@code comments}: whether the page has comments
 * @param search {@code search}: whether readers find the note when they search, true unless it says
 *     {@code false}
 * @param check {@code check}: the levels of rules of {@code cahier check} for this note
 * @param params {@code params}: anything, for templates
 * @param other all keys that Cahier does not know, for templates
 */
public record FrontMatter(
        Optional<Located<String>> title,
        Optional<ZonedDateTime> date,
        Optional<ZonedDateTime> lastmod,
        Optional<ZonedDateTime> publishDate,
        Optional<ZonedDateTime> expiryDate,
        List<String> authors,
        List<String> tags,
        List<String> categories,
        List<String> series,
        Optional<Located<String>> summary,
        List<Located<String>> images,
        Optional<Located<String>> cover,
        Optional<Boolean> share,
        Optional<Boolean> math,
        Optional<EquationNumbers> numbers,
        Optional<DoubleDollars> doubleDollars,
        List<MathMacro> macros,
        List<Located<String>> bibliography,
        boolean draft,
        boolean headless,
        Optional<Located<String>> slug,
        Optional<Located<String>> url,
        List<Located<String>> aliases,
        Optional<Integer> weight,
        Optional<Boolean> toc,
        Optional<Boolean> typography,
        Optional<Boolean> termLinks,
        Optional<String> lang,
        Optional<String> translationKey,
        Optional<Boolean> comments,
        boolean search,
        List<RuleLevel> check,
        Map<String, Object> params,
        Map<String, Object> other) {

    public FrontMatter {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        macros = List.copyOf(macros);
        bibliography = List.copyOf(bibliography);
        images = List.copyOf(images);
        aliases = List.copyOf(aliases);
        check = List.copyOf(check);
    }

    /** Returns the same front matter of a note that was last changed at a time. */
    public FrontMatter withLastmod(ZonedDateTime time) {
        return new FrontMatter(
                title,
                date,
                Optional.of(time),
                publishDate,
                expiryDate,
                authors,
                tags,
                categories,
                series,
                summary,
                images,
                cover,
                share,
                math,
                numbers,
                doubleDollars,
                macros,
                bibliography,
                draft,
                headless,
                slug,
                url,
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
                other);
    }

    /** Returns the front matter of a note that has none. */
    public static FrontMatter empty() {
        return new FrontMatterBuilder(ZoneOffset.UTC).build();
    }
}
