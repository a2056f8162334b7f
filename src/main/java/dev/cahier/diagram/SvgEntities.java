package dev.cahier.diagram;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the SVG of Graphviz well-formed. Graphviz takes {@code &name;} in names and tooltips for an
 * entity and writes it as it is, though XML knows five of them, and has not each character.
 */
final class SvgEntities {

    private static final Pattern REFERENCE =
            Pattern.compile(
                    "&(?:(?:amp|lt|gt|quot|apos);|#(\\d{1,7});" + "|#x(\\p{XDigit}{1,6});)?");

    private SvgEntities() {}

    /** Returns the SVG, with a text in the place of each reference that XML does not have. */
    static String replaced(String svg) {
        Matcher reference = REFERENCE.matcher(svg);
        return reference.replaceAll(
                found ->
                        Matcher.quoteReplacement(
                                isKnown(found)
                                        ? found.group()
                                        : "&amp;" + found.group().substring(1)));
    }

    private static boolean isKnown(MatchResult reference) {
        if (reference.group(1) != null) {
            return isXml(Integer.parseInt(reference.group(1)));
        }
        return reference.group(2) != null
                ? isXml(Integer.parseInt(reference.group(2), 16))
                : reference.group().length() > 1;
    }

    private static boolean isXml(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || codePoint >= 0x20 && codePoint < Character.MIN_SURROGATE
                || codePoint > Character.MAX_SURROGATE && codePoint <= 0xFFFD
                || codePoint >= 0x10000 && codePoint <= Character.MAX_CODE_POINT;
    }
}
