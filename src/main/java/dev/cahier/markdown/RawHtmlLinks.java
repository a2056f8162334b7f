package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.cahier.config.AddressPolicy;
import dev.cahier.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves the addresses in HTML that an author wrote as those in Markdown: {@code href}, {@code
 * src}, {@code srcset}, {@code poster} and {@code data}, and {@code xlink:href} and {@code
 * data-src}.
 *
 * <p>Elements that show code keep their addresses as they are; in all elements an address that
 * would run a script is left out.
 */
final class RawHtmlLinks {

    /** Elements whose content is not HTML. */
    private static final Set<String> TEXT = Set.of("script", "style", "textarea", "title");

    /** Elements whose content shows code. */
    static final Set<String> CODE = Set.of("pre", "code");

    private static final Set<String> IMAGES = Set.of("img", "input", "image");

    private static final Set<String> ACTIONS = Set.of("action", "formaction");

    private static final Set<String> ANCHORS = Set.of("a", "area");

    /** The attributes with addresses that are neither links nor images, by element. */
    private static final Map<String, Set<String>> FILES =
            Map.ofEntries(
                    Map.entry("link", Set.of("href")),
                    Map.entry("use", Set.of("href")),
                    Map.entry("video", Set.of("src")),
                    Map.entry("audio", Set.of("src")),
                    Map.entry("source", Set.of("src")),
                    Map.entry("track", Set.of("src")),
                    Map.entry("iframe", Set.of("src")),
                    Map.entry("embed", Set.of("src")),
                    Map.entry("script", Set.of("src")),
                    Map.entry("object", Set.of("data")));

    /** What SVG of an older kind writes, and scripts that load pictures late read. */
    private static final Map<String, String> SAME_AS =
            Map.of("xlink:href", "href", "data-src", "src");

