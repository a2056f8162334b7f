package dev.cahier.markdown;

import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.html.MutableAttributes;
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

    Set<String> classes() {
        return classes;
    }

    /** Returns the attributes as they follow the name of a tag that has no others. */
    String html() {
        return attribute("id", id)
                + attribute("class", String.join(" ", classes))
                + attribute("style", style);
    }

    private static String attribute(String name, String value) {
        return value.isEmpty() ? "" : " " + name + "=\"" + Escaping.escapeHtml(value, true) + "\"";
    }

    private void addTo(MutableAttributes attributes) {
        if (!id.isEmpty()) {
            attributes.replaceValue("id", id);
        }
        classes.forEach(name -> attributes.addValue("class", name));
        if (!style.isEmpty()) {
            attributes.replaceValue("style", style);
        }
    }

    /** Gives the elements that flexmark writes their attributes. */
    static final class Factory extends IndependentAttributeProviderFactory {

        @Override
        public AttributeProvider apply(LinkResolverContext context) {
            NoteContext note = NoteContext.of(context.getDocument());
            return (Node node, AttributablePart part, MutableAttributes attributes) ->
                    note.attributesOf(node).ifPresent(own -> own.addTo(attributes));
        }
    }
}
