package dev.cahier.site;

import java.util.List;

/**
 * The signs and terms of a site.
 *
 * @param signs the signs that the configuration explains
 * @param glossary the terms that notes define
 */
public record SiteNotation(List<SiteSign> signs, Glossary glossary) {

    /** A site without signs and terms. */
    static final SiteNotation NONE =
            new SiteNotation(List.of(), new Glossary(List.of(), url -> url, "", false));

    public SiteNotation {
        signs = List.copyOf(signs);
    }
}
