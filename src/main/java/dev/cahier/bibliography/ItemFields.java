package dev.cahier.bibliography;

import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLType;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Translates entries of BibTeX and BibLaTeX into items of CSL. */
final class ItemFields {

    private static final Map<String, CSLType> TYPES =
            Map.ofEntries(
                    Map.entry("article", CSLType.ARTICLE_JOURNAL),
                    Map.entry("book", CSLType.BOOK),
                    Map.entry("mvbook", CSLType.BOOK),
                    Map.entry("booklet", CSLType.BOOK),
                    Map.entry("collection", CSLType.BOOK),
                    Map.entry("proceedings", CSLType.BOOK),
                    Map.entry("manual", CSLType.BOOK),
                    Map.entry("inbook", CSLType.CHAPTER),
                    Map.entry("incollection", CSLType.CHAPTER),
                    Map.entry("inproceedings", CSLType.PAPER_CONFERENCE),
                    Map.entry("conference", CSLType.PAPER_CONFERENCE),
                    Map.entry("mastersthesis", CSLType.THESIS),
                    Map.entry("phdthesis", CSLType.THESIS),
                    Map.entry("thesis", CSLType.THESIS),
                    Map.entry("techreport", CSLType.REPORT),
                    Map.entry("report", CSLType.REPORT),
                    Map.entry("unpublished", CSLType.MANUSCRIPT),
                    Map.entry("patent", CSLType.PATENT),
                    Map.entry("dataset", CSLType.DATASET),
                    Map.entry("software", CSLType.SOFTWARE),
                    Map.entry("online", CSLType.WEBPAGE),
                    Map.entry("electronic", CSLType.WEBPAGE),
                    Map.entry("www", CSLType.WEBPAGE));

    private static final Set<CSLType> PARTS =
            Set.of(CSLType.CHAPTER, CSLType.PAPER_CONFERENCE, CSLType.ARTICLE_JOURNAL);

    private static final Map<String, String> GENRES =
            Map.of("phdthesis", "PhD thesis", "mastersthesis", "Master’s thesis");

    private static final Pattern DOI_ADDRESS =
            Pattern.compile("(?i)^(?:https?://(?:dx\\.)?doi\\.org/|doi:)");

    private final BibEntry entry;
    private final Marks marks;
    private final boolean english;

    private ItemFields(BibEntry entry, Marks marks, boolean english) {
        this.entry = entry;
        this.marks = marks;
        this.english = english;
    }

    /**
     * Translates an entry.
     *
     * @param english whether the reference is shown in English
     */
    static CSLItemData item(BibEntry entry, Marks marks, boolean english) {
        return new ItemFields(entry, marks, english).item();
    }

