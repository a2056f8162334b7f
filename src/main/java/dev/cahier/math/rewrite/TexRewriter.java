package dev.cahier.math.rewrite;

import dev.cahier.tex.TexMacro;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites a formula, together with the macros that it uses, in linear time. What is rewritten
 * needs no further rewriting.
 */
public final class TexRewriter {

    /** Colors and sizes that WordPress reads from the end of a formula. */
    private static final Pattern WORDPRESS_OPTIONS =
            Pattern.compile("(?:\\s*&(?:amp;)?(?:fg|bg|s)=[-#0-9A-Za-z]+)+\\s*$");

    /** Without one of these, there is nothing whose spelling would be changed. */
    private static final Pattern SPELLING =
            Pattern.compile(
                    "[’′ʹʼ″ʺ”‴⁗]|\\\\(?:mathbb|Bbb|mathcal|mathscr)\\s*(?:\\{\\s*)?[A-Z]*[0-9a-z]");

    private TexRewriter() {}

    /**
     * Rewrites what KaTeX accepts and shows as something else than its author meant: typographic
     * primes, letters and digits that its fonts lack, and row ends with a backslash too few.
     *
     * @param macros those that the formula uses
     * @return absent when there is nothing to rewrite
     */
    public static Optional<RewrittenTex> respelled(
            String tex, boolean display, Collection<TexMacro> macros) {
        boolean worthIt =
                SPELLING.matcher(tex).find()
                        || tex.contains("\\begin{") && LostRowEnds.MARK.matcher(tex).find()
                        || macros.stream().anyMatch(m -> SPELLING.matcher(m.body()).find());
        return worthIt ? rewritten(tex, display, macros, true) : Optional.empty();
    }

    /**
     * Rewrites all that KaTeX refuses and MathJax accepts.
     *
     * @param macros those that the formula uses
     * @return absent when there is nothing to rewrite, or when the formula's braces do not match
     */
    public static Optional<RewrittenTex> rewritten(
            String tex, boolean display, Collection<TexMacro> macros) {
        return rewritten(tex, display, macros, false);
    }

    private static Optional<RewrittenTex> rewritten(
            String tex, boolean display, Collection<TexMacro> macros, boolean spellingOnly) {
        InlinedMacros inlined = InlinedMacros.of(tex, macros);
        return inlined.tex().equals(tex)
                ? rewritten(tex, display, macros, spellingOnly, List.of())
                : rewritten(inlined.tex(), display, macros, spellingOnly, inlined.changes())
                        .map(inlined::inSource);
    }

    private static Optional<RewrittenTex> rewritten(
            String tex,
            boolean display,
            Collection<TexMacro> macros,
            boolean spellingOnly,
            List<TexChange> before) {
        Matcher options = WORDPRESS_OPTIONS.matcher(tex);
        boolean hasOptions = !spellingOnly && options.find();
        Optional<List<TexNode>> tree =
                TexTree.of(hasOptions ? tex.substring(0, options.start()) : tex);
        if (tree.isEmpty()) {
            return Optional.empty();
        }
        Rewriter rewriter =
                new Rewriter(tex, display, MacroArguments.of(tex, macros), spellingOnly);
        List<TexNode> nodes = rewriter.rewrite(tree.get());
        if (display && !spellingOnly) {
            nodes = TagRule.apply(nodes, rewriter);
        }
        if (hasOptions) {
            rewriter.changed(options.start(), tex.length(), "");
        }
        List<TexChange> changes = new ArrayList<>(rewriter.changes());
        List<TexMacro> bodies = macros(tex, macros, rewriter, changes);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        TexTreeWriter writer = TexTreeWriter.of(nodes);
        changes.addAll(0, before);
        return Optional.of(
                new RewrittenTex(writer.tex(), writer.offsets(tex.length()), bodies, changes));
    }

    /** Rewrites the bodies of macros; what changes there is noted where the formula uses them. */
    private static List<TexMacro> macros(
            String tex, Collection<TexMacro> macros, Rewriter formula, List<TexChange> changes) {
        List<TexMacro> rewritten = new ArrayList<>();
        for (TexMacro macro : macros) {
            Rewriter rewriter = formula.ofMacro(macro.body());
            Optional<String> body =
                    TexTree.of(macro.body()).map(rewriter::rewrite).map(TexTreeWriter::tex);
            if (body.isPresent() && !rewriter.changes().isEmpty()) {
                rewritten.add(
                        new TexMacro(
                                macro.name(), macro.arguments(), macro.optional(), body.get()));
                int mention = Math.max(0, tex.indexOf(macro.name()));
                rewriter.changes()
                        .forEach(
                                change ->
                                        changes.add(
                                                new TexChange(
                                                        mention,
                                                        change.written(),
                                                        change.rendered())));
            }
        }
        return rewritten;
    }
}
