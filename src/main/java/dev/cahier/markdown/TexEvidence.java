package dev.cahier.markdown;

import java.util.regex.Pattern;

/** Tells TeX from prose that merely stands between two marks which could delimit a formula. */
final class TexEvidence {

    /**
     * What prose does not have: a command, a script, or an equality; the arrow of {@code
     * $this->name} is none.
     */
    private static final Pattern TEX =
            Pattern.compile("\\\\[A-Za-z]+|[\\w)}\\]|]\\s*[_^]\\s*[\\w{\\\\]|[=<]|(?<!-)>");

    /**
     * Amounts of money with words after them: {@code 40-50 to 90}, {@code 5元到}. Every repeated
     * piece is possessive, so that the time is linear.
     */
    private static final Pattern MONEY =
            Pattern.compile(
                    "\\d[^\\\\^_={}\\s\\u3000-\\u303F\\uFF00-\\uFFEF]*+"
                            + "(?:\\s++(?![A-Za-z]{2})[^\\\\^_={}\\s\\u3000-\\u303F\\uFF00-\\uFFEF]*+)*+"
                            + "(?:\\s++[A-Za-z]{2}|[\\u3000-\\u303F\\uFF00-\\uFFEF])");

    private static final Pattern CHINESE_MONEY =
            Pattern.compile("\\d[\\d,.]*+\\s*+[亿万千百元块美刀港到至和与或][^\\\\^_={}]*+");

    /** Thousands, millions and billions before a stop: {@code 108K; 90}. */
    private static final Pattern ROUND_MONEY =
            Pattern.compile("\\d[\\d.]*+[KkMmBb][;,.:]\\s[^\\\\^_={}]*+");

    /** Short algebra: {@code x}, {@code n - 1}. */
    private static final Pattern ALGEBRA =
            Pattern.compile("\\s*+[A-Za-z0-9](?:\\s*+[-+*/,]\\s*+[A-Za-z0-9])*+\\s*+");

    /** What a sum is written with; words of three letters are none of it. */
    private static final Pattern TERMS =
            Pattern.compile("(?!.*[A-Za-z]{3})[\\w\\s()\\[\\]|.,'!+*/-]++");

    /**
     * An operator between two operands, of which prose in brackets has none: {@code A-Z}, {@code
     * y/n} and {@code 1, 2} are no sums, nor is {@code C++}.
     */
    private static final Pattern OPERATION =
            Pattern.compile("[\\w)\\]|]\\s*+(?:[+*]|(?<=\\s)[-/](?=\\s))\\s*+[\\w(\\[|]");

    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");

    /** What stands between two dollars in quotation marks or emphasis: {@code "$" and "$"}. */
    private static final Pattern BETWEEN_QUOTED =
            Pattern.compile("[\"'”’*_)\\]](?=.*\\s[A-Za-z]{2}).*", Pattern.DOTALL);

    private TexEvidence() {}

    /** Returns whether something in the text is TeX and cannot be prose. */
    static boolean in(CharSequence text) {
        return TEX.matcher(text).find();
    }

    /** Returns whether the text is TeX or so short an expression that prose is unlikely. */
    static boolean inOrAlgebra(CharSequence text) {
        return in(text) || ALGEBRA.matcher(text).matches();
    }

    /** Returns whether the text is TeX or a sum or product with a variable in it. */
    static boolean inOrOperation(CharSequence text) {
        return in(text)
                || TERMS.matcher(text).matches()
                        && OPERATION.matcher(text).find()
                        && LETTER.matcher(text).find();
    }

    /** Returns whether the text stands between two dollar signs that are spoken of. */
    static boolean isBetweenQuoted(CharSequence text) {
        return BETWEEN_QUOTED.matcher(text).matches() && !in(text);
    }

    /** Returns whether the text begins with an amount of money and goes on with words. */
    static boolean isMoney(CharSequence text) {
        return MONEY.matcher(text).lookingAt()
                || CHINESE_MONEY.matcher(text).matches()
                || ROUND_MONEY.matcher(text).matches();
    }
}