    /** What a template language or another tool replaces. */
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{|\\{%|<%|\\$\\{");

    private static final Pattern CANDIDATE =
            Pattern.compile("[\\s,]*+(\\S*[^\\s,])((?:\\s+[^,]+)?),?");

    private final BasedSequence chars;
    private final String text;
    private final NoteContext note;
    private final List<Edit> edits = new ArrayList<>();

    private RawHtmlLinks(BasedSequence chars, NoteContext note) {
        this.chars = chars;
        this.text = chars.toString();
        this.note = note;
    }

    /**
     * A replacement of a part of a text.
     *
     * @param start the index of its first character
     * @param end the index behind its last character
     */
    private record Edit(int start, int end, String replacement) {}

    /** Returns HTML with its addresses resolved. */
    static String in(BasedSequence html, NoteContext note) {
        RawHtmlLinks links = new RawHtmlLinks(html, note);
        int index = links.text.indexOf('<');
        while (index >= 0) {
            index = links.text.indexOf('<', links.behind(index));
        }
        return links.resolved();
    }

    /**
     * Returns a single tag with its addresses resolved.
     *
     * @param shown whether it is in an element that shows code
     */
    static String inTag(BasedSequence chars, boolean shown, NoteContext note) {
        RawHtmlLinks links = new RawHtmlLinks(chars, note);
        HtmlTag.at(links.text, 0).ifPresent(tag -> links.tag(tag, shown));
        return links.resolved();
    }

    private String resolved() {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (Edit edit : edits) {
            out.append(text, done, edit.start()).append(edit.replacement());
            done = edit.end();
        }
        return out.append(text, done, text.length()).toString();
    }

    /** Reads a tag, or an element that contains text or code, and returns the index behind it. */
    private int behind(int index) {
        if (text.startsWith("<!--", index)) {
            int end = text.indexOf("-->", index);
            return end < 0 ? text.length() : end;
        }
        Optional<HtmlTag> found = HtmlTag.at(text, index);
        if (found.isEmpty()) {
            return HtmlTag.begins(text, index) ? text.length() : index + 1;
        }
        HtmlTag tag = found.get();
        tag(tag, false);
        if (tag.closing() || !(TEXT.contains(tag.name()) || CODE.contains(tag.name()))) {
            return tag.end();
        }
        int end = closing(tag);
        if (CODE.contains(tag.name())) {
            code(tag.end(), end);
        }
        return end;
    }

    private int closing(HtmlTag tag) {
        Matcher closing =
                Pattern.compile("</" + tag.name() + "[\\s/>]", Pattern.CASE_INSENSITIVE)
                        .matcher(text);
        return closing.find(tag.end()) ? closing.start() : text.length();
    }

    private void code(int start, int end) {
        int index = text.indexOf('<', start);
        while (index >= 0 && index < end) {
            Optional<HtmlTag> found = HtmlTag.at(text, index);
            found.ifPresent(tag -> tag(tag, true));
            if (found.isEmpty() && HtmlTag.begins(text, index)) {
                return;
            }
            index = text.indexOf('<', found.map(HtmlTag::end).orElse(index + 1));
        }
    }

    private void tag(HtmlTag tag, boolean shown) {
        if (tag.closing()) {
            return;
        }
        int first = edits.size();
        for (HtmlTag.Attribute attribute : tag.attributes()) {
            String written = text.substring(attribute.valueStart(), attribute.valueEnd());
            String value = note.fragments().withShortcodeValues(Unescaped.html(written).strip());
            if (value.isEmpty() || TEMPLATE.matcher(value).find()) {
                continue;
            }
            SourceLocation place = note.at(chars, attribute.valueStart());
            if (attribute.name().endsWith("srcset") && !shown) {
                replace(attribute, written, srcset(value, place));
                continue;
            }
            String name = SAME_AS.getOrDefault(attribute.name(), attribute.name());
            if (isAddress(tag.name(), name)) {
                SiteLinks.Target target =
                        shown ? judged(value, place) : target(tag.name(), name, value, place);
                apply(target, attribute, written, value);
                if (tag.name().equals("img") && attribute.name().equals("src") && !shown) {
                    RawImageSize.of(tag, text, target.url(), note)
                            .ifPresent(
                                    size ->
                                            edits.add(
                                                    first,
                                                    new Edit(
                                                            size.index(),
                                                            size.index(),
                                                            size.attributes())));
                }
            }
        }
    }

    private static boolean isAddress(String element, String attribute) {
        return Set.of("href", "src", "poster", "data").contains(attribute)
                        && (!attribute.equals("data") || element.equals("object"))
                || ACTIONS.contains(attribute);
    }

    private SiteLinks.Target target(
            String element, String attribute, String value, SourceLocation place) {
        boolean image = attribute.equals("poster") || IMAGES.contains(element);
        if (image && !ACTIONS.contains(attribute)) {
            return note.links().image(value, place);
        }
        boolean anchor = ANCHORS.contains(element) && attribute.equals("href");
        if (anchor) {
            SiteLinks.Target target = note.links().link(value, place);
            if (!target.isRefused()) {
                note.link(new LinkUse(target.url(), place));
            }
            return target;
        }
        return FILES.getOrDefault(element, Set.of()).contains(attribute)
                ? note.links().link(value, place)
                : judged(value, place);
    }

    /** Returns an address as it is, unless it would run a script. */
    private static SiteLinks.Target judged(String value, SourceLocation place) {
        return AddressPolicy.objectionToLink(value)
                .map(objection -> SiteLinks.Target.refused(objection, place))
                .orElseGet(() -> SiteLinks.Target.of(value));
    }

    private void apply(
            SiteLinks.Target target, HtmlTag.Attribute attribute, String written, String value) {
        target.problem().ifPresent(note::report);
        if (target.isRefused()) {
            edits.add(new Edit(attribute.start(), attribute.end(), ""));
        } else if (!target.url().equals(value)) {
            replace(attribute, written, target.url());
        }
    }

    private String srcset(String value, SourceLocation place) {
        List<String> resolved = new ArrayList<>();
        boolean changed = false;
        Matcher candidate = CANDIDATE.matcher(value);
        while (candidate.find()) {
            SiteLinks.Target target = note.links().image(candidate.group(1), place);
            target.problem().ifPresent(note::report);
            changed |= !target.url().equals(candidate.group(1));
            if (!target.isRefused()) {
                resolved.add((target.url() + " " + candidate.group(2).strip()).strip());
            }
        }
        return changed ? String.join(", ", resolved) : value;
    }

    private void replace(HtmlTag.Attribute attribute, String written, String url) {
        String escaped = Escaping.escapeHtml(url, false);
        boolean changed = !Unescaped.html(written).strip().equals(url);
        if (changed) {
            boolean quoted = attribute.end() > attribute.valueEnd();
            edits.add(
                    new Edit(
                            attribute.valueStart() - (quoted ? 1 : 0),
                            attribute.end(),
                            "\"" + escaped + "\""));
        }
    }
}
