package dev.cahier.site;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Links to statements, of which a page shows a limited number.
 *
 * @param shown the first ones
 * @param more how many others there are
 */
public record StatementLinks(List<StatementLink> shown, int more) {

    /** No links. */
    public static final StatementLinks NONE = new StatementLinks(List.of(), 0);

    private static final int MOST = 30;

    public StatementLinks {
        shown = List.copyOf(shown);
    }

    static StatementLinks of(List<StatementLink> all) {
        int count = Math.min(all.size(), MOST);
        return new StatementLinks(all.subList(0, count), all.size() - count);
    }

    StatementLinks with(UnaryOperator<RenderedNote> now) {
        return new StatementLinks(
                shown.stream().map(link -> link.in(now.apply(link.note()))).toList(), more);
    }
}
