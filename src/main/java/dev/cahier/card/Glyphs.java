package dev.cahier.card;

import java.awt.Shape;

/** A typeface: draws lines of text as outlines, which look the same on each machine. */
interface Glyphs {

    /** Returns the width of a line in pixels. */
    double width(String text, double sizePx);

    /** Returns the outline of a line whose baseline starts at a point, y downwards. */
    Shape outline(String text, double sizePx, double x, double y);
}
