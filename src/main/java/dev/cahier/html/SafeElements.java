package dev.cahier.html;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The elements that strangers may write, by their names in lower case. */
final class SafeElements {

    static final Set<String> HTML =
            words(
                    "a abbr address article aside audio b bdi bdo big blockquote br caption center"
                            + " cite code col colgroup data dd del details dfn div dl dt em"
                            + " figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins"
                            + " kbd label li main mark nav ol p picture pre q rb rp rt rtc ruby s"
                            + " samp section small source span strike strong sub summary sup table"
                            + " tbody td tfoot th thead time tr track tt u ul var video wbr");

    /**
     * Shapes, texts and gradients; links to other files, animations and HTML are not among them.
     */
    static final Set<String> SVG =
            words(
                    "svg g path rect circle ellipse line polyline polygon text tspan textpath defs"
                            + " lineargradient radialgradient stop marker clippath mask pattern"
                            + " symbol use title desc");

    /**
     * MathML Core without what hides content, reacts to clicks or contains HTML.
     *
     * @see <a href="https://github.com/w3c/mathml-core/issues/227">Safe elements of MathML</a>
     */
    static final Set<String> MATHML =
            words(
                    "math mi mn mo ms mtext mspace mrow mfrac msqrt mroot msub msup msubsup munder"
                            + " mover munderover mmultiscripts mprescripts none mtable mtr mtd"
                            + " mstyle mpadded merror semantics annotation");

    /** Elements whose content is not text for readers. */
    static final Set<String> HIDDEN =
            words(
                    "script style iframe object applet template textarea select noembed noframes"
                            + " frameset foreignobject annotation-xml mphantom");

    static final Set<String> VOID =
            words("area base br col embed hr img input link meta source track wbr");

    static final Set<String> BLOCKS =
            words(
                    "address article aside blockquote center details dd div dl dt figcaption figure"
                            + " footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section"
                            + " summary table tbody td tfoot th thead tr ul");

    /** The names in SVG that have capitals, by their names in lower case. */
    static final Map<String, String> MIXED_CASE =
            Stream.of(
                            "textPath linearGradient radialGradient clipPath viewBox"
                                    + " preserveAspectRatio gradientUnits gradientTransform"
                                    + " spreadMethod markerWidth markerHeight markerUnits refX refY"
                                    + " pathLength textLength lengthAdjust patternUnits"
                                    + " patternTransform patternContentUnits clipPathUnits maskUnits"
                                    + " maskContentUnits startOffset")
                    .flatMap(names -> Stream.of(names.split(" ")))
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    name -> name.toLowerCase(java.util.Locale.ROOT),
                                    Function.identity()));

    private SafeElements() {}

    static boolean isAllowed(String element) {
        return HTML.contains(element) || SVG.contains(element) || MATHML.contains(element);
    }

    private static Set<String> words(String names) {
        return Set.of(names.split(" "));
    }
}
