package dev.cahier.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Makes formulas of a book valid presentation MathML. Those of engines are; raw HTML of notes may
 * have any elements in any order. What has no meaning where it is becomes a row or text, so that
 * nothing that can be read is lost.
 *
 * @see <a href="https://www.w3.org/TR/MathML3/chapter3.html">MathML 3, chapter 3</a>
 */
final class FormulaElements {

    private static final Set<String> TOKENS = names("mi mn mo ms mtext");
    private static final Set<String> ROWS = names("mtr mlabeledtr");
    private static final Set<String> EMPTY = names("mspace none mprescripts");

    /** Elements that have a certain number of children. */
    private static final Map<String, Integer> COUNTS =
            Map.ofEntries(
                    Map.entry("mfrac", 2),
                    Map.entry("mroot", 2),
                    Map.entry("msub", 2),
                    Map.entry("msup", 2),
                    Map.entry("munder", 2),
                    Map.entry("mover", 2),
                    Map.entry("msubsup", 3),
                    Map.entry("munderover", 3));

    /** Elements that have any children. */
    private static final Set<String> GROUPS =
            names(
                    "math mrow mstyle merror mpadded mphantom menclose msqrt mtd semantics"
                            + " mmultiscripts maction mtable mtr mlabeledtr");

    private static final Set<String> EVERYWHERE = names("class id href mathcolor mathbackground");

    private static final String OF_TOKENS = "mathvariant mathsize dir ";

    private static final Map<String, Set<String>> OWN =
            Map.ofEntries(
                    Map.entry(
                            "math",
                            names(
                                    "xmlns display alttext dir displaystyle scriptlevel mathsize"
                                            + " mathvariant")),
                    Map.entry("mi", names(OF_TOKENS)),
                    Map.entry("mn", names(OF_TOKENS)),
                    Map.entry("mtext", names(OF_TOKENS)),
                    Map.entry("ms", names(OF_TOKENS + "lquote rquote")),
                    Map.entry(
                            "mo",
                            names(
                                    OF_TOKENS
                                            + "form fence separator lspace rspace stretchy"
                                            + " symmetric maxsize minsize largeop movablelimits"
                                            + " accent")),
                    Map.entry("mspace", names("width height depth linebreak")),
                    Map.entry("mrow", names("dir")),
                    Map.entry("mfrac", names("linethickness numalign denomalign bevelled")),
                    Map.entry(
                            "mstyle",
                            names(
                                    OF_TOKENS
                                            + "scriptlevel displaystyle scriptsizemultiplier"
                                            + " scriptminsize")),
                    Map.entry("mpadded", names("height depth width lspace voffset")),
                    Map.entry("menclose", names("notation")),
                    Map.entry("msub", names("subscriptshift")),
                    Map.entry("msup", names("superscriptshift")),
                    Map.entry("msubsup", names("subscriptshift superscriptshift")),
                    Map.entry("mmultiscripts", names("subscriptshift superscriptshift")),
                    Map.entry("munder", names("accentunder")),
                    Map.entry("mover", names("accent")),
                    Map.entry("munderover", names("accent accentunder")),
                    Map.entry(
                            "mtable",
                            names(
                                    "rowalign columnalign columnspacing rowspacing columnlines"
                                            + " rowlines frame framespacing equalrows equalcolumns"
                                            + " displaystyle side minlabelspacing width"
                                            + " columnwidth")),
                    Map.entry("mtr", names("rowalign columnalign")),
                    Map.entry("mlabeledtr", names("rowalign columnalign")),
                    Map.entry("mtd", names("rowspan columnspan rowalign columnalign")),
                    Map.entry("maction", names("actiontype selection")),
                    Map.entry("annotation", names("encoding")));

    private static final String LENGTH =
            "(?:-?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:e[mx]|in|cm|mm|p[xtc]|%)?"
                    + "|(?:negative)?(?:(?:very){0,2}thi(?:n|ck)|medium)mathspace)";

    private static final Pattern LENGTHS = Pattern.compile(LENGTH + "(?: +" + LENGTH + ")*");

    private static final Pattern PADDING =
            Pattern.compile(
                    "[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+) *(?:(?:%? *(?:height|depth|width|lspace)?"
                            + "|e[mx]|in|cm|mm|p[xtc]))");

