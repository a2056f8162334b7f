package dev.cahier.bibliography;

import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLName;
import java.util.Optional;

/** The names of authors in a sentence, for styles whose citations are numbers. */
final class ShortNames {

    private ShortNames() {}

    /** Returns the names as HTML; the title of a work without names. */
    static String of(CSLItemData item, CitationRenderer.NameWords words) {
        CSLName[] names = item.getAuthor();
        if (names == null || names.length == 0) {
            names = item.getEditor();
        }
        if (names == null || names.length == 0) {
            return Optional.ofNullable(item.getTitle()).map(ShortNames::escaped).orElse("");
        }
        return escaped(
                switch (names.length) {
                    case 1 -> family(names[0]);
                    case 2 ->
                            family(names[1]).indexOf(Marks.OTHERS) >= 0
                                    ? family(names[0]) + words.others()
                                    : family(names[0]) + words.and() + family(names[1]);
                    default -> family(names[0]) + words.others();
                });
    }

    private static String escaped(String text) {
        return new CitationFormat().escape(text);
    }

    private static String family(CSLName name) {
        String particle = name.getNonDroppingParticle();
        String family = Optional.ofNullable(name.getFamily()).orElse(name.getLiteral());
        return (particle == null ? "" : particle + " ") + (family == null ? "" : family);
    }
}
