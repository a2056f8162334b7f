package dev.cahier.markdown;

import dev.cahier.code.CodeHighlighter;
import dev.cahier.diagram.GraphDrawer;
import dev.cahier.math.MathRenderer;

/**
 * What renders the parts of notes that are not Markdown.
 *
 * @param math renders formulas
 * @param code highlights code
 * @param graphs draws graphs
 */
public record NoteEngines(MathRenderer math, CodeHighlighter code, GraphDrawer graphs) {}
