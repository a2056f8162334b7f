package dev.cahier.card;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A title on several lines, in the largest size in which it fits.
 *
 * @param sizePx the size of the letters
 * @param lines its lines; the last one ends with an ellipsis if the rest does not fit at all
 */
record CardLines(double sizePx, List<String> lines) {

    private static final double[] SIZES = {76, 66, 58, 50, 44, 38, 34};

    /** How many characters are looked at: some have no width, and the others fill a card. */
    private static final int MOST = 2_000;

    /** From baseline to baseline, in the size of the letters. */
    static final double LEADING = 1.36;

    CardLines {
        lines = List.copyOf(lines);
    }

    static CardLines of(String title, Glyphs glyphs, double width, double height) {
        String text = shown(title);
        for (double size : SIZES) {
            boolean smallest = size == SIZES[SIZES.length - 1];
            int most = (int) (height / (size * LEADING));
            List<String> lines = broken(text, glyphs, size, width, smallest);
            if (!lines.isEmpty() && lines.size() <= most) {
                return new CardLines(size, lines);
            }
            if (smallest) {
                return new CardLines(size, cut(lines.subList(0, most), glyphs, size, width));
            }
        }
        throw new IllegalStateException("no size");
    }

    /**
     * Breaks a text where its script allows it.
     *
     * @param anywhere whether a word that is wider than a line may be broken
     * @return the lines; none if a word is wider
     */
    private static List<String> broken(
            String text, Glyphs glyphs, double size, double width, boolean anywhere) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            if (glyphs.width((line + piece).stripTrailing(), size) <= width) {
                line.append(piece);
                continue;
            }
            if (line.length() > 0) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            if (glyphs.width(piece.stripTrailing(), size) > width && !anywhere) {
                return List.of();
            }
            for (int c : piece.codePoints().toArray()) {
                String letter = Character.toString(c);
                if (glyphs.width((line + letter).stripTrailing(), size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(letter);
            }
        }
        lines.add(line.toString().strip());
        return lines;
    }

    private static List<String> pieces(String text) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }

    private static List<String> cut(List<String> lines, Glyphs glyphs, double size, double width) {
        List<String> all = new ArrayList<>(lines);
        String last = all.remove(all.size() - 1);
        int fits = 0;
        int tooMany = last.codePointCount(0, last.length()) + 1;
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) >>> 1;
            String begin = last.substring(0, last.offsetByCodePoints(0, middle));
            if (glyphs.width(begin + "…", size) <= width) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        all.add(last.substring(0, last.offsetByCodePoints(0, fits)).stripTrailing() + "…");
        return all;
    }

    /** Returns a text in one line, without what is too long for any card. */
    private static String shown(String text) {
        String begin =
                text.codePointCount(0, text.length()) <= MOST
                        ? text
                        : text.substring(0, text.offsetByCodePoints(0, MOST)) + "…";
        return begin.replaceAll("\\s+", " ").strip();
    }

    /** Returns as much of a text as fits on one line. */
    static String single(String text, Glyphs glyphs, double size, double width) {
        String line = shown(text);
        return glyphs.width(line, size) <= width
                ? line
                : cut(List.of(line), glyphs, size, width).get(0);
    }
}
