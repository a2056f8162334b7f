package dev.cahier.note;

import dev.cahier.config.LanguageTag;
import dev.cahier.config.MacroReader;
import dev.cahier.config.RuleLevel;
import dev.cahier.data.Key;
import dev.cahier.data.KeyTable;
import dev.cahier.data.ValueType;
import java.util.Set;

/** The keys of front matter; {@link FrontMatter} says what each means. */
final class FrontMatterSchema {

    private static final ValueType NAMES =
            ValueType.either(
                    ValueType.TEXTS,
                    ValueType.ANY_KEYS,
                    new ValueType.ListOf(ValueType.either(ValueType.TEXTS, ValueType.ANY_KEYS)));

    private static final ValueType PICTURE =
            ValueType.either(ValueType.TEXT, ValueType.FLAG, ValueType.ANY_KEYS);

    static final KeyTable<FrontMatterBuilder> KEYS =
            KeyTable.<FrontMatterBuilder>empty()
                    .with(
                            Key.of("title", ValueType.MARKDOWN, "The title, one line.")
                                    .otherwise(
                                            "the first heading of level 1, else the"
                                                    + " name of the file, or of the folder for"
                                                    + " `index.md` and `_index.md`")
                                    .withExample("title: 'The $L^2$ norm'"),
                            (b, e, v) -> b.title = v.scalar(e).map(Located::of))
                    .with(
                            Key.of(
                                            "date",
                                            ValueType.DATE,
                                            "When the note was written. A note of the"
                                                    + " future is not published.")
                                    .otherwise(
                                            "the date that the file's name begins with, else none")
                                    .withExample("date: 2024-05-06 14:30:00"),
                            (b, e, v) -> b.date = DateReader.read(e, b.zone, v))
                    .with(
                            Key.of("lastmod", ValueType.DATE, "When the note was last changed.")
                                    .withExample("lastmod: 2024-06-01"),
                            (b, e, v) -> b.lastmod = DateReader.read(e, b.zone, v))
                    .with(
                            Key.of("updated", ValueType.DATE, "As in Hexo.")
                                    .withExample("updated: 2024-06-01")
                                    .sameAs("lastmod"),
                            (b, e, v) -> b.updated = DateReader.read(e, b.zone, v))
                    .with(
                            Key.of(
                                            "publishDate",
                                            ValueType.DATE,
                                            "When the note is published, if that is"
                                                    + " not its `date`.")
                                    .otherwise("`date`")
                                    .withExample("publishDate: 2025-01-01"),
                            (b, e, v) -> b.publishDate = DateReader.read(e, b.zone, v))
                    .with(
                            Key.of(
                                            "expiryDate",
                                            ValueType.DATE,
                                            "From then on the note is not published.")
                                    .withExample("expiryDate: 2030-01-01"),
                            (b, e, v) -> b.expiryDate = DateReader.read(e, b.zone, v))
                    .with(
                            Key.of("author", NAMES, "Who wrote the note.")
                                    .otherwise("the site's `author`")
                                    .withExample("author: Ada"),
                            (b, e, v) -> FrontMatterValues.addNames(e, b.authors, v))
                    .with(
                            Key.of("authors", NAMES, "Who wrote the note, if there are several.")
                                    .withExample("authors: [Ada, Emmy]")
                                    .sameAs("author"),
                            (b, e, v) -> FrontMatterValues.addNames(e, b.authors, v))
                    .with(
                            Key.of("tags", ValueType.TEXTS, "What the note is about.")
                                    .withExample("tags: [analysis, norms]"),
                            (b, e, v) -> b.tags.addAll(TermList.read(e, v)))
                    .with(
                            Key.of("tag", ValueType.TEXTS, "One tag.")
                                    .withExample("tag: analysis")
                                    .sameAs("tags"),
                            (b, e, v) -> b.tags.addAll(TermList.read(e, v)))
                    .with(
                            Key.of("categories", ValueType.TEXTS, "The categories of the note.")
                                    .withExample("categories: [Mathematics]"),
                            (b, e, v) -> b.categories.addAll(TermList.read(e, v)))
                    .with(
                            Key.of("category", ValueType.TEXTS, "One category.")
                                    .withExample("category: Mathematics")
                                    .sameAs("categories"),
                            (b, e, v) -> b.categories.addAll(TermList.read(e, v)))
                    .with(
                            Key.of(
                                            "series",
                                            ValueType.TEXTS,
                                            "The series that the note belongs to.")
                                    .withExample("series: Measure theory"),
                            (b, e, v) -> FrontMatterValues.addTexts(e, b.series, v))
                    .with(
                            Key.of(
                                            "summary",
                                            ValueType.MARKDOWN,
                                            "What lists and search engines show of the note.")
                                    .otherwise(
                                            "`description`, else `excerpt`, else the"
                                                    + " text before `<!--more-->`, else the first"
                                                    + " paragraph")
                                    .withExample("summary: 'Why $1/p + 1/q = 1$'"),
                            (b, e, v) -> b.summary = v.scalar(e).map(Located::of))
                    .with(
                            Key.of(
                                            "description",
                                            ValueType.MARKDOWN,
                                            "Used if there is no `summary`.")
                                    .withExample("description: In short")
                                    .sameAs("summary"),
                            (b, e, v) -> b.description = v.scalar(e).map(Located::of))
                    .with(
                            Key.of(
                                            "excerpt",
                                            ValueType.either(ValueType.MARKDOWN, ValueType.FLAG),
                                            "Used if there is neither `summary` nor"
                                                    + " `description`; `false` means the same as leaving the key out.")
                                    .withExample("excerpt: In short")
                                    .sameAs("summary"),
                            (b, e, v) -> b.excerpt = FrontMatterValues.unlessFlag(e, v))
                    .with(
                            Key.of(
                                            "images",
                                            ValueType.TEXTS,
                                            "Files for previews of the page elsewhere.")
                                    .withExample("images: [norm.png]"),
                            (b, e, v) -> FrontMatterValues.addLocated(e, b.images, v))
                    .with(
                            Key.of(
                                            "cover",
                                            PICTURE,
                                            "The picture at the head of the note: a"
                                                    + " file, or keys with `image`, `path`,"
                                                    + " `src`, `url` or `feature`; `false` means the same as leaving the key out.")
                                    .otherwise("the first of `images`")
                                    .withExample("cover: norm.png"),
                            (b, e, v) -> b.cover = FrontMatterValues.picture(e, v))
                    .with(
                            Key.of("image", PICTURE, "As in themes of Jekyll.")
                                    .withExample("image: norm.png")
                                    .sameAs("cover"),
                            (b, e, v) -> b.image = FrontMatterValues.picture(e, v))
                    .with(
                            Key.of("share", ValueType.FLAG, "Whether the page offers to be shared.")
                                    .withDefault("false")
                                    .withExample("share: true"),
                            (b, e, v) -> b.share = v.flag(e))
                    .with(
                            Key.of(
                                            "math",
                                            ValueType.either(
                                                    ValueType.FLAG,
                                                    ValueType.TEXT,
                                                    new ValueType.Keys(FrontMatterMath.KEYS)),
                                            "Whether the note has formulas, or keys"
                                                    + " that say how they are treated. Any other"
                                                    + " word, such as `katex`, means `true`.")
                                    .otherwise("`math.default` of the site")
                                    .withExample("math: false"),
                            FrontMatterMath::read)
                    .with(
                            MacroReader.key(
                                            "macros",
                                            "Commands for the formulas of the note, as"
                                                    + " `math.macros`.")
                                    .sameAs("math.macros"),
                            (b, e, v) -> b.macros.addAll(MacroReader.read(e, v)))
                    .with(
                            Key.of(
                                            "bibliography",
                                            ValueType.TEXTS,
                                            "BibTeX files that the note cites from, see"
                                                    + " [bibliography.md](bibliography.md).")
                                    .otherwise(
                                            "`references.bib` in the note's bundle, and that of"
                                                    + " the site")
                                    .withExample("bibliography: norms.bib"),
                            (b, e, v) -> FrontMatterValues.addLocated(e, b.bibliography, v))
                    .with(
                            Key.of(
                                            "draft",
                                            ValueType.FLAG,
                                            "Whether the note is a draft: drafts are"
                                                    + " not published.")
                                    .withDefault("false")
                                    .withExample("draft: true"),
                            (b, e, v) -> b.draft = v.flag(e).orElse(false))
                    .with(
                            Key.of(
                                            "published",
                                            ValueType.FLAG,
                                            "`false` means `draft: true`, as in Jekyll and Hexo.")
                                    .withDefault("true")
                                    .withExample("published: false")
                                    .sameAs("draft"),
                            (b, e, v) -> b.published &= v.flag(e).orElse(true))
                    .with(
                            Key.of(
                                            "publish",
                                            ValueType.FLAG,
                                            "`false` means `draft: true`, as in Obsidian.")
                                    .withDefault("true")
                                    .withExample("publish: false")
                                    .sameAs("draft"),
                            (b, e, v) -> b.published &= v.flag(e).orElse(true))
                    .with(
                            Key.of(
                                            "headless",
                                            ValueType.FLAG,
                                            "Whether the note has no page: only the"
                                                    + " files of its folder are published.")
                                    .withDefault("false")
                                    .withExample("headless: true"),
                            (b, e, v) -> b.headless = v.flag(e).orElse(false))
                    .with(
                            Key.of("slug", ValueType.TEXT, "The last part of the address.")
                                    .otherwise("the file's name")
                                    .withExample("slug: l2"),
                            (b, e, v) -> b.slug = v.scalar(e).map(Located::of))
                    .with(
                            Key.of("url", ValueType.TEXT, "The whole address.")
                                    .otherwise("made of the folders and the name of the file")
                                    .withExample("url: /norms/l2/"),
                            (b, e, v) -> b.url = v.scalar(e).map(Located::of))
                    .with(
                            Key.of(
                                            "permalink",
                                            ValueType.TEXT,
                                            "As in Jekyll and Hexo. A placeholder such"
                                                    + " as `:title` is an error.")
                                    .withExample("permalink: /norms/l2/")
                                    .sameAs("url"),
                            (b, e, v) -> b.permalink = FrontMatterValues.permalink(e, v))
                    .with(
                            Key.of(
                                            "aliases",
                                            ValueType.TEXTS,
                                            "Former addresses, which lead to the note.")
                                    .withExample("aliases: [/old/]"),
                            (b, e, v) -> FrontMatterValues.addLocated(e, b.aliases, v))
                    .with(
                            Key.of("alias", ValueType.TEXTS, "One former address.")
                                    .withExample("alias: /old/")
                                    .sameAs("aliases"),
                            (b, e, v) -> FrontMatterValues.addLocated(e, b.aliases, v))
                    .with(
                            Key.of("redirect_from", ValueType.TEXTS, "As in Jekyll.")
                                    .withExample("redirect_from: /old/")
                                    .sameAs("aliases"),
                            (b, e, v) -> FrontMatterValues.addLocated(e, b.aliases, v))
                    .with(
                            Key.of(
                                            "weight",
                                            new ValueType.Whole(
                                                    Integer.MIN_VALUE, Integer.MAX_VALUE),
                                            "The place in lists: smaller ones come first, marked as"
                                                    + " pinned among dates.")
                                    .otherwise("after all notes that have one")
                                    .withExample("weight: 2"),
                            (b, e, v) -> b.weight = FrontMatterValues.weight(e, v))
                    .with(
                            Key.of(
                                            "toc",
                                            ValueType.FLAG,
                                            "Whether the page has a table of contents.")
                                    .otherwise("`true` from three headings on")
                                    .withExample("toc: false"),
                            (b, e, v) -> b.toc = v.flag(e))
                    .with(
                            Key.of(
                                            "typography",
                                            ValueType.FLAG,
                                            "Whether straight quotes, `--` and `...` are shown"
                                                    + " as typographic signs.")
                                    .otherwise("the site's `typography`")
                                    .withExample("typography: false"),
                            (b, e, v) -> b.typography = v.flag(e))
                    .with(
                            Key.of(
                                            "termLinks",
                                            ValueType.FLAG,
                                            "Whether the first mention of a term is a link to its"
                                                    + " definition in another note.")
                                    .otherwise("`notation.termLinks` of the site")
                                    .withExample("termLinks: true"),
                            (b, e, v) -> b.termLinks = v.flag(e))
                    .with(
                            Key.of("lang", ValueType.TEXT, "The language, as a BCP 47 tag.")
                                    .otherwise(
                                            "that of the file name (`note.zh.md`),"
                                                    + " else guessed from the text, else the"
                                                    + " site's")
                                    .withExample("lang: zh"),
                            (b, e, v) -> b.lang = LanguageTag.read(e, v))
                    .with(
                            Key.of(
                                            "translationKey",
                                            ValueType.TEXT,
                                            "A word that the translations of a note"
                                                    + " have in common.")
                                    .otherwise("the path without its language")
                                    .withExample("translationKey: chain-rule"),
                            (b, e, v) -> b.translationKey = v.text(e))
                    .with(
                            Key.of("translations", ValueType.TEXT, "As in other tools.")
                                    .withExample("translations: chain-rule")
                                    .sameAs("translationKey"),
                            (b, e, v) -> b.translationKey = v.text(e))
                    .with(
                            Key.of(
                                            "comments",
                                            ValueType.FLAG,
                                            "Whether the page has comments, if the site has them.")
                                    .otherwise("the site decides")
                                    .withExample("comments: false"),
                            (b, e, v) -> b.comments = v.flag(e))
                    .with(
                            Key.of(
                                            "search",
                                            ValueType.FLAG,
                                            "Whether readers find the note when they search.")
                                    .withDefault("true")
                                    .withExample("search: false"),
                            (b, e, v) -> b.search = v.flag(e).orElse(true))
                    .with(
                            RuleLevel.KEY.otherwise("those of the site"),
                            (b, e, v) -> b.check.addAll(RuleLevel.read(e, v)))
                    .with(
                            Key.of("params", ValueType.ANY_KEYS, "Values for templates.")
                                    .withExample("params: {level: 2}"),
                            (b, e, v) -> v.map(e).ifPresent(map -> b.params = map));

    /**
     * Keys of Hugo, Hexo and Jekyll, and words of their themes, that stand one letter from a key of
     * ours and yet are not slips of the pen.
     */
    static final Set<String> NO_TYPOS = Set.of("data", "height", "path", "top", "update");

    private FrontMatterSchema() {}
}