    private static final Pattern TRUTH = Pattern.compile("true|false");
    private static final Pattern SIDES =
            Pattern.compile("(?:left|center|right)(?: +(?:left|center|right))*");
    private static final Pattern LINES =
            Pattern.compile("(?:none|solid|dashed)(?: +(?:none|solid|dashed))*");
    private static final Pattern COLOR =
            Pattern.compile("#[0-9A-Fa-f]{3}(?:[0-9A-Fa-f]{3})?|[A-Za-z]+");
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,3}");

    private static final Map<String, Pattern> FORMS = new LinkedHashMap<>();

    static {
        forms(
                TRUTH,
                "accent accentunder bevelled displaystyle equalcolumns equalrows fence largeop"
                        + " movablelimits separator stretchy symmetric");
        forms(
                LENGTHS,
                "lspace rspace columnspacing rowspacing framespacing minlabelspacing scriptminsize"
                        + " subscriptshift superscriptshift width height depth voffset");
        forms(SIDES, "columnalign numalign denomalign");
        forms(LINES, "columnlines rowlines frame");
        forms(COLOR, "mathcolor mathbackground");
        forms(COUNT, "rowspan columnspan selection");
        forms(Pattern.compile("ltr|rtl"), "dir");
        forms(Pattern.compile("block|inline"), "display");
        forms(Pattern.compile("prefix|infix|postfix"), "form");
        forms(Pattern.compile("[+-]?[0-9]{1,4}"), "scriptlevel");
        forms(Pattern.compile("[0-9]+(?:\\.[0-9]+)?"), "scriptsizemultiplier");
        forms(Pattern.compile("small|normal|big|" + LENGTH), "mathsize");
        forms(Pattern.compile("infinity|" + LENGTH), "maxsize");
        forms(Pattern.compile(LENGTH), "minsize");
        forms(Pattern.compile("thin|medium|thick|" + LENGTH), "linethickness");
        forms(Pattern.compile("auto|newline|nobreak|goodbreak|badbreak"), "linebreak");
        forms(Pattern.compile("left|right|leftoverlap|rightoverlap"), "side");
        forms(
                Pattern.compile("(?:auto|fit|" + LENGTH + ")(?: +(?:auto|fit|" + LENGTH + "))*"),
                "columnwidth");
        forms(
                Pattern.compile(
                        "(?:top|bottom|center|baseline|axis)"
                                + "(?: +(?:top|bottom|center|baseline|axis))*"),
                "rowalign");
        forms(
                Pattern.compile(
                        "normal|bold|italic|bold-italic|double-struck|bold-fraktur|script"
                                + "|bold-script|fraktur|sans-serif|bold-sans-serif"
                                + "|sans-serif-italic|sans-serif-bold-italic|monospace|initial"
                                + "|tailed|looped|stretched"),
                "mathvariant");
    }

    private FormulaElements() {}

    private static Set<String> names(String text) {
        return new TreeSet<>(List.of(text.strip().split(" +")));
    }

    private static void forms(Pattern form, String attributes) {
        names(attributes).forEach(name -> FORMS.put(name, form));
    }

    /**
     * Makes a formula valid.
     *
     * @param math the element {@code math}, which is in no other one
     */
    static void repair(Element math) {
        List<Element> all = new ArrayList<>(math.getAllElements());
        // From the inside to the outside: what an element has is valid before the element is.
        for (int i = all.size() - 1; i >= 0; i--) {
            element(all.get(i), all.get(i) == math);
        }
        math.attr("xmlns", "http://www.w3.org/1998/Math/MathML");
        fill(math);
    }

    private static void element(Element element, boolean root) {
        String name = element.normalName();
        if (TOKENS.contains(name)) {
            element.text(element.wholeText());
        } else if (name.equals("annotation")) {
            element.text(element.wholeText());
            Element parent = element.parent();
            if (parent == null || !parent.normalName().equals("semantics")) {
                element.remove();
                return;
            }
        } else if (EMPTY.contains(name)) {
            element.empty();
        } else if (!root && (name.equals("math") || !isGroup(name))) {
            rename(element, "mrow");
        }
        if (!TOKENS.contains(name) && !name.equals("annotation")) {
            texts(element);
            children(element);
        }
        attributes(element);
    }

    private static boolean isGroup(String name) {
        return GROUPS.contains(name) || COUNTS.containsKey(name);
    }

    private static void rename(Element element, String name) {
        element.tagName(name);
    }

    /** Text that is in no token becomes one. */
    private static void texts(Element element) {
        for (TextNode text : element.textNodes()) {
            if (!text.isBlank()) {
                text.replaceWith(new Element("mtext").text(text.getWholeText().strip()));
            }
        }
    }

    private static void children(Element element) {
        String name = element.normalName();
        Integer count = COUNTS.get(name);
        switch (name) {
            case "mtable" -> wrap(element, ROWS, "mtr");
            case "mtr" -> wrap(element, Set.of("mtd"), "mtd");
            case "mlabeledtr" -> {
                rename(element, "mtr");
                wrap(element, Set.of("mtd"), "mtd");
            }
            case "semantics" -> semantics(element);
            case "mmultiscripts" -> scripts(element);
            case "maction" -> {
                rename(element, "mrow");
                plain(element, Set.of());
            }
            default -> {
                plain(element, Set.of());
                if (count != null && element.childrenSize() != count) {
                    rename(element, "mrow");
                }
            }
        }
    }

    /** Wraps children that are not of the names that an element can have. */
    private static void wrap(Element element, Set<String> names, String wrapper) {
        plain(element, names);
        for (Element child : element.children()) {
            if (!names.contains(child.normalName())) {
                Element around = new Element(wrapper);
                child.replaceWith(around);
                around.appendChild(child);
                if (wrapper.equals("mtr")) {
                    wrap(around, Set.of("mtd"), "mtd");
                }
            }
        }
    }

    /** Turns what has a meaning elsewhere into rows. */
    private static void plain(Element element, Set<String> kept) {
        for (Element child : element.children()) {
            String name = child.normalName();
            if (kept.contains(name)) {
                continue;
            }
            if (name.equals("mprescripts") || name.equals("none")) {
                child.remove();
            } else if (ROWS.contains(name) || name.equals("mtd")) {
                rename(child, "mrow");
                attributes(child);
                plain(child, Set.of());
            }
        }
    }

    private static void semantics(Element element) {
        plain(element, Set.of());
        List<Element> shown =
                element.children().stream()
                        .filter(child -> !child.normalName().equals("annotation"))
                        .toList();
        Element first = element.firstElementChild();
        if (shown.size() != 1 || first == null || first.normalName().equals("annotation")) {
            Element row = new Element("mrow");
            element.prependChild(row);
            shown.forEach(row::appendChild);
        }
    }

    /** Scripts come in pairs behind the base; in front of it, behind {@code mprescripts}. */
    private static void scripts(Element element) {
        plain(element, Set.of("mprescripts", "none"));
        List<Element> children = element.children();
        int bar = -1;
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i).normalName().equals("mprescripts")) {
                if (bar >= 0) {
                    bar = -2;
                    break;
                }
                bar = i;
            }
        }
        int behind = (bar < 0 ? children.size() : bar) - 1;
        int before = bar < 0 ? 0 : children.size() - bar - 1;
        boolean base = !children.isEmpty() && !children.get(0).normalName().equals("none");
        if (bar == -2 || !base || behind < 0 || behind % 2 != 0 || before % 2 != 0) {
            rename(element, "mrow");
            plain(element, Set.of());
        }
    }

    private static void attributes(Element element) {
        String name = element.normalName();
        if (name.equals("math") && element.hasAttr("aria-label")) {
            element.attr("alttext", element.attr("aria-label"));
        }
        Set<String> own = OWN.getOrDefault(name, Set.of());
        for (Attribute attribute : element.attributes().asList()) {
            if (!fits(name, own, attribute)) {
                element.removeAttr(attribute.getKey());
            }
        }
    }

    private static boolean fits(String element, Set<String> own, Attribute attribute) {
        String name = attribute.getKey();
        String value = attribute.getValue().strip();
        boolean known =
                own.contains(name)
                        || EVERYWHERE.contains(name)
                                && !(element.equals("annotation") && !name.equals("id"));
        boolean padded = element.equals("mpadded") && PADDING.matcher(value).matches();
        return known
                && !(name.equals("class") && value.isEmpty())
                && (padded || !FORMS.containsKey(name) || FORMS.get(name).matcher(value).matches());
    }

    /** A formula without content is one of an empty row. */
    private static void fill(Element math) {
        for (Element element : math.getAllElements()) {
            boolean hollow = element.normalName().equals("mtable") || element == math;
            if (hollow && element.childrenSize() == 0) {
                element.appendElement(element == math ? "mrow" : "mtr");
            }
        }
        for (Node node : List.copyOf(math.childNodes())) {
            if (node instanceof TextNode) {
                node.remove();
            }
        }
    }
}
