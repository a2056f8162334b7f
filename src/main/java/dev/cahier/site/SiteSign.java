package dev.cahier.site;

import dev.cahier.config.NotationSymbol;
import dev.cahier.math.SignTree;

/**
 * A sign that the configuration of a site explains.
 *
 * @param tree the sign
 * @param html the typeset sign
 * @param text the sign as people read it
 * @param symbol what the configuration says about it
 */
public record SiteSign(SignTree tree, String html, String text, NotationSymbol symbol) {}
