package dev.cahier.tex;

import dev.cahier.tex.TexToken.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words in {@code \text} behind a statement, which begin its restriction or definitions as a line
 * of its own does.
 *
 * @param end how many tokens the statement has before them, without a comma
 * @param start the number of the token behind them
 * @param stop the number of the token behind what they say
 */
record TexWords(TexSection.Kind kind, int end, int start, int stop) {

    private static final Set<String> RESTRICTIONS =
            Set.of(
                    "for",
                    "for all",
                    "for any",
                    "for each",
                    "for every",
                    "if",
                    "when",
                    "whenever",
                    "provided",
                    "provided that",
                    "given",
                    "given that",
                    "当",
                    "若",
                    "如果",
                    "设",
                    "对",
                    "对于",
                    "对所有",
                    "对所有的",
                    "对任意",
                    "对任意的",
                    "对一切");

    private static final Set<String> DEFINITIONS = Set.of("where", "with", "其中", "这里", "记", "令");

    private static final Set<String> JOINING = Set.of("and", "且", "和", "以及", "及", "同时");

    private static final Pattern LIMITING =
            Pattern.compile(
                    "(?i)\\b(?:if|for|when|where|whenever|with|provided|given|unless|except|not|false)\\b"
                            + "|当|若|如果|对|其中|除|不|假");

    /** Returns whether words join two relations. */
    static boolean joins(TexToken token) {
        return token.kind() == Kind.WORDS && JOINING.contains(token.text().strip());
    }

    /** Returns whether words only say why something holds, and limit nothing. */
    static boolean areRemark(TexToken token) {
        return token.kind() == Kind.WORDS && !LIMITING.matcher(token.text()).find();
    }

    /** Finds the first such words outside of environments and parentheses. */
    static Optional<TexWords> behindStatement(List<TexToken> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            TexToken token = tokens.get(i);
            depth += token.kind() == Kind.BEGIN ? 1 : token.kind() == Kind.END ? -1 : 0;
            if (token.kind() == Kind.WORDS && depth == 0 && i > 0) {
                String words =
                        token.text()
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("^[\\s,，;；(（]+|[\\s:：]+$", "");
                boolean defines = DEFINITIONS.contains(words);
                if (defines || RESTRICTIONS.contains(words)) {
                    boolean comma = tokens.get(i - 1).is(",");
                    return Optional.of(
                            new TexWords(
                                    defines ? TexSection.Kind.WHERE : TexSection.Kind.FOR,
                                    comma ? i - 1 : i,
                                    i + 1,
                                    tokens.size() - 1));
                }
            }
        }
        return Optional.empty();
    }
}
