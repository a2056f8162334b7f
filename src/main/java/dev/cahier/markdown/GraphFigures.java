package dev.cahier.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagram.DotText;
import dev.cahier.diagram.GraphDrawer;
import dev.cahier.diagram.GraphDrawing;
import dev.cahier.diagram.GraphDrawing.Message;
import dev.cahier.diagram.GraphSvg;
import dev.cahier.store.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the HTML of graphs in the language DOT, drawn when the site is built. */
final class GraphFigures {

    private static final Set<String> LANGUAGES = Set.of("dot", "graphviz", "gv");

    /** How many characters of what a graph shows are its name for screen readers. */
    private static final int LONGEST_NAME = 200;

    private static final Pattern SYNTAX =
            Pattern.compile("(?s)syntax error in line (\\d+)(?: near '(.*)')?(.*)");

    private final GraphDrawer drawer;
    private final CodeBlocks code;

    GraphFigures(GraphDrawer drawer, CodeBlocks code) {
        this.drawer = drawer;
        this.code = code;
    }

    /** Returns whether a fence holds a graph. A part of one is shown as code. */
    static boolean isGraph(FenceInfo info, String dot) {
        return LANGUAGES.contains(info.language()) && DotText.isGraph(dot);
    }

    /**
     * Returns a figure for a fence with a graph; its source as code where the graph is wrong.
     *
     * @param dot the text of the fence
     * @param attributes the attributes of the fence as they follow the name of an element
     */
    String fromFence(
            FencedCodeBlock fence,
            FenceInfo info,
            String dot,
            String attributes,
            NoteContext note) {
        FenceText text = FenceText.of(fence, note);
        OptionalInt second = DotText.secondPart(text.text().text());
        if (second.isPresent()) {
            note.report(
                    Diagnostic.error(
                                    "graph-syntax",
                                    text.inNote(second.getAsInt(), note),
                                    "the graph ends before this, and a fence can contain only one graph")
                            .withHint("put each graph into a fence of its own"));
            return code.html(info, dot, attributes);
        }
        NoteBudget time = note.limits().graphs();
        Optional<GraphDrawing> drawn = time.spend(() -> drawer.draw(dot));
        if (drawn.isEmpty()) {
            note.report(
                    Diagnostic.error("limit-exceeded", note.at(fence), time.exceeded("graphs"))
                            .withHint("simplify the graphs that take long, or split the note"));
            return code.html(info, dot, attributes);
        }
        GraphDrawing drawing = drawn.get();
        drawing.messages().forEach(message -> report(message, text, fence, note));
        if (!drawing.isComplete()) {
            return code.html(info, dot, attributes);
        }
        String ids = note.anchors().unique("graph-" + Sha256.of(dot).substring(0, 8)) + "-";
        Optional<GraphSvg> read = GraphSvg.of(drawing.svg(), ids);
        if (read.isEmpty()) {
            note.report(
                    Diagnostic.error(
                                    "graph-invalid",
                                    note.at(fence),
                                    "the drawing of this graph cannot be read")
                            .withHint(
                                    "look for <, & or a quote in the name of a font, color, shape or"
                                            + " style sheet"));
            return code.html(info, dot, attributes);
        }
        GraphSvg svg = read.get();
        for (String address : svg.lostLinks()) {
            note.report(
                    Diagnostic.warning(
                                    "graph-link",
                                    note.at(fence),
                                    "the graph links to '" + address + "', which is left out")
                            .withHint("write a complete address such as https://example.org/"));
        }
        return figure(svg, info, dot, attributes, note);
    }

    private String figure(
            GraphSvg svg, FenceInfo info, String dot, String attributes, NoteContext note) {
        FenceInfo untitled = FenceInfo.of(info.language());
        String caption =
                info.title().isEmpty()
                        ? ""
                        : "<figcaption>" + escape(info.title()) + "</figcaption>\n";
        return "<figure"
                + withClass(attributes)
                + ">\n<div class=\"diagram-drawing"
                + (svg.colored() ? " on-paper" : "")
                + "\" style=\"--width: "
                + svg.widthPx()
                + "px\"><svg viewBox=\""
                + svg.viewBox()
                + "\" width=\""
                + svg.widthPx()
                + "\" height=\""
                + svg.heightPx()
                // What is in an image cannot be reached, and links have to be.
                + (svg.linked() ? "\" role=\"group\"" : "\" role=\"img\"")
                + " aria-label=\""
                + escape(name(svg, info, note))
                + "\" fill=\"currentColor\">"
                + svg.content()
                + "</svg></div>\n<details><summary>"
                + escape(note.words().text("diagram-source"))
                + "</summary>\n"
                + code.html(untitled, dot, "")
                + "</details>\n"
                + caption
                + "</figure>";
    }

    /** Returns the name of a graph: its title, or what it shows. */
    private static String name(GraphSvg svg, FenceInfo info, NoteContext note) {
        NoteWords words = note.words();
        String shown =
                svg.texts().stream().distinct().collect(Collectors.joining(words.text("comma")));
        String cut =
                shown.length() <= LONGEST_NAME
                        ? shown
                        : shown.substring(
                                        0,
                                        shown.offsetByCodePoints(
                                                0, shown.codePointCount(0, LONGEST_NAME)))
                                + " …";
        String title = info.title().isEmpty() ? words.text("diagram") : info.title();
        return cut.isEmpty() ? title : title + words.text("colon") + cut;
    }

    private static void report(
            Message message, FenceText text, FencedCodeBlock fence, NoteContext note) {
        Matcher syntax = SYNTAX.matcher(message.text());
        if (syntax.matches()) {
            note.report(syntaxError(syntax, text, note));
            return;
        }
        String said = "Graphviz says of this graph: " + message.text().replace('\n', ' ').strip();
        note.report(
                message.error()
                        ? Diagnostic.error("graph-invalid", note.at(fence), said)
                        : Diagnostic.warning("graph-doubtful", note.at(fence), said));
    }

    private static Diagnostic syntaxError(Matcher syntax, FenceText text, NoteContext note) {
        List<String> lines = text.text().text().lines().toList();
        int line = Math.min(Integer.parseInt(syntax.group(1)), lines.size());
        String near = syntax.group(2) == null ? "" : syntax.group(2);
        int column = Math.max(0, near.isEmpty() ? 0 : lines.get(line - 1).indexOf(near)) + 1;
        SourceLocation place = text.inNote(new SourceLocation("", line, column, ""), note);
        String said =
                near.isEmpty()
                        ? syntax.group(3).replaceAll("\\s+", " ").strip()
                        : "'" + near + "' is not expected here";
        return Diagnostic.error(
                        "graph-syntax",
                        place,
                        "the graph cannot be read" + (said.isEmpty() ? "" : ": " + said))
                .withHint(
                        "write edges as a -> b in a digraph and a -- b in a graph, and texts with"
                                + " spaces in double quotes");
    }

    private static String withClass(String attributes) {
        return attributes.contains(" class=\"")
                ? attributes.replace(" class=\"", " class=\"diagram ")
                : attributes + " class=\"diagram\"";
    }

    private static String escape(String text) {
        return Escaping.escapeHtml(text, false);
    }
}
