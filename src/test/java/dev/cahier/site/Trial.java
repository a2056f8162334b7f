package dev.cahier.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.config.BaseUrl;
import dev.cahier.config.SiteConfig;
import dev.cahier.config.SiteConfigLoader;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.markdown.BodyMarkup;
import dev.cahier.markdown.HeadingEntry;
import dev.cahier.markdown.NoteFacts;
import dev.cahier.markdown.NoteNotation;
import dev.cahier.markdown.RenderedBody;
import dev.cahier.note.ContentFile;
import dev.cahier.note.Note;
import dev.cahier.note.NoteParser;
import dev.cahier.note.ParsedNote;
import dev.cahier.note.Publication;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A site held in memory: notes by path and front matter, files by address. */
final class Trial {

    private final List<Note> notes = new ArrayList<>();
    private final List<ContentFile> files = new ArrayList<>();
    private final Set<String> statics = new HashSet<>();
    private String basePath = "/";
    private int notesPerPage = 10;

    /** Adds a note; the front matter is YAML, {@code |} standing for the end of a line. */
    Trial note(String path, String frontMatter) {
        String text = "---\n" + frontMatter.replace("|", "\n") + "\n---\n";
        ParsedNote parsed = new NoteParser(config()).parse(new SourceText("content/" + path, text));
        assertThat(parsed.diagnostics()).isEmpty();
        notes.add(parsed.note().orElseThrow());
        return this;
    }

    Trial file(String path, String address) {
        files.add(new ContentFile("content/" + path, Path.of(path), address));
        return this;
    }

    Trial staticFile(String address) {
        statics.add(address);
        return this;
    }

    Trial below(String path) {
        basePath = path;
        return this;
    }

    Trial notesPerPage(int number) {
        notesPerPage = number;
        return this;
    }

    SiteLinkTable links() {
        SiteConfig config =
                SiteConfig.defaults().withBaseUrl(BaseUrl.parse(basePath).orElseThrow());
        Publication publication = publication();
        return new SiteLinkTable(
                config,
                new SiteInventory(
                        notes,
                        publication,
                        files,
                        statics,
                        PageAddresses.of(config, publication.published(), List.of())));
    }

    Site site() {
        List<RenderedNote> rendered =
                publication().published().stream()
                        .map(note -> new RenderedNote(note, body(List.of())))
                        .toList();
        return new SiteAssembler(links(), config()).assemble(rendered, List.of());
    }

    /** Returns the page at an address. */
    Page pageAt(String address) {
        return site().pages().stream()
                .filter(page -> page.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the titles of the notes in the list at an address. */
    List<String> list(String address) {
        return ((Page.ListPage) pageAt(address)).notes().stream().map(RenderedNote::title).toList();
    }

    private SiteConfig config() {
        return SiteConfigLoader.read(
                        new SourceText(
                                "cahier.yaml",
                                "paginate: " + notesPerPage + "\nlanguages: [en, zh]"))
                .config();
    }

    private Publication publication() {
        return Publication.decide(notes, Instant.parse("2030-01-01T00:00:00Z"), false, false);
    }

    static RenderedBody body(List<HeadingEntry> headings) {
        NoteFacts facts =
                new NoteFacts(
                        headings,
                        List.of(),
                        new TreeSet<>(),
                        List.of(),
                        List.of(),
                        1,
                        0,
                        0,
                        List.of(),
                        List.of(),
                        new TreeSet<>(),
                        List.of(),
                        NoteNotation.NONE,
                        new TreeSet<>(),
                        0,
                        List.of(),
                        List.of());
        return new RenderedBody(new BodyMarkup.Made("<p>x</p>", ""), facts, List.of());
    }
}
