package dev.cahier.math;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of MathML.
 *
 * @param name its name, such as {@code mfrac}
 * @param attributes its attributes by name
 * @param children the elements in it
 * @param text the text that stands in it directly
 */
record MathmlElement(
        String name, Map<String, String> attributes, List<MathmlElement> children, String text) {

    /** Formulas that are nested deeper are not for people to read. */
    private static final int DEEPEST = 60;

    private static final String START = "<math ";
    private static final String END = "</math>";

    /**
     * Reads the MathML of a typeset formula.
     *
     * @param markup the formula as KaTeX writes it, perhaps with its HTML
     * @return what stands in the element {@code semantics} before the annotation; nothing when
     *     there is no MathML, or it is nested too deep, or holds characters that XML cannot
     */
    static Optional<MathmlElement> read(String markup) {
        int start = markup.indexOf(START);
        int end = markup.indexOf(END, Math.max(start, 0));
        if (start < 0 || end < 0) {
            return Optional.empty();
        }
        try {
            return parse(markup.substring(start, end + END.length()));
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static Optional<MathmlElement> parse(String xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
        Deque<Open> open = new ArrayDeque<>();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (open.size() == DEEPEST || reader.getLocalName().equals("annotation")) {
                    return open.size() == DEEPEST
                            ? Optional.empty()
                            : Optional.of(open.element().close());
                }
                open.push(Open.of(reader));
            } else if (event == XMLStreamConstants.CHARACTERS && !open.isEmpty()) {
                open.element().text.append(reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                MathmlElement closed = open.pop().close();
                if (open.isEmpty()) {
                    return Optional.of(closed);
                }
                open.element().children.add(closed);
            }
        }
        return Optional.empty();
    }

    /** Returns an attribute; empty when it is not there. */
    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    /** Returns a child; an empty row when there are fewer. */
    MathmlElement child(int index) {
        return index < children.size()
                ? children.get(index)
                : new MathmlElement("mrow", Map.of(), List.of(), "");
    }

    /** An element that is being read. */
    private record Open(
            String name,
            Map<String, String> attributes,
            List<MathmlElement> children,
            StringBuilder text) {

        static Open of(XMLStreamReader reader) {
            Map<String, String> attributes = new HashMap<>();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
            return new Open(
                    reader.getLocalName(), attributes, new ArrayList<>(), new StringBuilder());
        }

        MathmlElement close() {
            return new MathmlElement(
                    name, Map.copyOf(attributes), List.copyOf(children), text.toString());
        }
    }
}
