package dev.cahier.math;

import dev.cahier.math.MathPiece.Role;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes typeset formulas as text that people can read where there is no markup, such as {@code
 * σ′(x) = σ(x)(1 − σ(x))}: in titles of windows, alternative texts and descriptions.
 *
 * <p>It reads the MathML, so that it knows whatever commands and macros KaTeX knows.
 */
public final class MathText {

    private static final Pattern INVISIBLE = Pattern.compile("[\u2061-\u2064\u200B\uFEFF]");
    private static final Pattern DIFFERENTIAL = Pattern.compile("[d∂δΔ]\\S{1,4}");
    private static final String LARGE = "∑∏∐∫∬∭∮∯⋃⋂⨁⨂⨀⨄⨆⋁⋀";
    private static final String DOTS = "…⋯⋮⋱";
    private static final String OPENING = "([{⟨⌊⌈⟦";
    private static final String CLOSING = ")]}⟩⌋⌉⟧!";

    private MathText() {}

    /** Returns the text of a formula in one line; its TeX when no text can be made of it. */
    public static String of(Typesetting.Typeset formula) {
        if (formula.html().isEmpty()) {
            return ""; // It only defines something.
        }
        return MathmlElement.read(ReferenceMarkup.withLabels(formula.html()))
                .map(math -> row(List.of(math), false).text())
                .map(MathText::tidy)
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> tidy(formula.tex()));
    }

    private static String tidy(String text) {
        String plain = INVISIBLE.matcher(text).replaceAll("");
        String line = plain.replaceAll("[\\s\\p{Zs}]+", " ").strip();
        return Normalizer.normalize(line, Normalizer.Form.NFC);
    }

    private static MathPiece row(List<MathmlElement> elements, boolean compact) {
        MathRow row = new MathRow(compact);
        addAll(elements, row, compact);
        return row.joined();
    }

    private static void addAll(List<MathmlElement> elements, MathRow row, boolean compact) {
        for (int i = 0; i < elements.size(); i++) {
            MathmlElement element = elements.get(i);
            boolean opensCases =
                    element.text().equals("{")
                            && i + 2 == elements.size()
                            && elements.get(i + 1).name().equals("mtable");
            add(element, row, compact);
            if (opensCases) {
                add(elements.get(i + 1), row, compact);
                row.add(new MathPiece("}", Role.CLOSING));
                return;
            }
        }
    }

    private static void add(MathmlElement element, MathRow row, boolean compact) {
        switch (element.name()) {
            case "math", "semantics", "mrow", "mstyle", "mpadded", "menclose" -> {
                Optional<String> name = MathWord.of(element);
                if (name.isPresent()) {
                    row.add(new MathPiece(name.get(), Role.NAME));
                } else {
                    addAll(element.children(), row, compact);
                }
            }
            default -> row.add(piece(element, compact));
        }
    }

    private static MathPiece piece(MathmlElement element, boolean compact) {
        return switch (element.name()) {
            case "mi" -> identifier(element);
            case "mn" -> MathPiece.atom(letters(element));
            case "mo" -> operator(element, compact);
            case "mtext" -> new MathPiece(element.text(), Role.TEXT);
            case "mspace" -> space(element, compact);
            case "mphantom" -> new MathPiece("", Role.TEXT);
            case "mfrac" -> fraction(element, compact);
            case "msqrt" -> MathPiece.atom("√" + argument(element.children(), compact));
            case "mroot" -> root(element, compact);
            case "msub", "munder" -> scripts(element, 1, 0, compact);
            case "msup", "mover" -> scripts(element, 0, 1, compact);
            case "msubsup", "munderover" -> scripts(element, 1, 2, compact);
            case "mtable" -> new MathPiece(MathTable.text(element, MathText::cell), Role.ROW);
            default -> row(element.children(), compact);
        };
    }

    private static String cell(List<MathmlElement> elements) {
        return row(elements, false).text();
    }

    private static String letters(MathmlElement element) {
        return MathAlphabet.of(element.attribute("mathvariant")).write(element.text());
    }

    private static MathPiece identifier(MathmlElement element) {
        String text = letters(element).replace('∣', '|').replace('∥', '‖');
        boolean word = element.text().matches("[\\p{L} ]{2,}");
        return new MathPiece(text, word ? Role.NAME : Role.ATOM);
    }

    private static MathPiece operator(MathmlElement element, boolean compact) {
        if (!element.children().isEmpty()) {
            MathPiece inner = row(element.children(), compact);
            return inner.role() == Role.NAME ? inner : new MathPiece(inner.text(), Role.INFIX);
        }
        String sign = INVISIBLE.matcher(element.text()).replaceAll("");
        boolean fence =
                element.attribute("fence").equals("true")
                        || element.attribute("stretchy").equals("false");
        if (OPENING.contains(sign) || fence && CLOSING.indexOf(sign) < 0 && isBracket(sign)) {
            return new MathPiece(sign, Role.OPENING);
        }
        if (CLOSING.contains(sign)) {
            return new MathPiece(sign, Role.CLOSING);
        }
        if (element.attribute("separator").equals("true") || sign.equals(",")) {
            return new MathPiece(sign, Role.PUNCTUATION);
        }
        if (LARGE.contains(sign)) {
            return new MathPiece(sign, Role.BIG_OPERATOR);
        }
        String shown = sign.replace('∣', '|').replace('∥', '‖').replace('⋅', '·');
        return fence || DOTS.contains(sign)
                ? MathPiece.atom(shown)
                : new MathPiece(shown, Role.INFIX);
    }

    private static boolean isBracket(String sign) {
        return sign.codePoints().allMatch(c -> Character.getType(c) == Character.START_PUNCTUATION);
    }

    private static MathPiece space(MathmlElement element, boolean compact) {
        String width = element.attribute("width");
        boolean wide =
                element.attribute("linebreak").equals("newline")
                        || width.matches("(?:[1-9]\\d*(?:\\.\\d+)?|0\\.[5-9]\\d*)em");
        return new MathPiece(wide && !compact ? " " : "", Role.TEXT);
    }

    private static MathPiece fraction(MathmlElement element, boolean compact) {
        MathPiece above = row(List.of(element.child(0)), compact);
        MathPiece below = row(List.of(element.child(1)), compact);
        if (element.attribute("linethickness").startsWith("0")) {
            return new MathPiece(above.text() + " over " + below.text(), Role.ROW);
        }
        boolean product = above.role() == Role.ROW && above.text().matches("[\\p{L}\\p{M}\\p{N}]+");
        boolean differential = DIFFERENTIAL.matcher(above.text()).matches();
        String top = product || differential ? above.text() : above.bracketed();
        boolean plain = DIFFERENTIAL.matcher(below.text()).matches();
        return new MathPiece(top + "/" + (plain ? below.text() : below.bracketed()), Role.QUOTIENT);
    }

    private static String argument(List<MathmlElement> children, boolean compact) {
        return row(children, compact).bracketed();
    }

    private static MathPiece root(MathmlElement element, boolean compact) {
        String degree = row(List.of(element.child(1)), true).text();
        String sign =
                switch (degree) {
                    case "3" -> "∛";
                    case "4" -> "∜";
                    default -> ScriptLetters.above(degree).orElse("(" + degree + ")") + "√";
                };
        return MathPiece.atom(sign + argument(List.of(element.child(0)), compact));
    }

    private static MathPiece scripts(MathmlElement element, int sub, int sup, boolean compact) {
        MathPiece base = row(List.of(element.child(0)), compact);
        String above = sup == 0 ? "" : mark(element.child(sup));
        boolean brace = MathAccents.isBrace(sup == 0 ? mark(element.child(sub)) : above);
        if (brace) {
            return new MathPiece(base.text(), Role.ROW);
        }
        if (element.name().equals("mover") && MathAccents.isKnown(above) && !isArrow(base)) {
            return MathPiece.atom(MathAccents.over(base.text(), above));
        }
        if (element.name().equals("munder") && mark(element.child(sub)).matches("[‾_]")) {
            return MathPiece.atom(MathAccents.underlined(base.text()));
        }
        List<String> parts = new ArrayList<>();
        parts.add(base.bracketed());
        if (sub > 0) {
            parts.add(MathScripts.below(row(List.of(element.child(sub)), true)));
        }
        if (sup > 0) {
            parts.add(MathScripts.above(row(List.of(element.child(sup)), true)));
        }
        Role role =
                base.role() == Role.ROW || base.role() == Role.QUOTIENT ? Role.ATOM : base.role();
        return new MathPiece(String.join("", parts), role);
    }

    private static boolean isArrow(MathPiece base) {
        return base.role() == Role.INFIX;
    }

    private static String mark(MathmlElement element) {
        return element.name().equals("mo") ? element.text() : "";
    }
}
