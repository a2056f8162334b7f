package dev.cahier.build;

import dev.cahier.config.SiteConfig;
import dev.cahier.markdown.SiteLinks;
import dev.cahier.math.KatexAsset;
import dev.cahier.math.KatexAssets;
import dev.cahier.math.MathOutput;
import dev.cahier.output.OutputFile;
import java.util.List;
import java.util.Set;

/** The style sheet and fonts that pages with formulas need. */
final class MathFiles {

    private MathFiles() {}

    /** Returns what formulas of the site consist of. */
    static MathOutput output(SiteConfig config) {
        return config.math().mathmlOnly() ? MathOutput.MATHML : MathOutput.HTML_AND_MATHML;
    }

    /**
     * Returns the address of the style sheet as it is written in HTML; empty for a site without.
     */
    static String styleSheet(SiteConfig config, SiteLinks links) {
        return config.math().mathmlOnly()
                ? ""
                : links.generated(KatexAssets.FOLDER + KatexAssets.STYLE_SHEET);
    }

    /**
     * Returns the files that pages need.
     *
     * @param fonts the fonts that the formulas use; none when there are no formulas
     */
    static List<OutputFile> neededFor(SiteConfig config, Set<String> fonts) {
        return config.math().mathmlOnly() || fonts.isEmpty()
                ? List.of()
                : KatexAssets.withFonts(fonts).stream().map(MathFiles::file).toList();
    }

    private static OutputFile file(KatexAsset asset) {
        return OutputFile.bytes(KatexAssets.FOLDER + asset.name(), asset.bytes());
    }
}
