package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.emoji.Emoji;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the text of parsed Markdown without its markup. */
final class PlainText {

    /** No ideograph or kana is before the radicals. */
    private static final int FIRST_CJK = 0x2E80;

    private final Function<InlineMath, String> formulas;
    private final Function<Node, String> texts;
    private final Function<Node, Optional<String>> references;
    private final StringBuilder text = new StringBuilder();

    private PlainText(
            Function<InlineMath, String> formulas,
            Function<Node, String> texts,
            Function<Node, Optional<String>> references) {
        this.formulas = formulas;
        this.texts = texts;
        this.references = references;
    }

    /** Returns what is written in a node and in all nodes in it; a formula stands as its TeX. */
    static String of(Node node) {
        return of(List.of(node), math -> math.tex().toString());
    }

    /**
     * Returns what is written in several nodes in a row.
     *
     * @param formulas writes the formulas
     */
    static String of(Iterable<? extends Node> nodes, Function<InlineMath, String> formulas) {
        return of(
                nodes,
                new PlainText(
                        formulas,
                        node -> SourceString.of(node.getChars()),
                        reference -> Optional.empty()));
    }

    /**
     * Returns the text of several nodes in a row as readers see it, with typographic signs.
     *
     * @param formulas writes the formulas
     * @param signs those of the note
     */
    static String shown(
            Iterable<? extends Node> nodes,
            Function<InlineMath, String> formulas,
            ShownSigns signs) {
        return shown(nodes, formulas, signs, reference -> Optional.empty());
    }

    /**
     * Returns the text of several nodes in a row as readers see it, references included.
     *
     * @param references writes references and links; what it does not know is written by its label
     *     or text
     */
    static String shown(
            Iterable<? extends Node> nodes,
            Function<InlineMath, String> formulas,
            ShownSigns signs,
            Function<Node, Optional<String>> references) {
        return of(nodes, new PlainText(formulas, signs::of, references));
    }

    private static String of(Iterable<? extends Node> nodes, PlainText plain) {
        nodes.forEach(plain::append);
        return plain.text.toString().strip();
    }

    /** Counts words, every character of Chinese or Japanese text being one. */
    static int countWords(String text) {
        int words = 0;
        boolean inWord = false;
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            boolean alone = isWord(c);
            boolean letter = !alone && isLetterOrNumber(c);
            words += alone || letter && !inWord ? 1 : 0;
            inWord = letter;
        }
        return words;
    }

    /** Counts the characters of Chinese or Japanese text. */
    static int countCharacters(String text) {
        return (int) text.codePoints().filter(PlainText::isWord).count();
    }

    /** Returns whether a character is a word of its own. */
    private static boolean isWord(int c) {
        if (c < FIRST_CJK) {
            return false;
        }
        UnicodeScript script = CjkText.script(c);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA;
    }

    /** Returns whether a character is a letter, a digit or a number such as ½ or Ⅷ. */
    private static boolean isLetterOrNumber(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER;
    }

    static String unescaped(String text) {
        boolean escaped = text.indexOf('\\') >= 0 || text.indexOf('&') >= 0;
        return escaped ? Unescaped.of(text) : text;
    }

    /** Appends what looks like a link but has no target, as it is shown. */
    private void appendBrackets(RefNode node) {
        if (node.hasChildren()) {
            text.append(Unescaped.of(Brackets.before(node)));
            node.getChildren().forEach(this::append);
            text.append(Unescaped.of(Brackets.behind(node)));
        } else {
            text.append(Unescaped.of(node.getChars()));
        }
    }

    private void append(Node node) {
        Optional<String> reference = references.apply(node);
        if (reference.isPresent()) {
            text.append(reference.get());
        } else if (node instanceof Text || node instanceof BareEnvironment) {
            text.append(unescaped(texts.apply(node)));
        } else if (node instanceof Code code) {
            text.append(code.getText());
        } else if (node instanceof InlineMath math) {
            text.append(formulas.apply(math));
        } else if (node instanceof ShortcodeInline shortcode) {
            text.append(shortcode.text());
        } else if (node instanceof CitationNode citation) {
            text.append(CitationNodes.text(citation));
        } else if (node instanceof Reference unknown) {
            text.append(unknown.label());
        } else if (node instanceof DelimitedLinkNode link) {
            text.append(link.getText());
        } else if (node instanceof RefNode link && !link.isDefined()) {
            appendBrackets(link);
        } else if (node instanceof HtmlEntity entity) {
            text.append(EntityNodes.text(entity));
        } else if (node instanceof Emoji emoji) {
            text.append(emoji.getText());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            text.append(' ');
        } else if (!(node instanceof HtmlInline
                || node instanceof Footnote
                || node instanceof Image
                || node instanceof DisplayMath)) {
            node.getChildren().forEach(this::append);
            if (node instanceof Block) {
                text.append('\n');
            }
        }
    }
}
