package dev.cahier.site;

import dev.cahier.activation.ActivationDefinition;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.gallery.FunctionEntry;
import dev.cahier.note.AddressSpelling;
import dev.cahier.note.Located;
import java.util.List;
import java.util.Optional;

/** A page of the site, before any template has seen it. */
public sealed interface Page {

    /** Returns its address, such as {@code /posts/a/}, not percent-encoded. */
    String address();

    /** Returns the place where an author asked for this address, if one did. */
    default Optional<SourceLocation> origin() {
        return Optional.empty();
    }

    /** Returns this page in all its languages, itself included; nothing if it has only one. */
    default List<InLanguage> translations() {
        return List.of();
    }

    /**
     * A page in one language.
     *
     * @param language its language as a BCP 47 tag
     * @param address its address
     */
    record InLanguage(String language, String address) {}

    /**
     * Where a list of one language is.
     *
     * @param address its address
     * @param language its language as a BCP 47 tag; empty if it is that of the site
     * @param translations the list in all its languages; nothing if it has only one
     */
    record Place(String address, Optional<String> language, List<InLanguage> translations) {

        public Place {
            translations = List.copyOf(translations);
        }
    }

    /** Returns the file that it is written to, relative to the output folder. */
    default String outputPath() {
        return AddressSpelling.outputPath(address());
    }

    /**
     * The page of a note.
     *
     * @param content the note
     * @param cover the picture at its head
     * @param older the note before it in time
     * @param newer the note after it in time
     * @param surroundings what else it leads to
     * @param translations the note in all its languages, that of the site first
     */
    record NotePage(
            RenderedNote content,
            Optional<Cover> cover,
            Optional<RenderedNote> older,
            Optional<RenderedNote> newer,
            Surroundings surroundings,
            List<InLanguage> translations)
            implements Page {

        public NotePage {
            translations = List.copyOf(translations);
        }

        @Override
        public String address() {
            return content.note().address();
        }

        @Override
        public Optional<SourceLocation> origin() {
            return Optional.of(content.note().addressLocation());
        }
    }

    /**
     * One page of a list of notes.
     *
     * @param subject what the list is of
     * @param listAddress the address of the list's first page
     * @param notes the notes on this page
     * @param number this page's number, from 1
     * @param pages how many pages the list has
     * @param total how many notes the whole list has
     * @param translations the list in all its languages; nothing on further pages
     */
    record ListPage(
            ListSubject subject,
            String listAddress,
            List<RenderedNote> notes,
            int number,
            int pages,
            int total,
            List<InLanguage> translations)
            implements Page {

        public ListPage {
            notes = List.copyOf(notes);
            translations = List.copyOf(translations);
        }

        @Override
        public String address() {
            return Addresses.page(listAddress, number);
        }

        /** Returns the address of another page of the list; empty where there is none. */
        public Optional<String> neighbour(int step) {
            int other = number + step;
            return other < 1 || other > pages
                    ? Optional.empty()
                    : Optional.of(Addresses.page(listAddress, other));
        }
    }

    /**
     * The page of all terms of a taxonomy.
     *
     * @param terms its terms, sorted by address
     * @param text the {@code _index.md} whose address is the page's
     */
    record TermsPage(Taxonomy taxonomy, Place place, List<Term> terms, Optional<RenderedNote> text)
            implements Page {

        public TermsPage {
            terms = List.copyOf(terms);
        }

        @Override
        public String address() {
            return place.address();
        }

        @Override
        public List<InLanguage> translations() {
            return place.translations();
        }
    }

    /**
     * The page of all notes by year, the newest first.
     *
     * @param text the note whose address is the page's
     */
    record ArchivePage(Place place, List<Year> years, Optional<RenderedNote> text) implements Page {

        /** The address of the archive in the language of the site. */
        static final String ADDRESS = "/archive/";

        public ArchivePage {
            years = List.copyOf(years);
        }

        /**
         * The notes of one year.
         *
         * @param year the year; empty for notes without a date, which come last
         */
        public record Year(Optional<Integer> year, List<RenderedNote> notes) {

