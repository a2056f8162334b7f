package dev.cahier.check;

import dev.cahier.config.RuleLevel;
import dev.cahier.config.SiteConfig;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DidYouMean;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The names of all rules that can be switched: the codes of the rules of this package, and those of
 * warnings and notes that builds report, too.
 */
public final class RuleBook {

    /** What builds report as a warning or a note; {@code docs/diagnostics.md} lists the same. */
    static final Set<String> OF_BUILDS =
            Set.of(
                    "address-conflict",
                    "address-script",
                    "attribute-unknown",
                    "cache-tracked",
                    "cache-unusable",
                    "callout-unknown",
                    "card-answer",
                    "card-glyph",
                    "citation-doubtful",
                    "citation-place",
                    "citation-unused",
                    "claim-doubtful",
                    "comment-unclosed",
                    "contents-mark",
                    "control-character",
                    "diagnostics-omitted",
                    "embed-circular",
                    "embed-limit",
                    "embed-misplaced",
                    "embed-missing",
                    "emphasis-space",
                    "encoding-mojibake",
                    "export-image",
                    "export-links",
                    "extension-declaration",
                    "extension-empty",
                    "extension-missing",
                    "extension-off",
                    "footnote-missing",
                    "footnote-repeated",
                    "footnote-unused",
                    "foreign-syntax",
                    "front-matter-hidden",
                    "front-matter-key",
                    "front-matter-list",
                    "front-matter-math",
                    "git-history",
                    "graph-doubtful",
                    "graph-link",
                    "heading-space",
                    "html-removed",
                    "html-unclosed",
                    "identity-undecided",
                    "image-missing",
                    "label-unnumbered",
                    "link-ambiguous",
                    "link-empty",
                    "link-missing",
                    "link-spaces",
                    "link-unpublished",
                    "math-delimiters",
                    "math-empty",
                    "math-full-width",
                    "math-lost-delimiters",
                    "math-macro",
                    "math-padded",
                    "math-repaired",
                    "math-rewritten",
                    "math-unfixed",
                    "output-altered",
                    "output-unknown",
                    "plot-empty",
                    "plot-root",
                    "proof-circle",
                    "publish-finished",
                    "publish-incomplete",
                    "shortcode-argument",
                    "static-hidden",
                    "term-ambiguous",
                    "term-shared",
                    "tex-environment",
                    "translation-duplicate");

    private RuleBook() {}

    /** Returns the names of all rules, sorted. */
    public static SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(OF_BUILDS);
        names.addAll(ExternalLinks.CODES);
        NoteRule.all().forEach(rule -> names.addAll(rule.codes()));
        return names;
    }

    /** Returns errors about rules that the configuration names and that do not exist. */
    public static List<Diagnostic> problems(SiteConfig config) {
        return config.check().stream()
                .filter(RuleBook::isUnknown)
                .map(
                        level ->
                                Diagnostic.error(
                                                "config-unknown-key",
                                                level.place(),
                                                unknown(level.rule()))
                                        .withHint(hint(level.rule())))
                .toList();
    }

    static boolean isUnknown(RuleLevel level) {
        return !level.rule().equals(RuleLevel.ALL) && !names().contains(level.rule());
    }

    static String unknown(String rule) {
        return "'" + rule + "' is not a rule of check whose level can be set";
    }

    static Optional<String> hint(String rule) {
        return DidYouMean.among(names(), rule).map(near -> "did you mean '" + near + "'?");
    }
}
