package dev.cahier.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A format of feeds: the values of {@code feeds.formats}. */
public enum FeedFormat {
    /** Atom 1.0, RFC 4287. */
    ATOM("atom.xml", "application/atom+xml"),
    /** RSS 2.0, under the name that Hugo gives it. */
    RSS("index.xml", "application/rss+xml"),
    /** JSON Feed 1.1. */
    JSON("feed.json", "application/feed+json");

    private final String fileName;
    private final String mediaType;

    FeedFormat(String fileName, String mediaType) {
        this.fileName = fileName;
        this.mediaType = mediaType;
    }

    /** Returns the name of the file, which is beside the page of the list. */
    public String fileName() {
        return fileName;
    }

    /** Returns the media type, such as {@code application/atom+xml}. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns the value that is written as a word, such as {@code atom}. */
    static Optional<FeedFormat> of(String word) {
        return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
    }

    /** Returns the words for all values. */
    static List<String> words() {
        return Arrays.stream(values()).map(FeedFormat::word).toList();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
