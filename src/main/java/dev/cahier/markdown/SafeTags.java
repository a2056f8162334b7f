package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.html.SafeHtml;
import dev.cahier.html.SafeTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Writes single tags of an author's HTML so that they cannot harm, and reports what is removed. */
final class SafeTags {

    static final String CODE = "html-removed";

    /** The code for elements that nobody closes. */
    static final String UNCLOSED = "html-unclosed";

    private static final String HINT =
            "use Markdown or other HTML; 'html: allow' in cahier.yaml is for sites whose writers you"
                    + " trust";

    private static final String WITHIN =
            "open and close it in the same paragraph, list item or quotation";

    private static final Set<String> SCRIPTS = Set.of("script", "style", "link", "meta", "base");

    private static final Set<String> FRAMES = Set.of("iframe", "object", "embed", "applet");

    private SafeTags() {}

    /** Returns whether a tag may be written where some elements are open. */
    static boolean isAllowed(HtmlTag tag, OpenElements open) {
        // In HTML, the title of a drawing would be that of the page.
        return SafeHtml.allows(tag.name())
                && (open.isInDrawing()
                        || !tag.name().equals("title") && !tag.name().equals("desc"));
    }

    /** Reports an element that is left out. */
    static void reportElement(HtmlTag tag, SourceLocation place, NoteContext note) {
        String hint =
                FRAMES.contains(tag.name())
                        ? "write a link, or a shortcode of the site such as youtube"
                        : SCRIPTS.contains(tag.name())
                                ? "put it into the site's templates, which are trusted"
                                : HINT;
        note.report(
                Diagnostic.warning(
                                CODE,
                                place,
                                "<" + tag.name() + "> is left out, because of 'html: safe'")
                        .withHint(hint));
    }

    /** Reports a closing tag that is left out. */
    static void reportUnopened(HtmlTag tag, SourceLocation place, NoteContext note) {
        note.report(
                Diagnostic.warning(
                                CODE,
                                place,
                                "</" + tag.name() + "> is left out: no such element is open here")
                        .withHint(WITHIN));
    }

    /**
     * Returns whether an opening tag of an allowed element cannot be written here; reports it.
     *
     * @param own the tag as it is in the note
     */
    static boolean isMisplaced(
            HtmlTag tag, OpenElements open, BasedSequence own, NoteContext note) {
        Optional<Set<String>> parents = open.missingParent(tag.name());
        String why =
                parents.isPresent()
                        ? ": no "
                                + parents.get().stream()
                                        .sorted()
                                        .map(name -> "<" + name + ">")
                                        .collect(Collectors.joining(", "))
                                + " is open here"
                        : ": more than " + OpenElements.DEEPEST + " elements are open here";
        boolean misplaced = parents.isPresent() || open.isFull() && !SafeHtml.isVoid(tag.name());
        if (misplaced) {
            note.report(
                    Diagnostic.warning(
                                    CODE, note.at(own, 0), "<" + tag.name() + "> is left out" + why)
                            .withHint(WITHIN));
        }
        return misplaced;
    }

    /** Reports those elements that an author should have closed; returns the names of all. */
    static List<String> ended(List<OpenElements.Opened> elements, NoteContext note) {
        for (OpenElements.Opened element : elements) {
            if (element.wantsEnd()) {
                note.report(
                        Diagnostic.warning(
                                        UNCLOSED,
                                        note.at(element.tag(), 0),
                                        "<"
                                                + element.name()
                                                + "> is never closed: it ends with the text around"
                                                + " it")
                                .withHint(WITHIN));
            }
        }
        return elements.stream().map(OpenElements.Opened::name).toList();
    }

    /** Reports a link that is left out because of another one in it. */
    static void reportOuterLink(SourceLocation place, NoteContext note) {
        note.report(
                Diagnostic.warning(CODE, place, "<a> is left out: it contains another link")
                        .withHint("close it before the other link begins"));
    }

    /** Reports a declaration or the like that is left out. */
    static void reportDeclaration(SourceLocation place, NoteContext note) {
        note.report(Diagnostic.warning(CODE, place, "this declaration is left out").withHint(HINT));
    }

    /**
     * Returns an opening tag with its addresses resolved and without what could harm.
     *
     * @param chars the tag as it is in the note
     * @param shown whether it is in an element that shows code
     */
    static String opening(BasedSequence chars, boolean shown, NoteContext note) {
        return resolved(RawHtmlLinks.inTag(chars, shown, note), chars, note);
    }

    /**
     * Returns an opening tag without what could harm.
     *
     * @param resolved the tag with its addresses resolved
     * @param chars the tag as it is in the note
     */
    static String resolved(String resolved, BasedSequence chars, NoteContext note) {
        HtmlTag tag = HtmlTag.at(resolved, 0).orElseThrow();
        SafeTag safe = SafeHtml.tag(tag.name(), attributes(tag, resolved, note));
        Optional<HtmlTag> written = HtmlTag.at(chars.toString(), 0);
        for (String name : safe.removed()) {
            int place = written.map(t -> indexOf(name, t)).orElse(0);
            note.report(removed(tag.name(), name, note.at(chars, place)));
        }
        return safe.html();
    }

    private static List<SafeTag.Attribute> attributes(HtmlTag tag, String html, NoteContext note) {
        // Browsers take the first of several attributes with one name.
        record Placed(int start, SafeTag.Attribute attribute) {}
        ToIntFunction<Placed> start = Placed::start;
        List<Placed> all = new ArrayList<>();
        for (HtmlTag.Attribute attribute : tag.attributes()) {
            String value = html.substring(attribute.valueStart(), attribute.valueEnd());
            String shown = note.fragments().withShortcodeValues(SafeHtml.decoded(value));
            all.add(new Placed(attribute.start(), new SafeTag.Attribute(attribute.name(), shown)));
        }
        for (HtmlTag.Flag flag : tag.flags()) {
            all.add(new Placed(flag.start(), new SafeTag.Attribute(flag.name(), "")));
        }
        all.sort(Comparator.comparingInt(start));
        return all.stream().map(Placed::attribute).toList();
    }

    private static int indexOf(String name, HtmlTag tag) {
        return tag.attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .map(attribute -> attribute.start() + 1)
                .or(
                        () ->
                                tag.flags().stream()
                                        .filter(flag -> flag.name().equals(name))
                                        .findFirst()
                                        .map(HtmlTag.Flag::start))
                .orElse(0);
    }

    private static Diagnostic removed(String element, String name, SourceLocation place) {
        String what =
                name.equals("style") || name.equals("class")
                        ? "a part of the attribute '" + name + "'"
                        : "the attribute '" + name + "'";
        return Diagnostic.warning(
                        CODE,
                        place,
                        what + " of <" + element + "> is left out, because of 'html: safe'")
                .withHint(HINT);
    }
}
