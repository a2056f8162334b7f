package dev.cahier.tex;

import java.util.Map;
import java.util.Optional;

/** The signs of relations in TeX. */
final class RelationSigns {

    private static final Map<String, Relation.Sign> SIGNS =
            Map.of(
                    "=", Relation.Sign.EQUAL,
                    ":=", Relation.Sign.EQUAL,
                    "\\equiv", Relation.Sign.EQUAL,
                    "<", Relation.Sign.LESS,
                    "\\le", Relation.Sign.LESS_OR_EQUAL,
                    ">", Relation.Sign.GREATER,
                    "\\ge", Relation.Sign.GREATER_OR_EQUAL,
                    "\\ne", Relation.Sign.NOT_EQUAL);

    private static final Map<String, String> OTHERS =
            Map.ofEntries(
                    Map.entry("\\approx", "'\\approx' says nothing that could be checked"),
                    Map.entry("\\sim", "'\\sim' is not checked"),
                    Map.entry("\\simeq", "'\\simeq' is not checked"),
                    Map.entry("\\cong", "'\\cong' is not checked"),
                    Map.entry("\\propto", "'\\propto' is not checked"),
                    Map.entry("\\to", "limits are not checked"),
                    Map.entry("\\implies", "only relations are checked, not conclusions"),
                    Map.entry("\\Rightarrow", "only relations are checked, not conclusions"),
                    Map.entry("\\iff", "only relations are checked, not conclusions"),
                    Map.entry("\\Leftrightarrow", "only relations are checked, not conclusions"),
                    Map.entry("\\ll", "'\\ll' says nothing that could be checked"),
                    Map.entry("\\gg", "'\\gg' says nothing that could be checked"));

    private RelationSigns() {}

    static boolean isOne(TexToken token) {
        return SIGNS.containsKey(token.text());
    }

    /** Returns the sign that a token is. */
    static Optional<Relation.Sign> find(TexToken token) {
        String reason = token.kind() == TexToken.Kind.COMMAND ? OTHERS.get(token.text()) : null;
        if (reason != null) {
            String hint =
                    token.is("\\approx")
                            ? "write = for what is exact, or |a - b| < 0.01 for how near it is"
                            : "write each relation on its own";
            throw new TexRefusal(reason, hint, token.span());
        }
        return Optional.ofNullable(SIGNS.get(token.text()));
    }
}
