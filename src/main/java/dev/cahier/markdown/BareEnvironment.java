package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.config.TheoremKind;
import dev.cahier.diagnostic.Diagnostic;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The beginning of an environment of LaTeX that is not a formula, and is shown as text. */
final class BareEnvironment extends Node {

    /** Where such an environment begins; in brackets, the title of a theorem. */
    static final Pattern BEGIN =
            Pattern.compile("\\\\begin\\{([A-Za-z]{2,40}\\*?)}(?:\\[([^\\[\\]\\n]{1,200})])?");

    /** Usual names of theorems that are not words. */
    private static final Map<String, String> SHORT =
            Map.of(
                    "thm", "THEOREM",
                    "lem", "LEMMA",
                    "prop", "PROPOSITION",
                    "cor", "COROLLARY",
                    "coro", "COROLLARY",
                    "defn", "DEFINITION",
                    "def", "DEFINITION",
                    "eg", "EXAMPLE",
                    "rmk", "REMARK",
                    "pf", "PROOF");

    private static final Map<String, String> HINTS =
            Map.of(
                    "itemize", "write a list: each item begins with \"- \"",
                    "enumerate", "write a list: each item begins with \"1. \"",
                    "quote", "begin each line with \"> \"",
                    "tabular", "write a table with | between its cells",
                    "verbatim", "write code between lines of three backquotes",
                    "lstlisting", "write code between lines of three backquotes",
                    "subequations", "leave it out; \\tag{1a} gives a row a number of your own");

    BareEnvironment(BasedSequence chars) {
        super(chars);
    }

    void report(NoteContext note) {
        Matcher begin = BEGIN.matcher(getChars());
        if (!begin.lookingAt()) {
            throw new IllegalStateException("not an environment: " + getChars());
        }
        String name = begin.group(1);
        note.report(
                Diagnostic.warning(
                                "tex-environment",
                                note.at(this),
                                "the environment '"
                                        + name
                                        + "' is not a formula: its TeX is shown as text")
                        .withHint(hint(name, Optional.ofNullable(begin.group(2)))));
    }

    private static Optional<String> hint(String name, Optional<String> title) {
        String word = name.replace("*", "").toLowerCase(Locale.ROOT);
        Optional<String> kind =
                TheoremKind.BuiltIn.of(word)
                        .map(TheoremKind.BuiltIn::name)
                        .or(() -> Optional.ofNullable(SHORT.get(word)));
        if (kind.isPresent()) {
            String words = title.map(text -> " " + text).orElse("");
            return Optional.of(
                    "write > [!" + kind.get() + "]" + words + ", and > before each line below it");
        }
        boolean drawing = word.startsWith("tikz") || word.equals("pspicture");
        return drawing
                ? Optional.of("draw it with LaTeX and show the image: ![description](image.svg)")
                : Optional.ofNullable(HINTS.get(word));
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