    private CSLItemData item() {
        boolean arxiv = isArxiv();
        CSLType type =
                TYPES.getOrDefault(
                        entry.type(),
                        arxiv
                                ? CSLType.ARTICLE
                                : entry.field("howpublished", "url").contains("http")
                                        ? CSLType.WEBPAGE
                                        : CSLType.DOCUMENT);
        CSLItemDataBuilder item = new CSLItemDataBuilder().id(entry.key()).type(type);
        boolean byOrganization = isByOrganization();
        item.author(
                BibNames.of(
                        byOrganization
                                ? "{" + entry.field("organization") + "}"
                                : entry.field("author"),
                        marks));
        item.editor(BibNames.of(entry.field("editor"), marks));
        item.translator(BibNames.of(entry.field("translator"), marks));
        item.title(title());
        String container = text("journal", "journaltitle", "booktitle", "maintitle");
        boolean isPart = PARTS.contains(type) || type == CSLType.WEBPAGE;
        item.containerTitle(isPart || !container.isEmpty() ? orNull(container) : null);
        item.collectionTitle(orNull(text("series")));
        boolean periodical = type == CSLType.ARTICLE_JOURNAL;
        String number = Marks.withHyphens(text("number"));
        boolean ofSeries = hasVolumeOfSeries(periodical);
        item.volume(ofSeries ? null : orNull(text("volume")));
        item.issue(periodical ? orNull(text("number", "issue")) : orNull(text("issue")));
        item.collectionNumber(
                ofSeries
                        ? orNull(text("volume"))
                        : !periodical && !text("series").isEmpty() ? orNull(number) : null);
        item.number(!periodical && text("series").isEmpty() ? orNull(number) : orNull(text("eid")));
        item.page(orNull(text("pages").replace('–', '-').replaceAll("\\s*-+\\s*", "-")));
        item.edition(orNull(Edition.of(text("edition"), english)));
        item.chapterNumber(orNull(text("chapter")));
        item.version(orNull(text("version")));
        item.publisher(
                orNull(
                        type == CSLType.THESIS
                                ? text("school", "institution", "publisher")
                                : byOrganization
                                        ? text("publisher")
                                        : text(
                                                "publisher",
                                                "institution",
                                                "organization",
                                                "school")));
        item.publisherPlace(orNull(text("address", "location")));
        item.genre(orNull(genre()));
        item.note(orNull(text("note", "howpublished")));
        item.language(orNull(text("langid", "language")));
        item.ISBN(orNull(text("isbn")));
        item.DOI(orNull(DOI_ADDRESS.matcher(raw("doi")).replaceFirst("")));
        item.URL(orNull(url(arxiv)));
        if (arxiv && container.isEmpty()) {
            item.publisher("arXiv");
            item.number("arXiv:" + raw("eprint"));
        }
        item.issued(date());
        if (!raw("urldate").isEmpty()) {
            item.accessed(BibDate.of(raw("urldate")));
        }
        return item.build();
    }

    /** A manual without authors is the work of its organization, as in BibTeX. */
    private boolean isByOrganization() {
        return entry.type().equals("manual")
                && entry.field("author", "editor").isEmpty()
                && !entry.field("organization").isEmpty();
    }

    /** BibTeX counts the volumes of a series by {@code volume}, BibLaTeX by {@code number}. */
    private boolean hasVolumeOfSeries(boolean periodical) {
        return !periodical
                && !text("series").isEmpty()
                && text("number").isEmpty()
                && entry.field("date", "maintitle", "volumes").isEmpty();
    }

    private String title() {
        String title = text("title");
        String subtitle = text("subtitle");
        return orKey(subtitle.isEmpty() ? title : title + ": " + subtitle);
    }

    /** An entry without a title is shown by its key, so that no reference is empty. */
    private String orKey(String title) {
        return title.isEmpty() && entry.field("author", "editor").isEmpty() ? entry.key() : title;
    }

    private String genre() {
        return text("type").isEmpty() ? GENRES.getOrDefault(entry.type(), "") : text("type");
    }

    private boolean isArxiv() {
        String kind = entry.field("archiveprefix", "eprinttype").toLowerCase(Locale.ROOT);
        return kind.contains("arxiv") && !raw("eprint").isEmpty();
    }

    private String url(boolean arxiv) {
        String url = raw("url");
        if (url.isEmpty() && raw("howpublished").startsWith("http")) {
            url = raw("howpublished");
        }
        boolean needed = url.isEmpty() && raw("doi").isEmpty();
        return needed && arxiv ? "https://arxiv.org/abs/" + raw("eprint") : url;
    }

    private CSLDate date() {
        String date = raw("date");
        return date.isEmpty()
                ? BibDate.of(orNull(text("year")), orNull(text("month")))
                : BibDate.of(date);
    }

    private String text(String... names) {
        return LatexText.of(entry.field(names), marks);
    }

    /** Returns a value in which percent signs, tildes and underscores are themselves. */
    private String raw(String name) {
        return Marks.removed(entry.field(name))
                .replaceFirst("^\\\\url\\s*\\{(.*)}$", "$1")
                .replaceAll("\\\\([%_&#~{}])", "$1")
                .replaceAll("[{}\\s]", "");
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
