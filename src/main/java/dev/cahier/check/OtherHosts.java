package dev.cahier.check;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.source.FolderWalk.Found;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Templates and style sheets load nothing from other hosts. What a note loads is its author's
 * choice, and stands before the author's eyes; what a theme brings along is seen by no one.
 */
final class OtherHosts implements NoteRule {

    private static final String CODE = "foreign-host";

    /** Texts that are longer are made by programs, and would take long to read. */
    private static final long LONGEST_TEXT = 4_000_000;

    private static final Set<String> MARKUP = Set.of("ftlh", "ftl", "ftlx", "html", "htm", "svg");
    private static final Set<String> SCRIPTS = Set.of("js", "mjs");

    private static final String ADDRESS = "((?:https?:)?//[^\\s\"'<>()$]+)";

    /** Begins a comment of a template, of HTML, or of a style sheet or script. */
    private static final Pattern COMMENT = Pattern.compile("<#--|<!--|(?<![^\\s;{}>,])/\\*");

    private static final Pattern TAG =
            Pattern.compile(
                    "<(script|link|img|image|use|source|video|audio|iframe|frame|embed|object|track"
                            + "|input)\\b([^>]{0,2000})>",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern LOADED =
            Pattern.compile(
                    "(?<![\\w-])(?:src|srcset|href|data|poster)\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}"
                            + ADDRESS,
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern REL =
            Pattern.compile(
                    "(?<![\\w-])rel\\s{0,9}=\\s{0,9}[\"']?[\\w\\s-]{0,99}?(?<![\\w-])(?:stylesheet"
                            + "|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|mask-icon"
                            + "|apple-touch-icon|manifest)(?![\\w-])",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern STYLE =
            Pattern.compile(
                    "(?:@import\\s{1,9}(?:url\\()?|(?<![\\w-])url\\()\\s{0,9}[\"']?\\s{0,9}"
                            + ADDRESS,
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern IMPORT =
            Pattern.compile(
                    "(?<![\\w.])(?:(?:import|export)\\b(?:\\s{0,9}\\(|[^;'\"`()]{0,500}?\\bfrom)?"
                            + "|importScripts\\(|fetch\\()\\s{0,9}[\"'`]"
                            + ADDRESS);

    @Override
    public List<String> codes() {
        return List.of(CODE);
    }

    @Override
    public void check(CheckedSite site, Consumer<Diagnostic> report) {
        String own = host(site.config().baseUrl().origin()).orElse("");
        for (Found file : site.files().texts()) {
            if (file.path().startsWith("templates/")) {
                check(file, own, report);
            }
        }
    }

    private static void check(Found file, String own, Consumer<Diagnostic> report) {
        String text = text(file);
        SourceText source = new SourceText(file.path(), text);
        String ending = CheckedFiles.ending(file.path());
        String bare = withoutComments(text);
        TreeMap<Integer, String> places = new TreeMap<>();
        if (MARKUP.contains(ending)) {
            tags(bare, places);
        }
        if (SCRIPTS.contains(ending) || MARKUP.contains(ending)) {
            find(IMPORT, bare, 0, places);
        }
        if (!SCRIPTS.contains(ending)) {
            find(STYLE, bare, 0, places);
        }
        places.forEach(
                (offset, address) ->
                        host(address)
                                .filter(host -> !host.equals(own))
                                .map(host -> foreign(source, offset, host))
                                .ifPresent(report));
    }

    private static void tags(String text, TreeMap<Integer, String> places) {
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            boolean link = tag.group(1).equalsIgnoreCase("link");
            if (!link || REL.matcher(tag.group(2)).find()) {
                find(LOADED, tag.group(2), tag.start(2), places);
            }
        }
    }

    private static void find(
            Pattern pattern, String text, int start, TreeMap<Integer, String> places) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            places.put(start + found.start(1), found.group(1));
        }
    }

    /** Returns the text with blanks in place of comments, so that places stay where they are. */
    private static String withoutComments(String text) {
        StringBuilder bare = new StringBuilder(text);
        Matcher comment = COMMENT.matcher(text);
        Set<String> missing = new HashSet<>();
        int from = 0;
        while (comment.find(from)) {
            String closer = comment.group().startsWith("<") ? "-->" : "*/";
            int end = missing.contains(closer) ? -1 : text.indexOf(closer, comment.end());
            if (end < 0) {
                missing.add(closer);
                from = comment.end();
            } else {
                from = end + closer.length();
                bare.replace(comment.start(), from, " ".repeat(from - comment.start()));
            }
        }
        return bare.toString();
    }

    /** Returns the host of an address; empty for one that nothing can be loaded from. */
    private static Optional<String> host(String address) {
        try {
            String whole = address.startsWith("//") ? "https:" + address : address;
            return Optional.ofNullable(new URI(whole).getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Diagnostic foreign(SourceText source, int offset, String host) {
        return Diagnostic.warning(
                        CODE,
                        source.at(offset),
                        "pages load this from " + host + ", which learns who reads them")
                .withHint("put a copy into templates/assets");
    }

    private static String text(Found file) {
        try {
            return Files.size(file.file()) > LONGEST_TEXT
                    ? ""
                    : new String(Files.readAllBytes(file.file()), StandardCharsets.UTF_8)
                            .replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.path(), e);
        }
    }
}
