package dev.cahier.math.rewrite;

import dev.cahier.math.rewrite.TexNode.Sequence;
import dev.cahier.math.rewrite.TexNode.Token;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/** Replaces combining characters that KaTeX does not know by the command that draws the mark. */
final class CombiningMarkRule {

    /** Marks and the TeX before and behind the letter that they are put on. */
    private static final Map<String, List<String>> COMMANDS =
            Map.ofEntries(
                    Map.entry("\u0338", List.of("\\not{", "}")),
                    Map.entry("\u0337", List.of("\\not{", "}")),
                    Map.entry("\u0305", List.of("\\overline{", "}")),
                    Map.entry("\u033F", List.of("\\overline{\\overline{", "}}")),
                    Map.entry("\u0332", List.of("\\underline{", "}")),
                    Map.entry("\u0331", List.of("\\underline{", "}")),
                    Map.entry("\u0333", List.of("\\underline{\\underline{", "}}")),
                    Map.entry("\u0336", List.of("\\sout{", "}")),
                    Map.entry("\u0335", List.of("\\sout{", "}")),
                    Map.entry("\u0323", List.of("\\underset{\\cdot}{", "}")),
                    Map.entry("\u0330", List.of("\\utilde{", "}")),
                    Map.entry("\u0311", List.of("\\overgroup{", "}")),
                    Map.entry("\u20D6", List.of("\\overleftarrow{", "}")),
                    Map.entry("\u20D7", List.of("\\vec{", "}")),
                    Map.entry("\u20DB", List.of("\\dddot{", "}")),
                    Map.entry("\u20DC", List.of("\\ddddot{", "}")),
                    Map.entry("\u20E1", List.of("\\overleftrightarrow{", "}")),
                    Map.entry("\u20D2", List.of("\\not{", "}")));

    /** Marks that KaTeX draws itself, in mathematics and in text. */
    private static final String KNOWN =
            "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030A\u030C";

    private CombiningMarkRule() {}

    static boolean isMark(String text) {
        int code = text.codePointAt(0);
        int type = Character.getType(code);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    static void write(Token mark, List<TexNode> written, Rewriter rewriter) {
        List<String> command = COMMANDS.get(mark.text());
        if (written.isEmpty() || KNOWN.contains(mark.text()) || rewriter.isSpellingOnly()) {
            written.add(mark);
            return;
        }
        TexNode base = written.get(written.size() - 1);
        String both = TexTreeWriter.tex(List.of(base)) + mark.text();
        String one = Normalizer.normalize(both, Normalizer.Form.NFC);
        boolean composed = one.codePointCount(0, one.length()) == 1;
        boolean atom = !(base instanceof Token token && token.isSpace());
        if (composed || command != null && atom) {
            written.remove(written.size() - 1);
            TexNode result =
                    composed
                            ? new Token(one, base.start(), mark.end())
                            : marked(command, base, mark);
            rewriter.changed(base.start(), mark.end(), TexTreeWriter.tex(List.of(result)));
            written.add(result);
        } else {
            written.add(mark);
        }
    }

    /** Puts a letter into braces of its own, so that it may be an argument; not so a relation. */
    private static TexNode marked(List<String> command, TexNode base, Token mark) {
        boolean symbol =
                base instanceof Token token
                        && !token.isCommand()
                        && !Character.isLetterOrDigit(token.text().codePointAt(0));
        String open = symbol ? command.get(0) : "{" + command.get(0);
        String close = symbol ? command.get(1) : command.get(1) + "}";
        return new Sequence(
                List.of(
                        new Token(open, base.start(), base.start()),
                        base,
                        new Token(close, mark.start(), mark.start())),
                base.start(),
                mark.end());
    }
}
