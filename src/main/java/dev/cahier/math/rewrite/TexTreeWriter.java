package dev.cahier.math.rewrite;

import dev.cahier.math.rewrite.TexNode.Environment;
import dev.cahier.math.rewrite.TexNode.Group;
import dev.cahier.math.rewrite.TexNode.Sequence;
import dev.cahier.math.rewrite.TexNode.TextFormula;
import dev.cahier.math.rewrite.TexNode.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a tree as TeX and notes down from where in the source each character comes. */
final class TexTreeWriter {

    private static final Pattern ENDS_IN_WORD =
            Pattern.compile("(?:.*[^\\\\])?\\\\[A-Za-z@]+", Pattern.DOTALL);

    private final StringBuilder tex = new StringBuilder();
    private final List<Integer> offsets = new ArrayList<>();
    private boolean behindWord;

    static TexTreeWriter of(List<TexNode> nodes) {
        TexTreeWriter writer = new TexTreeWriter();
        nodes.forEach(writer::write);
        return writer;
    }

    static String tex(List<TexNode> nodes) {
        return of(nodes).tex();
    }

    String tex() {
        return tex.toString();
    }

    /** Returns the offsets, with one for the end of the TeX. */
    List<Integer> offsets(int endOfSource) {
        List<Integer> all = new ArrayList<>(offsets);
        all.add(endOfSource);
        return all;
    }

    private void write(TexNode node) {
        if (node instanceof Token token) {
            write(token.text(), token.start(), token.end());
        } else if (node instanceof Group group) {
            enclosed("{", group.body(), "}", group);
        } else if (node instanceof Environment environment) {
            String name = "{" + environment.name() + "}";
            enclosed("\\begin" + name, environment.body(), "\\end" + name, environment);
        } else if (node instanceof TextFormula formula) {
            enclosed(formula.opener(), formula.body(), formula.closer(), formula);
        } else if (node instanceof Sequence sequence) {
            sequence.parts().forEach(this::write);
        }
    }

    private void enclosed(String opener, List<TexNode> body, String closer, TexNode whole) {
        write(opener, whole.start(), whole.start() + opener.length());
        body.forEach(this::write);
        write(closer, Math.max(whole.start(), whole.end() - closer.length()), whole.end());
    }

    private void write(String text, int start, int end) {
        if (text.isEmpty()) {
            return;
        }
        if (behindWord && TexTree.isLetter(text.charAt(0))) {
            append(" ", start, start);
        }
        append(text, start, end);
        behindWord = ENDS_IN_WORD.matcher(text).matches();
    }

    /** What a rule has made comes from where its construct begins. */
    private void append(String text, int start, int end) {
        boolean copied = end - start == text.length();
        for (int i = 0; i < text.length(); i++) {
            offsets.add(copied ? start + i : start);
        }
        tex.append(text);
    }
}
