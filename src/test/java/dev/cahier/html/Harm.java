package dev.cahier.html;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Says what of some HTML could harm a reader. It reads the HTML as browsers do, so that it shares
 * no mistake with what wrote it.
 */
public final class Harm {

    private static final Set<String> ELEMENTS =
            words(
                    "script style iframe object embed applet form input button select"
                            + " textarea base meta link template frame frameset noscript plaintext"
                            + " xmp foreignobject animate set animatetransform animatemotion"
                            + " annotation-xml maction mphantom mglyph malignmark image dialog"
                            + " portal marquee title");

    private static final Set<String> ATTRIBUTES =
            words(
                    "srcdoc action formaction http-equiv ping background dynsrc"
                            + " autofocus contenteditable tabindex accesskey is slot nonce usemap"
                            + " manifest popovertarget attributename from to values");

    private static final Pattern SCHEME =
            Pattern.compile("(?:javascript|vbscript|livescript|file|blob|filesystem|about):.*");

    private static final Pattern STYLE =
            Pattern.compile("(?is).*(?:url|expression|import|binding|behavior|position|\\\\).*");

    private Harm() {}

    /** Returns what is wrong with HTML that strangers have written; drawings may have titles. */
    public static List<String> in(String html) {
        List<String> found = new ArrayList<>();
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select("a.anchor[aria-hidden]").remove(); // Cahier writes them behind headings.
        for (Element element : body.getAllElements()) {
            String name = element.tagName().toLowerCase(Locale.ROOT);
            boolean title = name.equals("title") && element.closest("svg") != null;
            if (ELEMENTS.contains(name) && !title) {
                found.add("<" + name + ">");
            }
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey().toLowerCase(Locale.ROOT);
                String value = attribute.getValue().replaceAll("[\\p{Cc}\\p{Z}]", "");
                if (isHarmful(key, value.toLowerCase(Locale.ROOT))) {
                    found.add(name + " " + attribute);
                }
            }
        }
        return found;
    }

    private static boolean isHarmful(String key, String value) {
        boolean data = value.startsWith("data:") && !value.matches("data:image/(?!svg).*");
        return key.startsWith("on")
                || key.startsWith("data-")
                || ATTRIBUTES.contains(key)
                || SCHEME.matcher(value).matches() && !key.equals("title") && !key.equals("alt")
                || data
                || key.equals("style") && STYLE.matcher(value).matches()
                || key.endsWith(":href") && !value.startsWith("#")
                || (key.equals("id") || key.equals("name")) && value.startsWith("page:");
    }

    /** Returns why HTML whose void elements are closed is not well-formed; empty if it is. */
    public static String illFormed(String html) {
        String xml =
                html.replaceAll("&(?!(?:amp|lt|gt|quot);)", "&amp;")
                        .replace("xlink:", "")
                        .replace("]]>", "");
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader in =
                    factory.createXMLStreamReader(new StringReader("<all>" + xml + "</all>"));
            while (in.hasNext()) {
                in.next();
            }
            return "";
        } catch (XMLStreamException e) {
            return e.getMessage();
        }
    }

    private static Set<String> words(String names) {
        return Set.of(names.split(" "));
    }
}
