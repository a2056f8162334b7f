package dev.cahier.diagram;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The drawing of a graph for a page. Only shapes, text and links are taken over from what Graphviz
 * writes; what is black there has the color of the page's text.
 *
 * @param widthPx the width in CSS pixels
 * @param heightPx the height in CSS pixels
 * @param viewBox the attribute of that name
 * @param content what is within the element {@code svg}
 * @param colored whether its author has chosen colors
 * @param linked whether it has links
 * @param texts the texts that it shows, in their order
 * @param lostLinks the addresses of links that were left out, because they are not complete or run
 *     scripts
 */
public record GraphSvg(
        double widthPx,
        double heightPx,
        String viewBox,
        String content,
        boolean colored,
        boolean linked,
        List<String> texts,
        List<String> lostLinks) {

    private static final double PX_PER_POINT = 4 / 3.0;

    private static final Set<String> SHAPES =
            Set.of(
                    "polygon",
                    "polyline",
                    "path",
                    "ellipse",
                    "text",
                    "defs",
                    "linearGradient",
                    "radialGradient",
                    "stop");

    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "points",
                    "d",
                    "cx",
                    "cy",
                    "rx",
                    "ry",
                    "x",
                    "y",
                    "x1",
                    "y1",
                    "x2",
                    "y2",
                    "r",
                    "fx",
                    "fy",
                    "fill",
                    "fill-opacity",
                    "stroke",
                    "stroke-opacity",
                    "stroke-width",
                    "stroke-dasharray",
                    "text-anchor",
                    "text-decoration",
                    "font-family",
                    "font-size",
                    "font-weight",
                    "font-style",
                    "baseline-shift",
                    "gradientUnits",
                    "offset",
                    "style",
                    "transform");

    private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|mailto:|#).*");
    private static final Pattern IN_SITE = Pattern.compile("(?i)/.*|https?://.*");
    private static final Pattern BLACK = Pattern.compile("(?i)black|#000000(?:ff)?");
    private static final Pattern GRADIENT = Pattern.compile("url\\(#(.*)\\)");

    public GraphSvg {
        texts = List.copyOf(texts);
        lostLinks = List.copyOf(lostLinks);
    }

    /**
     * Reads a drawing.
     *
     * @param svg what Graphviz has written
     * @param idPrefix begins the identifiers in the drawing, which have to be unique in a page
     * @return empty if it is not well-formed: Graphviz escapes texts, but not the names of fonts,
     *     colors and style sheets
     */
    public static Optional<GraphSvg> of(String svg, String idPrefix) {
        return of(svg, idPrefix, LINK);
    }

    /**
     * Reads a drawing whose links lead to pages of the site, too.
     *
     * @param svg what Graphviz has written
     * @param idPrefix begins the identifiers in the drawing, which have to be unique in a page
     * @return empty if it is not well-formed
     */
    public static Optional<GraphSvg> ofSite(String svg, String idPrefix) {
        return of(svg, idPrefix, IN_SITE);
    }

    private static Optional<GraphSvg> of(String svg, String idPrefix, Pattern kept) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            StringReader wellFormed = new StringReader(SvgEntities.replaced(svg));
            XMLStreamReader reader = factory.createXMLStreamReader(wellFormed);
            return Optional.of(new Reading(reader, idPrefix, kept).read());
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    /** The reading of one drawing, element by element. */
    private static final class Reading {

        private final XMLStreamReader in;
        private final String idPrefix;
        private final Pattern keptLinks;
        private final StringBuilder out = new StringBuilder();
        private final Deque<String> ends = new ArrayDeque<>();
        private final List<String> texts = new ArrayList<>();
        private final List<String> lostLinks = new ArrayList<>();
        private double width;
        private double height;
        private String viewBox = "";
        private boolean colored;
        private boolean linked;
        private boolean behindPaper;
        private boolean inText;

        private Reading(XMLStreamReader in, String idPrefix, Pattern keptLinks) {
            this.in = in;
            this.idPrefix = idPrefix;
            this.keptLinks = keptLinks;
        }

        private GraphSvg read() throws XMLStreamException {
            while (in.hasNext()) {
                int event = in.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(in.getLocalName());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    out.append(ends.pop());
                    inText = false;
                } else if (event == XMLStreamConstants.CHARACTERS && inText) {
                    out.append(escape(in.getText()));
                    texts.add(in.getText().strip());
                }
            }
            texts.removeIf(String::isEmpty);
            return new GraphSvg(
                    width, height, viewBox, out.toString(), colored, linked, texts, lostLinks);
        }

        private void start(String name) {
            if (name.equals("svg")) {
                width = points("width");
                height = points("height");
                viewBox = attribute("viewBox");
                ends.push("");
            } else if (name.equals("a")) {
                link();
            } else if (name.equals("g") && !attribute("transform").isEmpty()) {
                open("g");
            } else if (SHAPES.contains(name) && !isPaper(name)) {
                open(name);
                inText = name.equals("text");
            } else {
                ends.push("");
            }
        }

        /** Returns whether this is the white sheet that Graphviz puts below each graph. */
        private boolean isPaper(String name) {
            boolean first = !behindPaper && name.equals("polygon");
            behindPaper |= first;
            return first
                    && attribute("fill").equals("white")
                    && attribute("stroke").matches("none|transparent");
        }

        private void link() {
            String address = attribute("href");
            String tip = attribute("title");
            boolean kept = keptLinks.matcher(address).matches();
            if (!kept && !address.isEmpty()) {
                lostLinks.add(address);
            }
            linked |= kept;
            String name = kept ? "a" : "g";
            out.append('<').append(name);
            if (kept) {
                out.append(" href=\"").append(escape(address)).append('"');
            }
            out.append('>');
            if (!tip.isEmpty()) {
                out.append("<title>").append(escape(tip)).append("</title>");
            }
            ends.push("</" + name + ">");
        }

        private void open(String name) {
            out.append('<').append(name);
            for (int i = 0; i < in.getAttributeCount(); i++) {
                String key = in.getAttributeLocalName(i);
                if (key.equals("id") && name.endsWith("Gradient")) {
                    write("id", idPrefix + in.getAttributeValue(i));
                } else if (ATTRIBUTES.contains(key)) {
                    write(key, value(key, in.getAttributeValue(i)));
                }
            }
            out.append('>');
            ends.push("</" + name + ">");
        }

        private String value(String key, String value) {
            if (!key.equals("fill") && !key.equals("stroke")) {
                return value;
            }
            if (BLACK.matcher(value).matches()) {
                return "currentColor";
            }
            if (value.equals("none") || value.equals("transparent")) {
                return "none";
            }
            colored = true;
            return GRADIENT.matcher(value).replaceFirst("url(#" + idPrefix + "$1)");
        }

        private void write(String key, String value) {
            out.append(' ').append(key).append("=\"").append(escape(value)).append('"');
        }

        private String attribute(String localName) {
            for (int i = 0; i < in.getAttributeCount(); i++) {
                if (in.getAttributeLocalName(i).equals(localName)) {
                    return in.getAttributeValue(i);
                }
            }
            return "";
        }

        private double points(String localName) {
            String length = attribute(localName).toLowerCase(Locale.ROOT).replace("pt", "");
            return Math.round(Double.parseDouble(length) * PX_PER_POINT * 10) / 10.0;
        }

        private static String escape(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
        }
    }
}
