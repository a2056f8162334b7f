package dev.cahier.book;

import dev.cahier.config.AddressPolicy;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Which elements and attributes a drawing in a book has. All others are left out: in SVG, a name
 * with a prefix of any kind may be that of a script or of a link.
 */
final class DrawingElements {

    static final String SVG = "http://www.w3.org/2000/svg";

    /** Names in lower case: shapes, texts, gradients, filters and pictures, no animations. */
    private static final Set<String> ELEMENTS =
            names(
                    "svg g path rect circle ellipse line polyline polygon text tspan textpath defs"
                            + " lineargradient radialgradient stop marker clippath mask pattern"
                            + " symbol use image switch a title desc style filter feblend"
                            + " fecolormatrix fecomponenttransfer fecomposite feconvolvematrix"
                            + " fediffuselighting fedisplacementmap fedistantlight fedropshadow"
                            + " feflood fefunca fefuncb fefuncg fefuncr fegaussianblur femerge"
                            + " femergenode femorphology feoffset fepointlight fespecularlighting"
                            + " fespotlight fetile feturbulence");

    /** Elements that hold nothing but text. */
    private static final Set<String> TEXTS = names("title desc");

    /** A style sheet of one element, as far as it is certain that it is one. */
    private static final Pattern STYLE =
            Pattern.compile("(?:\\s*[A-Za-z-]+\\s*:[^;:{}\"'<>@!]+(?:;|$))*\\s*");

    private static final Pattern ATTRIBUTE = Pattern.compile("(?!on|data-)[a-z][a-z0-9-]*");

    private static final Pattern PICTURE =
            Pattern.compile("data:image/(?:png|jpeg|gif|webp);base64,.*", Pattern.DOTALL);

    /** What loads a file, or may be written so that it is not seen that it does. */
    private static final Pattern LOADS =
            Pattern.compile(
                    "\\\\|@import|image-set\\(|\\bimage\\(|\\bsrc\\("
                            + "|url\\(\\s*[\"']?\\s*(?!#|data:(?:image|font)/)",
                    Pattern.CASE_INSENSITIVE);

    private DrawingElements() {}

    private static Set<String> names(String text) {
        return new TreeSet<>(Set.of(text.split(" ")));
    }

    /**
     * Reduces a drawing within a page, whose links may lead anywhere.
     *
     * @param root the element {@code svg}
     */
    static void reduce(Element root) {
        reduce(root, false);
        root.attr("xmlns", SVG);
    }

    /**
     * Reduces a drawing that is a file of its own, which leads nowhere.
     *
     * @param root the element {@code svg}
     */
    static void reduceFile(Element root) {
        reduce(root, true);
        root.attr("xmlns", SVG).attr("xmlns:xlink", "http://www.w3.org/1999/xlink");
    }

    private static void reduce(Element root, boolean file) {
        for (Element element : root.getAllElements()) {
            localName(element).ifPresent(element::tagName);
        }
        for (Element element : root.getAllElements()) {
            String name = element.normalName();
            boolean unsafeStyle =
                    name.equals("style")
                            && (!file
                                    || LOADS.matcher(element.wholeText() + element.data()).find());
            if (TEXTS.contains(name)) {
                element.text(element.wholeText());
            }
            if (element != root && (!ELEMENTS.contains(name) || unsafeStyle)) {
                element.remove();
                continue;
            }
            for (Attribute attribute : element.attributes().asList()) {
                reduce(attribute, element, file);
            }
        }
    }

    /** Returns the name of an element that has a prefix for SVG; programs write such files. */
    private static Optional<String> localName(Element element) {
        String name = element.tagName();
        int colon = name.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String binding = "xmlns:" + name.substring(0, colon);
        for (Element at = element; at != null; at = at.parent()) {
            if (at.hasAttr(binding)) {
                return at.attr(binding).equals(SVG)
                        ? Optional.of(name.substring(colon + 1))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static void reduce(Attribute attribute, Element element, boolean file) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue();
        boolean prefixed = name.indexOf(':') > 0;
        if (name.substring(name.indexOf(':') + 1).equals("href")) {
            element.removeAttr(attribute.getKey());
            if (mayLead(element.normalName(), value.strip(), file)) {
                element.attr(prefixed && file ? "xlink:href" : "href", value);
            }
        } else if (!name.equals("xml:lang") && !name.equals("xml:space")) {
            boolean known = ATTRIBUTE.matcher(name).matches() && !name.equals("xmlns");
            boolean styled = name.equals("style") && !STYLE.matcher(value).matches();
            if (!known || styled || LOADS.matcher(value).find()) {
                element.removeAttr(attribute.getKey());
            }
        }
    }

    private static boolean mayLead(String element, String address, boolean file) {
        if (element.equals("a") && !file) {
            return AddressPolicy.objectionToLink(address).isEmpty();
        }
        boolean picture = element.equals("image") || element.equals("feimage");
        return address.startsWith("#") || picture && PICTURE.matcher(address).matches();
    }
}
