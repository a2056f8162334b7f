package dev.cahier.markdown;

import java.util.regex.Pattern;

/** Tells TeX from prose that merely stands between two marks which could delimit a formula. */
final class TexEvidence {

    /**
     * What prose does not have: a command, a script, or an equality; the arrow of {@code
     * $this->name} is none.
     */
    private static final Pattern TEX =
            Pattern.compile(
                    "\\\\[A-Za-z]+|\\\\[,;]|\\\\_\\{"
                            + "|[\\w)}\\]|]\\s*(?:[_^]\\s*[\\w{\\\\]|\\^\\s*[+*'-])"
                            + "|[=<]|(?<!-)>");

    /**
     * What nothing but TeX has: a command, or a script of a single letter, a bracket or a number;
     * {@code file_name} has none.
     */
    private static final Pattern STRONG =
            Pattern.compile(
                    "\\\\[A-Za-z]+|(?<![\\w\\\\])[A-Za-z]\\s?[_^]\\s?[\\w{\\\\]|_\\{"
                            + "|[)}\\]|]\\s?[_^]\\s?[\\w{\\\\]|[\\w)}\\]|]\\s?\\^\\s?[\\w{\\\\+*'-]");

    /** Two words in a row, or punctuation of Chinese; braces hold the words of TeX. */
    private static final Pattern PROSE =
            Pattern.compile(
                    "(?<![\\\\A-Za-z])[A-Za-z]{2,}[,;:]?\\s+[A-Za-z]{2,}(?![A-Za-z]*\\{)|[，。；：！？、]");

    private static final Pattern BRACED = Pattern.compile("\\{[^{}]*+}");

    /** Words, without anything that is written between symbols. */
    private static final Pattern WORDS =
            Pattern.compile("[\\p{L}\\p{N}\\s'’\"“”.,，。、:：;；!?！？&/-]*+");

    private static final Pattern WORD =
            Pattern.compile("[A-Za-z]{5,}|[A-Za-z]{2,}\\s+[A-Za-z]{2,}");

    /** Emphasis, or a formula in dollars. */
    private static final Pattern MARKUP =
            Pattern.compile("\\*\\*[^*]++\\*\\*|(?<!\\\\)\\$[^$]++(?<!\\\\)\\$");

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
     * y/n} and {@code 1, 2} are not sums, nor is {@code C++}.
     */
    private static final Pattern OPERATION =
            Pattern.compile("[\\w)\\]|]\\s*+(?:[+*]|(?<=\\s)[-/](?=\\s))\\s*+[\\w(\\[|]");

    /** Full-width characters between the numbers and letters of a formula: {@code 1，2，…，n}. */
    private static final Pattern FULL_WIDTH_ALGEBRA =
            Pattern.compile(
                    "(?!.*[A-Za-z]{2})[\\w\\s.,()\\[\\]|!'…≤≥≠·×÷+*/=<>^-]*+"
                            + "(?:[，、；：～（）！／＋－＝＜＞％．…][\\w\\s.,()\\[\\]|!'…≤≥≠·×÷+*/=<>^-]*+)+"
                            + "(?<=[\\w)）！!\\]|'…])");

    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");

    /** What stands between two dollars in quotation marks or emphasis: {@code "$" and "$"}. */
    private static final Pattern BETWEEN_QUOTED =
            Pattern.compile("[\"'”’*_)\\]](?=.*\\s[A-Za-z]{2}).*", Pattern.DOTALL);

    private TexEvidence() {}

    /** Returns whether something in the text is TeX and cannot be prose. */
    static boolean in(CharSequence text) {
        return TEX.matcher(text).find();
    }

    /** Returns whether something in the text is TeX and nothing else. */
    static boolean isStrongIn(CharSequence text) {
        return STRONG.matcher(text).find();
    }

    /** Returns whether the text has words in a row outside braces. */
    static boolean isProse(CharSequence text) {
        return PROSE.matcher(BRACED.matcher(text).replaceAll("{}")).find();
    }

    /** Returns whether the text has words of Chinese or Japanese outside braces. */
    static boolean hasCjkWords(CharSequence text) {
        return BRACED.matcher(text).replaceAll("").codePoints().anyMatch(CjkText::isLetter);
    }

    /** Returns whether every brace of the text has its partner. */
    static boolean isBalanced(CharSequence text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            i += c == '\\' ? 1 : 0;
        }
        return depth == 0;
    }

    /**
     * Returns whether the text, which stands between brackets with backslashes, is none of TeX's:
     * words, emphasis, or a formula in dollars.
     */
    static boolean isProseInBrackets(CharSequence text) {
        String outside = BRACED.matcher(text).replaceAll("{}");
        return MARKUP.matcher(outside).find()
                || WORDS.matcher(text).matches()
                        && (WORD.matcher(text).find()
                                || text.codePoints().anyMatch(CjkText::isLetter));
    }

    /** Returns whether the text is TeX or so short an expression that prose is unlikely. */
    static boolean inOrAlgebra(CharSequence text) {
        return in(text) || ALGEBRA.matcher(text).matches();
    }

    /** Returns whether the text is short algebra with a variable in it. */
    static boolean isVariable(CharSequence text) {
        return ALGEBRA.matcher(text).matches() && LETTER.matcher(text).find();
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

    /**
     * Returns whether the text begins with an amount of money and goes on with words.
     *
     * @param abroad whether a letter before the dollar names a currency: {@code US$5，A$6}
     */
    static boolean isMoney(CharSequence text, boolean abroad) {
        return isAmount(text)
                && !(isStrongIn(text) && !isProse(text))
                && (abroad || !isFullWidthAlgebra(text));
    }

    /** Returns whether the text has no words and every parenthesis of it has its partner. */
    private static boolean isFullWidthAlgebra(CharSequence text) {
        return FULL_WIDTH_ALGEBRA.matcher(text).matches()
                && text.chars().filter(c -> c == '(' || c == '（').count()
                        == text.chars().filter(c -> c == ')' || c == '）').count();
    }

    private static boolean isAmount(CharSequence text) {
        return MONEY.matcher(text).lookingAt()
                || CHINESE_MONEY.matcher(text).matches()
                || ROUND_MONEY.matcher(text).matches();
    }
}
