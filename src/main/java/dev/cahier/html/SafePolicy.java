package dev.cahier.html;

import dev.cahier.config.AddressPolicy;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The rules of {@link SafeHtml} for OWASP's sanitizer: which attributes, with which values. */
final class SafePolicy {

    /** Properties of CSS beside those that the sanitizer takes for harmless. */
    private static final List<String> LAYOUT = List.of("clear", "display", "float", "overflow");

    private static final Pattern LOCAL = Pattern.compile("#[\\p{L}\\p{N}_:.-]+");

    private static final Pattern PHOTO =
            Pattern.compile(
                    "(?is)\\s*data:image/(?:png|jpe?g|gif|webp|avif)[,;].*|(?!\\s*data:).*");

    private static final Pattern NO_DATA = Pattern.compile("(?is)(?!\\s*data:).*");

    /** Properties of CSS as attributes: an address leads into the drawing itself. */
    private static final Pattern DRAWN =
            Pattern.compile(
                    "(?i)(?!.*(?:expression|javascript))[^\\\\/@&;{}]*|"
                            + "\\s*url\\(\\s*['\"]?#[\\w:.-]+['\"]?\\s*\\)\\s*");

    private static final Pattern NAMESPACE =
            Pattern.compile("http://www\\.w3\\.org/(?:2000/svg|1998/Math/MathML|1999/xlink)");

    private static final String GLOBAL =
            "class title lang dir role aria-label aria-hidden aria-labelledby aria-describedby";

    private static final String SVG_ATTRIBUTES =
            "x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points width height offset transform viewBox"
                    + " preserveAspectRatio gradientUnits gradientTransform spreadMethod"
                    + " markerWidth markerHeight markerUnits refX refY orient pathLength textLength"
                    + " lengthAdjust patternUnits patternTransform patternContentUnits"
                    + " clipPathUnits maskUnits maskContentUnits startOffset dx dy rotate version"
                    + " fill fill-opacity fill-rule stroke stroke-width stroke-opacity"
                    + " stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin"
                    + " stroke-miterlimit opacity color font-family font-size font-style"
                    + " font-weight text-anchor text-decoration dominant-baseline"
                    + " alignment-baseline baseline-shift letter-spacing word-spacing stop-color"
                    + " stop-opacity clip-path clip-rule mask marker-start marker-mid marker-end"
                    + " vector-effect paint-order shape-rendering text-rendering visibility"
                    + " display overflow";

    private static final String MATHML_ATTRIBUTES =
            "display displaystyle scriptlevel mathvariant mathcolor mathbackground mathsize form"
                    + " fence separator lspace rspace stretchy symmetric maxsize minsize largeop"
                    + " movablelimits accent accentunder linethickness columnalign rowalign"
                    + " columnspacing rowspacing columnlines rowlines frame width height depth"
                    + " voffset columnspan rowspan lquote rquote encoding alttext bevelled"
                    + " numalign denomalign";

    private SafePolicy() {}

    static PolicyFactory make() {
        HtmlPolicyBuilder policy =
                new HtmlPolicyBuilder()
                        .allowElements(names(SafeElements.HTML))
                        .allowElements(names(SafeElements.SVG))
                        .allowElements(names(SafeElements.MATHML))
                        .allowWithoutAttributes("a", "font", "img", "span")
                        .allowUrlProtocols(AddressPolicy.USUAL_SCHEMES.toArray(String[]::new))
                        .allowUrlProtocols("data")
                        .allowStyling(CssSchema.DEFAULT)
                        .allowStyling(CssSchema.withProperties(LAYOUT))
                        .allowAttributes("id")
                        .matching(SafeNames::isFree)
                        .globally()
                        .allowAttributes("hidden")
                        .globally()
                        .allowAttributes(GLOBAL.split(" "))
                        .globally();
        // Replaces the rule for all attributes with these names.
        policy.allowAttributes("class")
                .matching((element, attribute, value) -> SafeNames.freeClasses(value))
                .globally();
        addLinks(policy);
        addTables(policy);
        on(policy, SafeElements.SVG, "xmlns xmlns:xlink", NAMESPACE);
        on(policy, SafeElements.SVG, SVG_ATTRIBUTES, DRAWN);
        on(policy, SafeElements.MATHML, "xmlns", NAMESPACE);
        on(policy, SafeElements.MATHML, MATHML_ATTRIBUTES, DRAWN);
        return policy.toFactory();
    }

    private static void addLinks(HtmlPolicyBuilder policy) {
        on(policy, List.of("a"), "href", NO_DATA);
        on(policy, List.of("a"), "target", Pattern.compile("_blank|_self"));
        allow(policy, "rel hreflang", "a");
        policy.allowAttributes("name").matching(SafeNames::isFree).onElements("a");
        on(policy, List.of("blockquote", "q", "del", "ins"), "cite", NO_DATA);
        on(policy, List.of("img", "source", "video", "audio", "track"), "src", PHOTO);
        on(policy, List.of("img", "source"), "srcset", NO_DATA);
        on(policy, List.of("video"), "poster", PHOTO);
        allow(policy, "sizes width height", "img", "source");
        allow(policy, "alt loading decoding referrerpolicy align border hspace vspace", "img");
        allow(policy, "media type", "source");
        allow(policy, "controls loop muted preload", "audio", "video");
        allow(policy, "playsinline width height", "video");
        allow(policy, "kind label srclang default", "track");
        on(policy, List.of("use", "textpath", "lineargradient", "radialgradient"), "href", LOCAL);
        on(policy, List.of("use", "textpath"), "xlink:href", LOCAL);
    }

    private static void addTables(HtmlPolicyBuilder policy) {
        allow(policy, "align valign bgcolor width height", "table", "tr", "td", "th", "col");
        allow(policy, "align valign", "thead", "tbody", "tfoot", "colgroup", "caption");
        allow(policy, "border cellpadding cellspacing frame rules summary", "table");
        allow(policy, "colspan rowspan scope headers nowrap abbr", "td", "th");
        allow(policy, "span", "col", "colgroup");
        allow(policy, "start type reversed compact", "ol", "ul");
        allow(policy, "value type", "li");
        allow(policy, "value", "data");
        allow(policy, "open name", "details");
        allow(policy, "datetime", "time", "del", "ins");
        allow(policy, "color face size", "font");
        allow(policy, "width size align noshade color", "hr");
        allow(policy, "clear", "br");
        allow(policy, "align", "p", "div", "h1", "h2", "h3", "h4", "h5", "h6");
    }

    private static void allow(HtmlPolicyBuilder policy, String names, String... elements) {
        policy.allowAttributes(names.split(" ")).onElements(elements);
    }

    private static void on(
            HtmlPolicyBuilder policy, Collection<String> elements, String names, Pattern values) {
        policy.allowAttributes(names.split(" ")).matching(values).onElements(names(elements));
    }

    private static String[] names(Collection<String> elements) {
        return Stream.of(elements)
                .flatMap(Collection::stream)
                .sorted()
                .map(SafeHtml::spelled)
                .toArray(String[]::new);
    }
}
