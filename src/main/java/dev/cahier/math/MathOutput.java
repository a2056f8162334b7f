package dev.cahier.math;

/** What a typeset formula consists of. */
public enum MathOutput {
    /** HTML for the eyes, which needs {@link KatexAssets}, and MathML for screen readers. */
    HTML_AND_MATHML("htmlAndMathml"),
    /** MathML alone: small, without style sheet and fonts; how it looks is up to the browser. */
    MATHML("mathml");

    private final String katexName;

    MathOutput(String katexName) {
        this.katexName = katexName;
    }

    /** Returns KaTeX's word for it. */
    String katexName() {
        return katexName;
    }
}
