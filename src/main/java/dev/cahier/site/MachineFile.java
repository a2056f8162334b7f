package dev.cahier.site;

import dev.cahier.config.FeedFormat;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** A file of the site that programs read and people do not, before it is written. */
public sealed interface MachineFile {

    /** Returns its address, such as {@code /atom.xml}. */
    String address();

    /** Returns the file that it is written to, relative to the output folder. */
    default String outputPath() {
        return address().substring(1);
    }

    /**
     * A feed in one format.
     *
     * @param address its address, which may be another one than that beside its list
     */
    record FeedFile(FeedFormat format, Feed feed, String address) implements MachineFile {

        FeedFile(FeedFormat format, Feed feed) {
            this(format, feed, addressOf(format, feed.address()));
        }

        /** Returns the address of the feed of a list. */
        public static String addressOf(FeedFormat format, String list) {
            return list + format.fileName();
        }
    }

    /** A list of pages for search engines. */
    record Sitemap(String address, List<Entry> entries) implements MachineFile {

        /** The address of the site's sitemap. */
        public static final String ADDRESS = "/sitemap.xml";

        public Sitemap {
            entries = List.copyOf(entries);
        }

        /** Returns when one of its pages was last changed, if that is known. */
        public Optional<ZonedDateTime> changed() {
            return NoteTimes.latest(entries.stream().flatMap(entry -> entry.changed().stream()));
        }

        /**
         * A page.
         *
         * @param address its address, not percent-encoded
         * @param changed when it was last changed, if that is known
         * @param translations the page in all its languages, that of the site first; nothing if it
         *     has only one
         */
        public record Entry(
                String address,
                Optional<ZonedDateTime> changed,
                List<Page.InLanguage> translations) {

            public Entry {
                translations = List.copyOf(translations);
            }
        }
    }

    /** The list of the sitemaps of a site that has more pages than one of them may have. */
    record SitemapIndex(List<Sitemap> parts) implements MachineFile {

        public SitemapIndex {
            parts = List.copyOf(parts);
        }

        @Override
        public String address() {
            return Sitemap.ADDRESS;
        }
    }

    /** What search engines may visit: everything. */
    record Robots() implements MachineFile {

        @Override
        public String address() {
            return "/robots.txt";
        }
    }

    /**
     * A list of all notes for language models.
     *
     * @param notes the notes, the newest first
     * @see <a href="https://llmstxt.org/">llmstxt.org</a>
     */
    record Llms(List<RenderedNote> notes) implements MachineFile {

        public Llms {
            notes = List.copyOf(notes);
        }

        @Override
        public String address() {
            return "/llms.txt";
        }
    }
}
