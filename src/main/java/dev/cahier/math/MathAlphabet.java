package dev.cahier.math;

import java.util.Map;

/** The mathematical letters of Unicode, such as 𝐰, ℒ and ℝ, by what MathML calls them. */
enum MathAlphabet {
    BOLD("bold", 0x1D400, 0x1D6A8, 0x1D7CE),
    BOLD_ITALIC("bold-italic", 0x1D468, 0x1D71C, 0x1D7CE),
    SCRIPT("script", 0x1D49C, 0, 0),
    FRAKTUR("fraktur", 0x1D504, 0, 0),
    BOLD_FRAKTUR("bold-fraktur", 0x1D56C, 0, 0),
    DOUBLE_STRUCK("double-struck", 0x1D538, 0, 0x1D7D8),
    /** Upright, sans-serif and typewriter letters are read as letters of text. */
    PLAIN("", 0, 0, 0);

    /** Letters that Unicode had before it got the alphabets, which leave them out. */
    private static final Map<Integer, Integer> EARLIER =
            Map.ofEntries(
                    Map.entry(0x1D49D, 0x212C),
                    Map.entry(0x1D4A0, 0x2130),
                    Map.entry(0x1D4A1, 0x2131),
                    Map.entry(0x1D4A3, 0x210B),
                    Map.entry(0x1D4A4, 0x2110),
                    Map.entry(0x1D4A7, 0x2112),
                    Map.entry(0x1D4A8, 0x2133),
                    Map.entry(0x1D4AD, 0x211B),
                    Map.entry(0x1D4BA, 0x212F),
                    Map.entry(0x1D4BC, 0x210A),
                    Map.entry(0x1D4C4, 0x2134),
                    Map.entry(0x1D506, 0x212D),
                    Map.entry(0x1D50B, 0x210C),
                    Map.entry(0x1D50C, 0x2111),
                    Map.entry(0x1D515, 0x211C),
                    Map.entry(0x1D51D, 0x2128),
                    Map.entry(0x1D53A, 0x2102),
                    Map.entry(0x1D53F, 0x210D),
                    Map.entry(0x1D545, 0x2115),
                    Map.entry(0x1D547, 0x2119),
                    Map.entry(0x1D548, 0x211A),
                    Map.entry(0x1D549, 0x211D),
                    Map.entry(0x1D551, 0x2124));

    /** The signs that follow ω in the alphabets of Greek. */
    private static final String GREEK_SYMBOLS = "∂ϵϑϰϕϱϖ";

    private final String mathvariant;
    private final int latin;
    private final int greek;
    private final int digits;

    MathAlphabet(String mathvariant, int latin, int greek, int digits) {
        this.mathvariant = mathvariant;
        this.latin = latin;
        this.greek = greek;
        this.digits = digits;
    }

    /** Returns the alphabet of an attribute {@code mathvariant}. */
    static MathAlphabet of(String mathvariant) {
        for (MathAlphabet alphabet : values()) {
            if (alphabet.mathvariant.equals(mathvariant)) {
                return alphabet;
            }
        }
        return PLAIN;
    }

    /** Returns a text in this alphabet; characters that it does not have stay as they are. */
    String write(String text) {
        StringBuilder written = new StringBuilder();
        text.codePoints().map(this::letter).forEach(written::appendCodePoint);
        return written.toString();
    }

    private int letter(int c) {
        if (latin > 0 && c >= 'A' && c <= 'Z') {
            return earlier(latin + c - 'A');
        }
        if (latin > 0 && c >= 'a' && c <= 'z') {
            return earlier(latin + 26 + c - 'a');
        }
        if (digits > 0 && c >= '0' && c <= '9') {
            return digits + c - '0';
        }
        return greek > 0 ? greekLetter(c) : c;
    }

    private int greekLetter(int c) {
        if (c >= 'Α' && c <= 'Ω') {
            return greek + c - 'Α';
        }
        if (c == '∇') {
            return greek + 25;
        }
        if (c >= 'α' && c <= 'ω') {
            return greek + 26 + c - 'α';
        }
        int symbol = GREEK_SYMBOLS.indexOf(c);
        return symbol < 0 ? c : greek + 51 + symbol;
    }

    private static int earlier(int c) {
        return EARLIER.getOrDefault(c, c);
    }
}