            public Year {
                notes = List.copyOf(notes);
            }
        }

        @Override
        public String address() {
            return place.address();
        }

        @Override
        public List<InLanguage> translations() {
            return place.translations();
        }
    }

    /**
     * A page of the list of all definitions, theorems and exercises.
     *
     * @param place the list, not this page of it
     * @param groups the notes by their series
     * @param graph what leads to what; nothing on further pages
     * @param number this page's number, from 1
     * @param pages how many pages the list has
     * @param text the note whose address is that of the list
     */
    record TheoremsPage(
            Place place,
            List<TheoremGroup> groups,
            StatementGraph graph,
            int number,
            int pages,
            Optional<RenderedNote> text)
            implements Page {

        /** The address of the list in the language of the site. */
        static final String ADDRESS = "/theorems/";

        public TheoremsPage {
            groups = List.copyOf(groups);
        }

        @Override
        public String address() {
            return Addresses.page(place.address(), number);
        }

        @Override
        public List<InLanguage> translations() {
            return place.translations();
        }

        /** Returns the address of another page of the list; empty where there is none. */
        public Optional<String> neighbour(int step) {
            int other = number + step;
            return other < 1 || other > pages
                    ? Optional.empty()
                    : Optional.of(Addresses.page(place.address(), other));
        }
    }

    /**
     * The page of all signs and terms.
     *
     * @param signs the signs in their order
     * @param terms the terms, sorted by path and place
     * @param text the note whose address is the page's
     */
    record NotationPage(
            Place place,
            List<ListedSign> signs,
            List<GlossaryEntry> terms,
            Optional<RenderedNote> text)
            implements Page {

        /** The address of the page in the language of the site. */
        static final String ADDRESS = "/notation/";

        public NotationPage {
            signs = List.copyOf(signs);
            terms = List.copyOf(terms);
        }

        @Override
        public String address() {
            return place.address();
        }

        @Override
        public List<InLanguage> translations() {
            return place.translations();
        }
    }

    /**
     * The page where readers search.
     *
     * @param text the note whose address is the page's
     */
    record SearchPage(Optional<RenderedNote> text) implements Page {

        /** The address of the page. */
        static final String ADDRESS = "/search/";

        @Override
        public String address() {
            return ADDRESS;
        }
    }

    /**
     * The gallery of activation functions.
     *
     * @param entries the functions, sorted by name
     * @param text the {@code _index.md} whose address is the page's
     */
    record GalleryPage(List<FunctionEntry> entries, Optional<RenderedNote> text) implements Page {

        /** The address of the gallery; those of its functions begin with it. */
        public static final String ADDRESS = "/activations/";

        public GalleryPage {
            entries = List.copyOf(entries);
        }

        @Override
        public String address() {
            return ADDRESS;
        }
    }

    /**
     * The page of one activation function.
     *
     * @param entry what is shown of it
     * @param mentions the notes that chart or name it, in the order of lists
     * @param previous the function before it in the gallery
     * @param next the function after it in the gallery
     */
    record FunctionPage(
            FunctionEntry entry,
            List<RenderedNote> mentions,
            Optional<FunctionEntry> previous,
            Optional<FunctionEntry> next)
            implements Page {

        public FunctionPage {
            mentions = List.copyOf(mentions);
        }

        @Override
        public String address() {
            return addressOf(entry.definition());
        }

        /** Returns the address of the page of a function. */
        public static String addressOf(ActivationDefinition function) {
            return GalleryPage.ADDRESS + function.name() + "/";
        }
    }

    /** The page for addresses that do not exist. */
    record NotFoundPage() implements Page {

        @Override
        public String address() {
            return "/404.html";
        }
    }

    /**
     * A page that leads to another.
     *
     * @param alias the address it stands at, and where its author asked for it
     * @param target the note it leads to
     */
    record RedirectPage(Located<String> alias, RenderedNote target) implements Page {

        @Override
        public String address() {
            return alias.value();
        }

        @Override
        public Optional<SourceLocation> origin() {
            return Optional.of(alias.location());
        }
    }
}
