package dev.cahier.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;

/**
 * The colours of a chart.
 *
 * @param background the colour of the page
 * @param text labels
 * @param axis the two axes
 * @param grid the lines of the grid
 * @param guide asymptotes and their labels
 * @param curves functions, the first also of a single one; can be told apart by the colour-blind
 * @param derivative the derivative of a single function
 */
record Palette(
        Color background,
        Color text,
        Color axis,
        Color grid,
        Color guide,
        List<Color> curves,
        Color derivative) {

    static Palette of(ChartTheme theme) {
        return theme == ChartTheme.LIGHT ? light() : dark();
    }

    private static Palette light() {
        return new Palette(
                new Color(0xffffff),
                new Color(0x3c434d),
                new Color(0x7d8590),
                new Color(0xe6e8eb),
                new Color(0x6b7380),
                colours(0x0b62c4, 0xc2410c, 0x0f8a6a, 0xa0429b, 0x8a6d00, 0x3a4352),
                new Color(0xd9660a));
    }

    private static Palette dark() {
        return new Palette(
                new Color(0x14161a),
                new Color(0xc9d1d9),
                new Color(0x7d8590),
                new Color(0x2a2e35),
                new Color(0x9aa3ae),
                colours(0x6cb2ff, 0xff9e5e, 0x4fd1a5, 0xe08fdc, 0xe3c34a, 0xd5dae1),
                new Color(0xffa94d));
    }

    private static List<Color> colours(int... rgbs) {
        return Arrays.stream(rgbs).mapToObj(Color::new).toList();
    }
}
