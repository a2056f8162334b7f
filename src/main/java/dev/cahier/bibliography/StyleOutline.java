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
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What must be known of the XML of a style before it is used: a style may be a stranger's. */
final class StyleOutline {

    /** How deep elements may stand in each other; real styles have up to 20 levels. */
    private static final int DEEPEST = 100;

    /** Elements with macros written out; real styles have some thousands. */
    private static final int MOST_ELEMENTS = 100_000;

    private static final String OUTSIDE = "";

    /** Elements that show a variable. */
    private static final Set<String> SHOWING = Set.of("text", "number");

    private final Set<String> elements = new HashSet<>();

    /** How many elements each macro has itself, and which other macros it names, by its name. */
    private final Map<String, Integer> sizes = new HashMap<>();

    private final Map<String, List<String>> named = new HashMap<>();
    private final Map<String, Long> written = new HashMap<>();
    private boolean showsPlaces;
    private boolean collapsesNumbers;
    private String delimiter = "";
    private Optional<String> behindRun = Optional.empty();
    private boolean hasParent;
    private String format = "";
    private int deepest;

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

        private final Deque<String> macros = new ArrayDeque<>();
        private int depth;
        private boolean inCitation;

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            depth++;
            deepest = Math.max(deepest, depth);
            elements.add(name);
            if (name.equals("macro")) {
                macros.push(Optional.ofNullable(attributes.getValue("name")).orElse(OUTSIDE));
            }
            String macro = macros.isEmpty() ? OUTSIDE : macros.peek();
            sizes.merge(macro, 1, Integer::sum);
            Optional.ofNullable(attributes.getValue("macro"))
                    .ifPresent(m -> named.computeIfAbsent(macro, k -> new ArrayList<>()).add(m));
            showsPlaces |=
                    SHOWING.contains(name) && "locator".equals(attributes.getValue("variable"));
            if (name.equals("citation")) {
                inCitation = true;
                collapsesNumbers = "citation-number".equals(attributes.getValue("collapse"));
                behindRun = Optional.ofNullable(attributes.getValue("after-collapse-delimiter"));
            } else if (inCitation && name.equals("layout")) {
                delimiter = Optional.ofNullable(attributes.getValue("delimiter")).orElse("");
            }
            hasParent |= "independent-parent".equals(attributes.getValue("rel"));
            if (format.isEmpty() && name.equals("category")) {
                format = Optional.ofNullable(attributes.getValue("citation-format")).orElse("");
            }
        }

        @Override
        public void endElement(String uri, String local, String name) {
            depth--;
            if (name.equals("macro")) {
                macros.pop();
            }
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

    /** Returns how runs of numbers are shortened; empty if they are not. */
    Optional<NumberRuns> runs() {
        CitationFormat html = new CitationFormat();
        return Optional.of(
                        new NumberRuns(
                                html.escape(delimiter), html.escape(behindRun.orElse(delimiter))))
                .filter(runs -> collapsesNumbers);
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
        if (depth > DEEPEST) {
            return MOST_ELEMENTS + 1L;
        }
        // Whoever meets this again before the end has found a circle.
        written.put(macro, MOST_ELEMENTS + 1L);
        long sum = sizes.getOrDefault(macro, 0);
        for (String other : named.getOrDefault(macro, List.of())) {
            sum = Math.min(sum + writtenOut(other, depth + 1), MOST_ELEMENTS + 1L);
        }
        written.put(macro, sum);
        return sum;
    }
}
