package dev.cahier.build;

import dev.cahier.activation.Activation;
import dev.cahier.activation.ProvidedActivation;
import dev.cahier.note.FrontMatter;
import dev.cahier.note.Note;
import dev.cahier.note.Unpublished;
import dev.cahier.site.SiteInventory;
import dev.cahier.store.Sha256;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Hashes of what notes and pages depend on besides the notes themselves. A hash changes when any of
 * its inputs changes.
 *
 * @param toolbox the program, the configuration, the words of the theme and the site's functions:
 *     all that every note depends on
 * @param inventory all addresses of the site and what is known about them
 * @param templates all that a template in a note can show; empty if that is not known
 * @param pages all that every page depends on
 */
record SiteKeys(String toolbox, String inventory, String templates, String pages) {

    /** The keys of a site for which builds keep nothing. */
    static final SiteKeys NONE = new SiteKeys("", "", "", "");

    /**
     * Returns the keys of a site.
     *
     * @param program the hash of the program; empty if unknown
     * @param files the id of the files that templates can look at, see {@link SeenFiles}; empty if
     *     unknown
     */
    static SiteKeys of(String program, LoadedSite site, Optional<String> files) {
        if (program.isEmpty() || site.context().theme().readsClock()) {
            return NONE;
        }
        String toolbox = Sha256.of(toolbox(program, site));
        String inventory = Sha256.of(site.config().baseUrl() + inventory(site.inventory()));
        String pages =
                Sha256.of(
                        String.join(
                                "\n",
                                toolbox,
                                site.config().baseUrl().toString(),
                                site.context().theme().hash(),
                                site.view().toString()));
        String templates =
                files.map(id -> Sha256.of(String.join("\n", pages, inventory, seen(site), id)))
                        .orElse("");
        return new SiteKeys(toolbox, inventory, templates, pages);
    }

    /** Returns whether nothing can be kept. */
    boolean isNone() {
        return toolbox.isEmpty();
    }

    private static String toolbox(String program, LoadedSite site) {
        StringBuilder text = new StringBuilder(program);
        text.append('\n').append(site.configHash());
        text.append('\n').append(site.context().theme().wordsHash());
        for (Activation activation : site.activations().all()) {
            text.append('\n').append(activation.name());
            if (activation instanceof ProvidedActivation provided) {
                text.append(' ').append(provided.version()).append(' ').append(provided.source());
            }
        }
        return text.toString();
    }

    private static String inventory(SiteInventory site) {
        StringBuilder text = new StringBuilder();
        for (Note note : site.notes()) {
            FrontMatter front = note.frontMatter();
            text.append('\n').append(note.path()).append('\n').append(note.address());
            front.title().ifPresent(title -> text.append("\ntitle ").append(title.value()));
            front.aliases().forEach(alias -> text.append("\nalias ").append(alias.value()));
        }
        text.append("\npublished");
        site.publication().published().forEach(note -> text.append('\n').append(note.path()));
        text.append("\nunpublished");
        for (Unpublished note : site.publication().unpublished()) {
            text.append('\n').append(note.path()).append('\n').append(note.reason());
        }
        text.append("\nfiles");
        site.files()
                .forEach(
                        file ->
                                text.append('\n')
                                        .append(file.path())
                                        .append('\n')
                                        .append(file.address()));
        text.append("\ncopied");
        new TreeSet<>(site.copied()).forEach(address -> text.append('\n').append(address));
        text.append("\npages");
        new TreeSet<>(site.pages()).forEach(address -> text.append('\n').append(address));
        return text.toString();
    }

    /** Returns what templates see of notes, besides their addresses. */
    private static String seen(LoadedSite site) {
        StringBuilder text = new StringBuilder();
        for (Note note : site.publication().published()) {
            text.append('\n').append(note.language(site.config().language()));
            text.append(note.frontMatter().tags());
            text.append(note.frontMatter().categories());
            text.append(note.frontMatter().series());
            if (site.config().reading().gitDates().isPresent()) {
                text.append(note.frontMatter().lastmod());
            }
        }
        return text.toString();
    }
}
