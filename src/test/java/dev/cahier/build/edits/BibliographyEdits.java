package dev.cahier.build.edits;

import java.io.IOException;

/** Edits of the bibliography of the site. */
final class BibliographyEdits implements Edits {

    static final String FILE = "references.bib";

    private final SiteSources site;
    private final Chance chance;

    BibliographyEdits(SiteSources site, Chance chance) {
        this.site = site;
        this.chance = chance;
    }

    @Override
    public String edit() throws IOException {
        if (site.exists(FILE) && chance.oneIn(8)) {
            site.delete(FILE);
            return "without " + FILE;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            if (!chance.oneIn(6)) {
                text.append("@article{key").append(i);
                text.append(", author = {Name").append(chance.below(2)).append(", A.}, title = {");
                text.append("Title $x_").append(chance.below(3)).append("$}, year = 200");
                text.append(chance.below(3)).append("}\n");
            }
        }
        text.append(chance.oneIn(15) ? "@book{broken, title {x}}\n" : "");
        site.write(FILE, text.toString());
        return FILE + " " + text;
    }
}
