package dev.cahier.build;

import dev.cahier.markdown.SiteLinks;
import dev.cahier.math.KatexAssets;
import dev.cahier.output.OutputFile;
import java.util.List;

/** The style sheet and fonts that pages with formulas need. */
final class MathFiles {

    private static final String FOLDER = "assets/katex/";

    private MathFiles() {}

    /** Returns the address of the style sheet as it is written in HTML. */
    static String styleSheet(SiteLinks links) {
        return links.generated(FOLDER + KatexAssets.STYLE_SHEET);
    }

    /** Returns the files for a number of formulas, none for none. */
    static List<OutputFile> neededFor(int formulas) {
        return formulas == 0
                ? List.of()
                : KatexAssets.all().stream()
                        .map(asset -> OutputFile.bytes(FOLDER + asset.name(), asset.bytes()))
                        .toList();
    }
}
