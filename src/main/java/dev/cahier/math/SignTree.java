package dev.cahier.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A formula, or a sign, as the tree that was typeset, for comparisons: what looks the same is the
 * same, however it was written in TeX.
 *
 * <p>The tree is written in one line: leaves as their characters, and what has parts as {@code <sub
 * base <; index <.}, so that a sign is a part of a formula if its line is a part of the formula's.
 *
 * @param line the parts, each between two spaces; a single space for nothing
 */
public record SignTree(String line) {

    /** A formula without signs. */
    public static final SignTree EMPTY = new SignTree(" ");

    private static final String NEXT = "<;";
    private static final String END = "<.";

    /** What stands for any argument, as in a norm with a dot between its bars. */
    private static final String ANY = "⋅";

    private static final String OPENING = "([{⟨⌊⌈⟦";
    private static final String CLOSING = ")]}⟩⌋⌉⟧";
    private static final String BARS = "∣∥|‖,;";

    /**
     * Reads the tree of a typeset formula.
     *
     * @param html the formula as KaTeX writes it
     */
    public static SignTree of(String html) {
        Optional<MathmlElement> math = MathmlElement.read(html);
        if (math.isEmpty()) {
            return EMPTY;
        }
        List<String> parts = new ArrayList<>();
        add(math.get(), parts);
        return parts.isEmpty() ? EMPTY : new SignTree(" " + String.join(" ", parts) + " ");
    }

    private static void add(MathmlElement element, List<String> parts) {
        switch (element.name()) {
            case "mi", "mn", "mo", "mtext", "ms" -> leaf(element, parts);
            case "mspace", "mphantom", "annotation" -> {}
            case "msub", "munder" -> structure("<sub", element, parts);
            case "msubsup", "munderover" -> structure("<subsup", element, parts);
            case "msup", "mover" ->
                    structure(
                            element.attribute("accent").equals("true") ? "<over" : "<sup",
                            element,
                            parts);
            case "mfrac", "mroot", "msqrt", "mtable", "mtr", "mtd", "menclose" ->
                    structure("<" + element.name(), element, parts);
            default -> element.children().forEach(child -> add(child, parts));
        }
    }

    private static void structure(String name, MathmlElement element, List<String> parts) {
        List<MathmlElement> children = element.children();
        boolean closing = !children.isEmpty() && isClosing(children.get(0));
        if (closing) {
            add(children.get(0), parts); // The index of a bracket is that of all within brackets.
        }
        parts.add(name);
        for (int i = 0; i < children.size(); i++) {
            if (i > 0) {
                parts.add(NEXT);
            }
            if (i > 0 || !closing) {
                add(children.get(i), parts);
            }
        }
        parts.add(END);
    }

    private static boolean isClosing(MathmlElement base) {
        return base.children().isEmpty()
                && base.text().length() == 1
                && (CLOSING + BARS).contains(base.text());
    }

    private static void leaf(MathmlElement element, List<String> parts) {
        if (!element.children().isEmpty()) {
            element.children().forEach(child -> add(child, parts));
            return;
        }
        String variant = element.attribute("mathvariant");
        String text = MathAlphabet.of(variant).write(element.text());
        String plain = text.replaceAll("[\\s\\p{Zs}\u200B\u2061-\u2064\uFEFF]+", "");
        if (!plain.isEmpty()) {
            boolean upright = variant.equals("normal") && Character.isLetter(plain.codePointAt(0));
            parts.add(plain + (upright ? "/" : ""));
        }
    }

    /** Returns whether it has no signs. */
    public boolean isEmpty() {
        return line.isBlank();
    }

    /** Returns what it begins with, below all indices and accents; empty for nothing. */
    public String first() {
        for (String part : parts()) {
            if (!part.startsWith("<") || part.length() == 1) {
                return part.length() > 1 && part.endsWith("/")
                        ? part.substring(0, part.length() - 1)
                        : part;
            }
        }
        return "";
    }

    /** Returns whether a sign is a part of this formula; a dot for an argument is any argument. */
    public boolean contains(SignTree sign) {
        if (sign.isEmpty() || !sign.line.contains(" " + ANY + " ")) {
            return !sign.isEmpty() && line.contains(sign.line);
        }
        List<String> wanted = sign.parts();
        List<String> all = parts();
        for (int start = 0; start < all.size(); start++) {
            if (matches(wanted, 0, all, start)) {
                return true;
            }
        }
        return false;
    }

    private List<String> parts() {
        return isEmpty() ? List.of() : List.of(line.strip().split(" "));
    }

    private static boolean matches(List<String> sign, int s, List<String> all, int at) {
        if (s == sign.size()) {
            return true;
        }
        if (!isAny(sign, s)) {
            return at < all.size()
                    && all.get(at).equals(sign.get(s))
                    && matches(sign, s + 1, all, at + 1);
        }
        int depth = 0;
        for (int end = at; end < all.size(); end++) {
            depth += depth(all.get(end));
            if (depth < 0 || depth == 0 && all.get(end).equals(NEXT)) {
                return false;
            }
            if (depth == 0 && matches(sign, s + 1, all, end + 1)) {
                return true;
            }
        }
        return false;
    }

    /** A dot between two things is a product. */
    private static boolean isAny(List<String> sign, int index) {
        return sign.size() > 1
                && sign.get(index).equals(ANY)
                && (isEdge(sign, index - 1) || isEdge(sign, index + 1));
    }

    private static boolean isEdge(List<String> sign, int index) {
        if (index < 0 || index >= sign.size()) {
            return true;
        }
        String part = sign.get(index);
        return part.startsWith("<") && part.length() > 1
                || part.length() == 1 && (OPENING + CLOSING + BARS).indexOf(part.charAt(0)) >= 0;
    }

    private static int depth(String part) {
        if (part.equals(END) || part.length() == 1 && CLOSING.contains(part)) {
            return -1;
        }
        boolean opens =
                part.length() > 1 && part.startsWith("<") && !part.equals(NEXT)
                        || part.length() == 1 && OPENING.contains(part);
        return opens ? 1 : 0;
    }
}
