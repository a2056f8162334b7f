package dev.cahier.template;

import java.util.ArrayList;
import java.util.List;

/**
 * One entry of a table of contents.
 *
 * @param level the level of the heading, 1 to 6
 * @param id its anchor, without {@code #}
 * @param html its text as markup, without links
 * @param children the headings below it
 */
public record HeadingView(int level, String id, String html, List<HeadingView> children) {

    public HeadingView {
        if (level < 1 || level > 6) {
            throw new IllegalArgumentException("not a heading's level: " + level);
        }
        children = List.copyOf(children);
    }

    /** Returns a heading with nothing below it. */
    public static HeadingView of(int level, String id, String html) {
        return new HeadingView(level, id, html, List.of());
    }

    /**
     * Returns headings in the order of a note as a tree: each stands below the nearest earlier one
     * of a smaller level, whatever levels are left out between them.
     */
    public static List<HeadingView> tree(List<HeadingView> flat) {
        List<HeadingView> roots = new ArrayList<>();
        int start = 0;
        while (start < flat.size()) {
            HeadingView head = flat.get(start);
            int end = start + 1;
            while (end < flat.size() && flat.get(end).level() > head.level()) {
                end++;
            }
            List<HeadingView> below = tree(flat.subList(start + 1, end));
            roots.add(new HeadingView(head.level(), head.id(), head.html(), below));
            start = end;
        }
        return List.copyOf(roots);
    }
}
