package dev.cahier.bibliography;

import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.store.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How citations and reference lists look: a style in CSL.
 *
 * @param name what the site calls it
 * @param xml its text
 * @param hash tells styles of different text apart
 */
public record CitationStyle(String name, String xml, String hash) {

    /** The style of a site that names none. */
    public static final String DEFAULT = "ieee";

    /** Characters of a style; the largest that there are have 200,000. */
    private static final int LONGEST = 1_000_000;

    /** When authors are left out. */
    private static final Pattern ET_AL =
            Pattern.compile("\\s(?:et-al-min|et-al-use-first|et-al-use-last)=(\"[^\"]*\"|'[^']*')");

    private static final Map<String, String> BUILT_IN =
            new TreeMap<>(
                    Map.of(
                            "ieee", "ieee",
                            "apa", "apa",
                            "chicago-author-date", "chicago-author-date",
                            "nature", "nature",
                            "gb-t-7714-2015-numeric",
                                    "china-national-standard-gb-t-7714-2015-numeric",
                            "gb-t-7714-2015-author-date",
                                    "china-national-standard-gb-t-7714-2015-author-date"));

    /** Creates a style. */
    public static CitationStyle of(String name, String xml) {
        return new CitationStyle(name, xml, Sha256.of(xml));
    }

    /** Returns the names of the built-in styles, sorted. */
    public static SortedSet<String> names() {
        return new TreeSet<>(BUILT_IN.keySet());
    }

    /** Returns a built-in style. */
    public static Optional<CitationStyle> builtIn(String name) {
        String file = BUILT_IN.get(name.toLowerCase(Locale.ROOT));
        if (file == null) {
            return Optional.empty();
        }
        try (InputStream in = CitationStyle.class.getResourceAsStream("styles/" + file + ".csl")) {
            if (in == null) {
                throw new IllegalStateException("no style " + file);
            }
            return Optional.of(
                    CitationStyle.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the style " + file, e);
        }
    }

    /** Returns what to write instead of the name of a style that does not exist. */
    public static String hint(String name) {
        return DidYouMean.among(names(), name)
                .map(near -> "did you mean '" + near + "'?")
                .orElse(
                        "write one of "
                                + String.join(", ", List.copyOf(names()))
                                + ", or a .csl file");
    }

    /** Returns why this style cannot be used; empty if it can. */
    public Optional<String> objection() {
        if (xml.length() > LONGEST) {
            return Optional.of("is longer than " + LONGEST + " characters");
        }
        if (xml.contains("<!DOCTYPE") || xml.contains("<!ENTITY")) {
            return Optional.of("contains a document type declaration, which styles do not need");
        }
        Optional<StyleOutline> outline = StyleOutline.of(xml);
        if (outline.isEmpty()) {
            return Optional.of("is not a style in CSL");
        }
        return objection(outline.get());
    }

    private Optional<String> objection(StyleOutline outline) {
        if (outline.hasParent()) {
            return Optional.of("only refers to another style; use the style that it names");
        }
        if (!outline.isStyle()) {
            return Optional.of("is not a style in CSL");
        }
        String format = outline.format();
        if (format.equals("note") || format.equals("label")) {
            return Optional.of(
                    "is a style of the kind '" + format + "'; use a numeric or author-date style");
        }
        if (outline.isTooLarge()) {
            return Optional.of("has macros that go round in circles, or too many elements");
        }
        return CitationRenderer.flaw(this);
    }

    /** Returns this style with citations that name so many authors before "et al.". */
    CitationStyle naming(int authors) {
        String least = "et-al-min=\"" + (authors + 1) + "\"";
        String first = "et-al-use-first=\"" + authors + "\"";
        String own =
                ET_AL.matcher(xml)
                        .replaceAll("")
                        .replaceFirst("<citation\\b", "$0 " + least + " " + first);
        return CitationStyle.of(name + "/" + authors, own);
    }

    /** Returns whether it shows the pages and chapters that a citation names. */
    public boolean showsPlaces() {
        return StyleOutline.of(xml).map(StyleOutline::showsPlaces).orElse(true);
    }

    /** Returns whether citations are numbers. */
    boolean isNumeric() {
        return StyleOutline.of(xml).map(StyleOutline::format).orElse("").equals("numeric");
    }
}
