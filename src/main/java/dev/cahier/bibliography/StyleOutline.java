package dev.cahier.bibliography;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What must be known of the XML of a style before it is used: a style may be a stranger's. */
final class StyleOutline {

    /** How deep elements may stand in each other; real styles have up to 20 levels. */
    private static final int DEEPEST = 100;

    /**
     * Elements that make one citation, with macros written out and one branch of each choice; real
     * styles have up to 4,200.
     */
    private static final int MOST_ELEMENTS = 100_000;

    /** How deep they may be with macros written out; real styles have up to 200 levels. */
    private static final int DEEPEST_WRITTEN_OUT = 1_000;

    private static final String OUTSIDE = "";

    /** Elements that show a variable. */
    private static final Set<String> SHOWING = Set.of("text", "number");

    private final Set<String> elements = new HashSet<>();

    /** What is in each macro, and outside of all, by its name. */
    private final Map<String, Part> macros = new HashMap<>();

    private final Map<String, Long> written = new HashMap<>();
    private boolean showsPlaces;
    private final Map<String, String> styleAttributes = new HashMap<>();
    private final Map<String, String> citationAttributes = new HashMap<>();
    private final Map<String, String> shortNameAttributes = new HashMap<>();
    private String delimiter = "";
    private boolean hasParent;
    private String format = "";
    private int deepest;

    /** An element with what is in it; it may show a macro. */
    private record Part(String name, @Nullable String macro, List<Part> parts) {

        Part(String name, @Nullable String macro) {
            this(name, macro, new ArrayList<>());
        }
    }

    private StyleOutline() {}

    /** Reads a style; returns nothing if it is not XML. */
    static Optional<StyleOutline> of(String xml) {
        StyleOutline outline = new StyleOutline();
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            SAXParser parser = factory.newSAXParser();
            // Newer JDKs stop at 200 levels; all of them leave it to DEEPEST.
            parser.setProperty("jdk.xml.maxElementDepth", 0);
            parser.parse(new InputSource(new StringReader(xml)), outline.new Handler());
            return Optional.of(outline);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            return Optional.empty();
        }
    }

    /** Takes down what it meets; there are no attributes with namespaces in styles. */
    private final class Handler extends DefaultHandler {

        private final Deque<Part> open = new ArrayDeque<>();
        private int depth;
        private boolean inCitation;

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            depth++;
            deepest = Math.max(deepest, depth);
            elements.add(name);
            Part part = new Part(name, attributes.getValue("macro"));
            if (name.equals("macro")) {
                String macro = Optional.ofNullable(attributes.getValue("name")).orElse(OUTSIDE);
                macros.computeIfAbsent(macro, m -> new Part(name, null)).parts().add(part);
            } else if (open.isEmpty()) {
                macros.computeIfAbsent(OUTSIDE, m -> new Part(name, null)).parts().add(part);
            } else {
                open.peek().parts().add(part);
            }
            open.push(part);
            showsPlaces |=
                    SHOWING.contains(name) && "locator".equals(attributes.getValue("variable"));
            if (name.equals("citation")) {
                inCitation = true;
                addTo(citationAttributes, attributes);
            } else if (name.equals("style")) {
                addTo(styleAttributes, attributes);
            } else if (name.equals("name")
                    && "short".equals(attributes.getValue("form"))
                    && shortNameAttributes.isEmpty()) {
                addTo(shortNameAttributes, attributes);
            } else if (inCitation && name.equals("layout")) {
                delimiter = Optional.ofNullable(attributes.getValue("delimiter")).orElse("");
            }
            hasParent |= "independent-parent".equals(attributes.getValue("rel"));
            if (format.isEmpty() && name.equals("category")) {
                format = Optional.ofNullable(attributes.getValue("citation-format")).orElse("");
            }
        }

        private static void addTo(Map<String, String> all, Attributes attributes) {
            for (int i = 0; i < attributes.getLength(); i++) {
                all.put(attributes.getQName(i), attributes.getValue(i));
            }
        }

        @Override
        public void endElement(String uri, String local, String name) {
            depth--;
            open.pop();
            inCitation &= !name.equals("citation");
        }
    }

    /** Returns whether it has the parts that each style has. */
    boolean isStyle() {
        return elements.containsAll(Set.of("style", "info", "citation", "bibliography"));
    }

    /** Returns whether it only refers to another style. */
    boolean hasParent() {
        return hasParent;
    }

    /** Returns the kind of its citations. */
    String format() {
        return format.isEmpty() ? "author-date" : format;
    }

    /** Returns whether it shows the pages and chapters that a citation names. */
    boolean showsPlaces() {
        return showsPlaces;
    }

    /** Returns what it says about citations of several works. */
    CitationOptions options() {
        Map<String, String> names = new HashMap<>(styleAttributes);
        names.putAll(citationAttributes);
        names.putAll(shortNameAttributes);
        return new CitationOptions(citationAttributes, names, delimiter);
    }

    /** Returns whether it takes a time and memory that people's styles do not take. */
    boolean isTooLarge() {
        return deepest > DEEPEST || writtenOut(OUTSIDE, 0) > MOST_ELEMENTS;
    }

    /**
     * Returns how many elements a macro has with those that it names in their places; more than
     * {@link #MOST_ELEMENTS} if it names itself, or if macros name each other too deep.
     */
    private long writtenOut(String macro, int depth) {
        Long known = written.get(macro);
        if (known != null) {
            return known;
        }
        // Whoever meets this again before the end has found a circle.
        written.put(macro, MOST_ELEMENTS + 1L);
        Part whole = macros.get(macro);
        long sum = whole == null ? 0 : writtenOut(whole, depth);
        written.put(macro, sum);
        return sum;
    }

    private long writtenOut(Part part, int depth) {
        if (depth > DEEPEST_WRITTEN_OUT) {
            return MOST_ELEMENTS + 1L;
        }
        long sum = 1;
        long longest = 0;
        if (part.macro() != null) {
            sum += writtenOut(part.macro(), depth + 1);
        }
        for (Part inner : part.parts()) {
            long one = writtenOut(inner, depth + 1);
            boolean isBranch = part.name().equals("choose");
            longest = isBranch ? Math.max(longest, one) : 0;
            sum = Math.min(sum + (isBranch ? 1 : one), MOST_ELEMENTS + 1L);
        }
        return Math.min(sum + longest, MOST_ELEMENTS + 1L);
    }
}
