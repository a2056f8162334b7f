package dev.cahier.bibliography;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Writes the letters that tell works of one year apart into a style. By the specification of CSL, a
 * style that does not say where they are has them behind the year; the library shows them only
 * where a style says so, and most do not.
 */
final class YearSuffixes {

    private static final Pattern SHOWN =
            Pattern.compile("variable\\s*=\\s*(\"|')[^\"']*year-suffix");

    private final Map<String, Element> macros = new HashMap<>();
    private final Document document;

    private YearSuffixes(Document document) {
        this.document = document;
        NodeList all = document.getElementsByTagName("macro");
        for (int i = 0; i < all.getLength(); i++) {
            Element macro = (Element) all.item(i);
            macros.put(macro.getAttribute("name"), macro);
        }
    }

    /**
     * Returns a style that shows letters.
     *
     * @param xml a style that can be used
     */
    static String shownIn(String xml) {
        if (SHOWN.matcher(xml).find()) {
            return xml;
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            YearSuffixes style =
                    new YearSuffixes(
                            factory.newDocumentBuilder()
                                    .parse(new InputSource(new StringReader(xml))));
            style.years().forEach(style::addLetter);
            return style.xml();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            return xml; // The library says what is wrong with it.
        } catch (TransformerException e) {
            throw new IllegalStateException("cannot write a style", e);
        }
    }

    /** Returns where a year is shown: without month and day, if there is such a place. */
    private Set<Element> years() {
        Set<Element> years = new LinkedHashSet<>();
        for (String part : List.of("citation", "bibliography")) {
            List<Element> dates = new ArrayList<>();
            NodeList roots = document.getElementsByTagName(part);
            for (int i = 0; i < roots.getLength(); i++) {
                addDates((Element) roots.item(i), dates, new HashSet<>());
            }
            List<Element> alone = dates.stream().filter(YearSuffixes::isYear).toList();
            years.addAll(alone.isEmpty() ? dates : alone);
        }
        return years;
    }

    private void addDates(Element in, List<Element> dates, Set<String> seen) {
        if (in.getTagName().equals("date") && in.getAttribute("variable").equals("issued")) {
            dates.add(in);
        }
        String macro = in.getAttribute("macro");
        if (macros.containsKey(macro) && seen.add(macro)) {
            addDates(macros.get(macro), dates, seen);
        }
        for (Element child : children(in)) {
            addDates(child, dates, seen);
        }
    }

    private static boolean isYear(Element date) {
        if (date.hasAttribute("form")) {
            return date.getAttribute("date-parts").equals("year");
        }
        List<Element> parts = children(date);
        return parts.size() == 1 && parts.get(0).getAttribute("name").equals("year");
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    /** Puts a letter behind a date, within what is around it. */
    private void addLetter(Element date) {
        Element group = document.createElement("group");
        for (String around : List.of("prefix", "suffix")) {
            if (date.hasAttribute(around)) {
                group.setAttribute(around, date.getAttribute(around));
                date.removeAttribute(around);
            }
        }
        Element letter = document.createElement("text");
        letter.setAttribute("variable", "year-suffix");
        date.getParentNode().replaceChild(group, date);
        group.appendChild(date);
        group.appendChild(letter);
    }

    private String xml() throws TransformerException {
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter out = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(out));
        return out.toString();
    }
}
