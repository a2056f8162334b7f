package dev.cahier.template;

import dev.cahier.diagram.GraphDrawer;
import dev.cahier.diagram.GraphDrawing;
import dev.cahier.diagram.GraphSvg;
import dev.cahier.site.NoteStatements;
import dev.cahier.site.Page;
import dev.cahier.site.RenderedNote;
import dev.cahier.site.StatementGraph;
import dev.cahier.site.StatementLink;
import dev.cahier.site.TheoremGroup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the views of the pages that list definitions, theorems and exercises. */
final class TheoremViews {

    private final SiteContext site;
    private final ListViews lists;
    private final StatementViews statements;
    private final GraphDrawer drawer;

    TheoremViews(SiteContext site, GraphDrawer drawer) {
        this.site = site;
        this.lists = new ListViews(site);
        this.statements = new StatementViews(site);
        this.drawer = drawer;
    }

    TheoremsView of(Page.TheoremsPage page) {
        Optional<RenderedNote> intro = page.text().filter(text -> page.number() == 1);
        String introHtml = intro.map(RenderedNote::bodyHtml).orElse("");
        List<TheoremsView.Group> groups = page.groups().stream().map(this::group).toList();
        Stream<String> html =
                groups.stream()
                        .flatMap(group -> group.notes().stream())
                        .flatMap(TheoremViews::html);
        return new TheoremsView(
                site.showing(
                        lists.head(page, lists.title(page), page.text()),
                        Stream.concat(Stream.of(introHtml), html)),
                introHtml,
                graph(page.graph()),
                groups,
                new PaginationView(
                        page.number(),
                        page.pages(),
                        page.neighbour(-1).map(site.links()::url).orElse(""),
                        page.neighbour(1).map(site.links()::url).orElse("")));
    }

    private static Stream<String> html(TheoremsView.Note note) {
        return Stream.of(
                        Stream.of(note.note().html()),
                        note.needs().notes().map(LinkView::html),
                        note.statements().stream().flatMap(TheoremViews::html))
                .flatMap(parts -> parts);
    }

    private static Stream<String> html(TheoremsView.Statement statement) {
        return Stream.concat(
                Stream.of(statement.titleHtml()),
                Stream.concat(statement.uses().notes(), statement.usedBy().notes())
                        .map(LinkView::html));
    }

    private TheoremsView.Group group(TheoremGroup group) {
        return new TheoremsView.Group(
                group.series().isEmpty()
                        ? LinkView.NONE
                        : new LinkView(group.series(), site.links().url(group.address())),
                group.notes().stream().map(this::note).toList());
    }

    private TheoremsView.Note note(NoteStatements note) {
        return new TheoremsView.Note(
                statements.note(note.note()),
                statements.of(note.needs()),
                note.listed().stream().map(listed -> statement(listed, note.note())).toList());
    }

    private TheoremsView.Statement statement(NoteStatements.Listed listed, RenderedNote note) {
        return new TheoremsView.Statement(
                listed.statement().role().name().toLowerCase(Locale.ROOT),
                listed.statement().name(),
                listed.statement().titleHtml(),
                statements.url(note, listed.statement().anchor()),
                statements.of(listed.uses()),
                statements.of(listed.usedBy()));
    }

    /** Returns the drawing; the lists say the same in words, so that a page can do without. */
    private TheoremsView.Graph graph(StatementGraph graph) {
        if (graph.edges().isEmpty()) {
            return TheoremsView.Graph.NONE;
        }
        GraphDrawing drawing = drawer.draw(dot(graph));
        if (!drawing.isComplete()) {
            return TheoremsView.Graph.NONE;
        }
        GraphSvg svg = GraphSvg.ofSite(drawing.svg(), "graph-").orElseThrow();
        boolean ofNotes = graph.nodes().stream().allMatch(StatementLink::isNote);
        return new TheoremsView.Graph(
                svg.content(), svg.viewBox(), svg.widthPx(), svg.heightPx(), ofNotes, graph.left());
    }

    private String dot(StatementGraph graph) {
        StringBuilder dot = new StringBuilder("digraph {\n");
        dot.append("node [shape=box, style=rounded, height=0.3, margin=\"0.2,0.08\"];\n");
        dot.append("edge [arrowsize=0.7];\nranksep=0.35;\nnodesep=0.25;\n");
        for (int i = 0; i < graph.nodes().size(); i++) {
            StatementLink node = graph.nodes().get(i);
            String title = node.isNote() ? node.note().title() : node.title();
            String label =
                    Stream.of(node.name(), DotLabel.of(title))
                            .filter(part -> !part.isEmpty())
                            .reduce((name, rest) -> DotLabel.escaped(name) + "\\n" + rest)
                            .orElse("");
            dot.append(i)
                    .append(" [label=\"")
                    .append(title.isEmpty() ? DotLabel.escaped(label) : label)
                    .append("\", URL=\"")
                    .append(DotLabel.escaped(statements.link(node).url()))
                    .append("\", tooltip=\"")
                    .append(DotLabel.escaped(statements.link(node).text()))
                    .append("\"];\n");
        }
        graph.edges()
                .forEach(
                        edge ->
                                dot.append(edge.from())
                                        .append(" -> ")
                                        .append(edge.to())
                                        .append(";\n"));
        return dot.append("}\n").toString();
    }
}
