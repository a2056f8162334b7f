package dev.cahier.math;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * References in HTML, to be resolved when all numbers of the site are known: links whose address
 * begins with a private mark and whose text is {@code (?)}. They stand in typeset formulas and in
 * running text; none of them is left by {@link #resolved}.
 */
public final class ReferenceMarkup {

    /** A character for private use: formulas cannot hold it, so that no author can forge one. */
    static final String MARK = "\uE0F1";

    private static final String TEXT = "(?)";

    private static final Pattern ADDRESS =
            Pattern.compile(
                    " href=\"" + MARK + "([a-z]+)/((?:[\\w.~!*'()-]|%[0-9A-F]{2}|&#x27;)*+)\"");

    /** A reference in plain text. */
    private static final Pattern IN_TEXT =
            Pattern.compile(MARK + "([a-z]+)/((?:[\\w.~!*'()-]|%[0-9A-F]{2})*+)" + MARK);

    private static final Pattern LINK = Pattern.compile("<a\\b([^>]*)>|</a\\b[^>]*>");

    private ReferenceMarkup() {}

    /** What a reference shows. */
    public enum Kind {
        /** The bare number: {@code 3}. */
        NUMBER("no"),
        /** The number in parentheses: {@code (3)}. */
        EQUATION("eq"),
        /** The number behind the name of what it numbers: {@code Theorem 3}. */
        NAME("name"),
        /** Nothing: only its address is a reference; whatever is written is shown. */
        PLACE("place");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Returns the kind of a word in an address; empty for that of a label. */
        private static Optional<Kind> of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * What a reference leads to.
     *
     * @param url the address, escaped for an attribute; empty for none
     * @param text what the reference shows, escaped
     * @param title a title for the link, escaped; empty for none
     */
    public record Target(String url, String text, String title) {}

    /** Returns the address of a reference, for an attribute {@code href}. */
    public static String address(Kind kind, String label) {
        return MARK
                + kind.word
                + "/"
                + URLEncoder.encode(label, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Returns the markup of a reference in running text. */
    public static String of(Kind kind, String label) {
        return "<a class=\"ref\" href=\"" + address(kind, label) + "\">" + TEXT + "</a>";
    }

    /** Returns the markup of a reference that stands in a link, so that it cannot be one. */
    public static String withoutLink(Kind kind, String label) {
        return withoutLinks(of(kind, label));
    }

    /** Returns the mark of a reference in plain text, see {@link #resolvedText}. */
    public static String inText(Kind kind, String label) {
        return address(kind, label) + MARK;
    }

    /** Takes all links out of some HTML; its references will show what they would lead to. */
    public static String withoutLinks(String html) {
        StringBuilder plain = new StringBuilder();
        boolean inReference = false;
        Matcher tag = LINK.matcher(html);
        while (tag.find()) {
            boolean opens = tag.group(1) != null;
            String kept = opens ? "<span" + tag.group(1) + ">" : "</span>";
            boolean reference = opens ? tag.group(1).contains(MARK) : inReference;
            tag.appendReplacement(plain, reference ? Matcher.quoteReplacement(kept) : "");
            inReference = opens && reference;
        }
        return tag.appendTail(plain).toString();
    }

    /** Returns whether there is a mark; a search for one character is the fastest. */
    static boolean mayBeIn(String html) {
        return html.indexOf(MARK.charAt(0)) >= 0;
    }

    /** Replaces the references of a formula by the labels that they name. */
    static String withLabels(String formula) {
        return resolved(
                formula,
                (kind, label) ->
                        Optional.of(
                                new Target(
                                        "", label.replace("&", "&amp;").replace("<", "&lt;"), "")));
    }

    /**
     * Replaces all references in some HTML by what they lead to. A mark without the text of a
     * reference, or with a label that leads nowhere, was written by hand: it loses its address.
     */
    public static String resolved(String html, BiFunction<Kind, String, Optional<Target>> targets) {
        if (!mayBeIn(html)) {
            return html;
        }
        StringBuilder resolved = new StringBuilder(html.length() + 64);
        Matcher address = ADDRESS.matcher(html);
        int done = 0;
        int text = 0;
        boolean found = address.find();
        while (found) {
            int start = address.start();
            Optional<Kind> kind = Kind.of(address.group(1));
            String label = decoded(address.group(2));
            resolved.append(html, done, start);
            done = address.end();
            found = address.find();
            if (kind.equals(Optional.of(Kind.PLACE))) {
                targets.apply(Kind.PLACE, label)
                        .ifPresent(target -> resolved.append(attributes(target, html, start)));
                continue;
            }
            if (text >= 0 && text < done) {
                text = html.indexOf(TEXT, done);
            }
            boolean complete = text >= 0 && (!found || text < address.start());
            Optional<Target> target =
                    complete ? kind.flatMap(k -> targets.apply(k, label)) : Optional.empty();
            if (target.isPresent()) {
                resolved.append(attributes(target.get(), html, start))
                        .append(html, done, text)
                        .append(target.get().text());
                done = text + TEXT.length();
            }
        }
        return resolved.append(html, done, html.length()).toString();
    }

    /**
     * Replaces all references in plain text by what they show; one that leads nowhere is removed.
     */
    public static String resolvedText(
            String text, BiFunction<Kind, String, Optional<Target>> targets) {
        if (!mayBeIn(text)) {
            return text;
        }
        return IN_TEXT.matcher(text)
                .replaceAll(
                        mark ->
                                Matcher.quoteReplacement(
                                        Kind.of(mark.group(1))
                                                .flatMap(
                                                        kind ->
                                                                targets.apply(
                                                                        kind,
                                                                        decoded(mark.group(2))))
                                                .map(target -> unescaped(target.text()))
                                                .orElse("")));
    }

    /** A span stands in a link and is none; in MathML only the address is an attribute. */
    private static String attributes(Target target, String html, int start) {
        int tag = html.lastIndexOf('<', start);
        if (target.url().isEmpty() || html.startsWith("<span ", tag)) {
            return "";
        }
        boolean titled = html.startsWith("<a ", tag) && !target.title().isEmpty();
        return " href=\""
                + target.url()
                + "\""
                + (titled ? " title=\"" + target.title() + "\"" : "");
    }

    static String decoded(String address) {
        return URLDecoder.decode(unescaped(address), StandardCharsets.UTF_8);
    }

    static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#x27;", "'")
                .replace("&amp;", "&");
    }
}
