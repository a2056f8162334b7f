package dev.cahier.serve;

import java.util.Locale;
import java.util.Map;

/** The types of files by their extensions, as web servers tell them. */
final class ContentTypes {

    static final String HTML = "text/html; charset=utf-8";
    static final String TEXT = "text/plain; charset=utf-8";
    static final String JSON = "application/json";
    static final String SCRIPT = "text/javascript; charset=utf-8";

    private static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("html", HTML),
                    Map.entry("htm", HTML),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("js", SCRIPT),
                    Map.entry("mjs", SCRIPT),
                    Map.entry("json", JSON),
                    Map.entry("map", JSON),
                    Map.entry("geojson", "application/geo+json"),
                    Map.entry("webmanifest", "application/manifest+json"),
                    Map.entry("xml", "application/xml; charset=utf-8"),
                    Map.entry("rss", "application/rss+xml; charset=utf-8"),
                    Map.entry("atom", "application/atom+xml; charset=utf-8"),
                    Map.entry("txt", TEXT),
                    Map.entry("md", "text/markdown; charset=utf-8"),
                    Map.entry("csv", "text/csv; charset=utf-8"),
                    Map.entry("bib", TEXT),
                    Map.entry("tex", TEXT),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("jpeg", "image/jpeg"),
                    Map.entry("gif", "image/gif"),
                    Map.entry("webp", "image/webp"),
                    Map.entry("avif", "image/avif"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("bmp", "image/bmp"),
                    Map.entry("woff", "font/woff"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("ttf", "font/ttf"),
                    Map.entry("otf", "font/otf"),
                    Map.entry("mp3", "audio/mpeg"),
                    Map.entry("ogg", "audio/ogg"),
                    Map.entry("oga", "audio/ogg"),
                    Map.entry("wav", "audio/wav"),
                    Map.entry("m4a", "audio/mp4"),
                    Map.entry("flac", "audio/flac"),
                    Map.entry("mp4", "video/mp4"),
                    Map.entry("m4v", "video/mp4"),
                    Map.entry("webm", "video/webm"),
                    Map.entry("ogv", "video/ogg"),
                    Map.entry("mov", "video/quicktime"),
                    Map.entry("vtt", "text/vtt; charset=utf-8"),
                    Map.entry("pdf", "application/pdf"),
                    Map.entry("epub", "application/epub+zip"),
                    Map.entry("zip", "application/zip"),
                    Map.entry("gz", "application/gzip"),
                    Map.entry("wasm", "application/wasm"));

    private ContentTypes() {}

    /** Returns the type of a file by its name. */
    static String of(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(extension, UNKNOWN);
    }
}
