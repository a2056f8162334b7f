package dev.cahier.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.owasp.html.Encoding;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/**
 * The HTML that strangers may write: text, tables, images, drawings and formulas, but nothing that
 * runs a script, submits a form, loads a page or changes what is outside of it.
 *
 * <p>Each tag is judged on its own by OWASP's sanitizer and written anew, so that a browser reads
 * the same tag that was judged. Whoever calls this escapes all other {@code <} and closes elements.
 */
public final class SafeHtml {

    private static final PolicyFactory POLICY = SafePolicy.make();

    private SafeHtml() {}

    /** Returns whether an element may be written, whatever its attributes are. */
    public static boolean allows(String element) {
        return SafeElements.isAllowed(element);
    }

    /** Returns whether what is within an element is left out with it, as it is not text. */
    public static boolean hidesContent(String element) {
        return SafeElements.HIDDEN.contains(element);
    }

    /** Returns whether an element belongs to SVG or MathML, where {@code <path/>} is closed. */
    public static boolean isForeign(String element) {
        return SafeElements.SVG.contains(element) || SafeElements.MATHML.contains(element);
    }

    /** Returns whether an element has no content and no closing tag. */
    public static boolean isVoid(String element) {
        return SafeElements.VOID.contains(element);
    }

    /** Returns whether an element cannot be in a paragraph. */
    public static boolean isBlock(String element) {
        return SafeElements.BLOCKS.contains(element);
    }

    /** Returns the name of an element with the capitals that XML wants. */
    public static String spelled(String element) {
        return SafeElements.MIXED_CASE.getOrDefault(element, element);
    }

    /** Returns whether strangers may give an element this id. */
    public static boolean isFreeId(String id) {
        return SafeNames.isFree(id);
    }

    /** Returns whether strangers may give an element this class. */
    public static boolean isFreeClass(String name) {
        return SafeNames.freeClasses(name) != null;
    }

    /** Returns the value of an attribute without character references, as browsers read it. */
    public static String decoded(String value) {
        return Encoding.decodeHtml(value, true);
    }

    /**
     * Returns an opening tag without what could harm.
     *
     * @param element an element that {@linkplain #allows is allowed}, in lower case
     * @param attributes its attributes; of several with one name, browsers take the first
     */
    public static SafeTag tag(String element, List<SafeTag.Attribute> attributes) {
        String name = spelled(element);
        Map<String, String> given = new LinkedHashMap<>();
        attributes.forEach(attribute -> given.putIfAbsent(attribute.name(), attribute.value()));
        List<String> flat = new ArrayList<>();
        given.forEach(
                (key, value) -> {
                    flat.add(SafeElements.MIXED_CASE.getOrDefault(key, key));
                    flat.add(value);
                });
        Receiver receiver = new Receiver(isVoid(element));
        POLICY.apply(receiver).openTag(name, flat);
        List<String> removed = new ArrayList<>();
        given.forEach(
                (key, value) -> {
                    if (receiver.isReduced(SafeElements.MIXED_CASE.getOrDefault(key, key), value)) {
                        removed.add(key);
                    }
                });
        return new SafeTag(receiver.html.toString(), removed);
    }

    /** Receives what the policy lets through. */
    private static final class Receiver implements HtmlStreamEventReceiver {

        private final boolean empty;
        private final StringBuilder html = new StringBuilder();
        private final Map<String, String> kept = new LinkedHashMap<>();

        private Receiver(boolean empty) {
            this.empty = empty;
        }

        @Override
        public void openTag(String element, List<String> attributes) {
            html.append('<').append(element);
            for (int i = 0; i < attributes.size(); i += 2) {
                kept.put(attributes.get(i), attributes.get(i + 1));
                html.append(' ').append(attributes.get(i)).append("=\"");
                html.append(escaped(attributes.get(i + 1))).append('"');
            }
            html.append(empty ? " />" : ">");
        }

        /** A style can lose declarations; what else is changed says the same as before. */
        private boolean isReduced(String name, String value) {
            String left = kept.get(name);
            return left == null
                    || name.equals("style") && declarations(left) < declarations(value)
                    || name.equals("class") && left.length() < value.strip().length();
        }

        private static long declarations(String style) {
            return style.chars().filter(c -> c == ':').count();
        }

        private static String escaped(String value) {
            return value.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
        }

        @Override
        public void openDocument() {}

        @Override
        public void closeDocument() {}

        @Override
        public void closeTag(String element) {}

        @Override
        public void text(String text) {}
    }
}
