package dev.cahier.markdown;

import static java.util.stream.Collectors.joining;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Optional;

/**
 * The element around a callout.
 *
 * @param name the class of all callouts of its sort
 * @param kind tells its kind from others
 * @param id its anchor; empty for none
 * @param folding whether readers can fold it
 */
record CalloutFrame(String name, String kind, String id, CalloutTitle.Folding folding) {

    /** Returns this frame with the attributes that an author gave the callout. */
    CalloutFrame with(Optional<ElementAttributes> own) {
        String classes =
                own.map(e -> e.classes().stream().map(c -> " " + c).collect(joining())).orElse("");
        String anchor = id.isEmpty() ? own.map(ElementAttributes::id).orElse("") : id;
        return new CalloutFrame(name, kind + classes, anchor, folding);
    }

    void begin(String title, BodyWriter out) {
        boolean folds = folding != CalloutTitle.Folding.NONE;
        String role = !folds && name.equals("callout") ? " role=\"note\"" : "";
        String open = folding == CalloutTitle.Folding.OPEN ? " open" : "";
        String titleTag = folds ? "summary" : "p";
        out.line();
        out.raw("<" + tag() + " class=\"" + name + " " + name + "-" + kind + "\"" + role);
        out.raw(attribute(id) + open + ">").line();
        out.raw("<" + titleTag + " class=\"" + name + "-title\">" + title);
        out.raw("</" + titleTag + ">").line();
    }

    void end(BodyWriter out) {
        out.line().raw("</" + tag() + ">").line();
    }

    private String tag() {
        return folding == CalloutTitle.Folding.NONE ? "div" : "details";
    }

    private static String attribute(String id) {
        return id.isEmpty() ? "" : " id=\"" + Escaping.escapeHtml(id, true) + "\"";
    }
}
