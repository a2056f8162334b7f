package dev.cahier.config;

import dev.cahier.diagnostic.SourceLocation;
import java.util.Objects;
import java.util.Optional;

/**
 * What the site cites and how, the keys under {@code bibliography} of {@code cahier.yaml}.
 *
 * @param file {@code file}: a BibTeX file in the site's folder, default {@value #DEFAULT_FILE}
 * @param filePlace where the file is named; empty if it is not, and then it need not exist
 * @param style {@code style}: the name of a built-in style, or a {@code .csl} file in the site's
 *     folder; empty for the default one
 * @param stylePlace where the style is named
 */
public record BibliographyConfig(
        String file,
        Optional<SourceLocation> filePlace,
        Optional<String> style,
        Optional<SourceLocation> stylePlace) {

    static final String DEFAULT_FILE = "references.bib";

    /** The configuration of a site that says nothing about it. */
    public static final BibliographyConfig DEFAULT =
            new BibliographyConfig(
                    DEFAULT_FILE, Optional.empty(), Optional.empty(), Optional.empty());

    public BibliographyConfig {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(filePlace, "filePlace");
        Objects.requireNonNull(style, "style");
        Objects.requireNonNull(stylePlace, "stylePlace");
    }

    BibliographyConfig withFile(String other, SourceLocation place) {
        return new BibliographyConfig(other, Optional.of(place), style, stylePlace);
    }

    BibliographyConfig withStyle(String other, SourceLocation place) {
        return new BibliographyConfig(file, filePlace, Optional.of(other), Optional.of(place));
    }
}
