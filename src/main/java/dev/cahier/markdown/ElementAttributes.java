package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.LinkedHashSet;
import java.util.Set;

/** The attributes that an author gave one element; used by one thread. */
final class ElementAttributes {

    private final Set<String> classes = new LinkedHashSet<>();
    private String id = "";
    private String style = "";

    /** Adds what a list says; the id is not yet unique in the note. */
    void add(AttributeList list) {
        classes.addAll(list.classes());
        id = list.id().isEmpty() ? id : list.id();
        style = list.style().isEmpty() ? style : list.style();
    }

    void setId(String anchor) {
        id = anchor;
    }

    String id() {
        return id;
    }

    boolean setsHeight() {
        return style.contains("height:");
    }

    Set<String> classes() {
        return classes;
    }

    /** Returns the attributes as they follow the name of a tag, each behind a blank. */
    String html() {
        return unlessEmpty("id", id)
                + unlessEmpty("class", String.join(" ", classes))
                + unlessEmpty("style", style);
    }

    /** Returns an attribute behind a blank. */
    static String attribute(String name, String value) {
        return " " + name + "=\"" + Escaping.escapeHtml(value, true) + "\"";
    }

    private static String unlessEmpty(String name, String value) {
        return value.isEmpty() ? "" : attribute(name, value);
    }
}
