package dev.cahier.template;

import java.util.Comparator;

/**
 * The order of ASCII names in the root collation of Unicode: symbols before digits before letters,
 * numbers by their values, and a small letter before its capital where nothing else tells two names
 * apart. It spares loading the collator of ICU, which gives the same order.
 */
final class AsciiOrder implements Comparator<String> {

    /** The printable characters that are neither digits nor letters, in their order. */
    private static final String SYMBOLS = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";

    /** Longer names are seldom, and ICU reads long numbers in parts. */
    private static final int LONGEST = 100;

    private static final int FIRST_DIGIT = 100;

    /** Returns whether this order has a place for a name. */
    static boolean has(String name) {
        return name.length() <= LONGEST && name.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    @Override
    public int compare(String one, String other) {
        int i = 0;
        int j = 0;
        int cases = 0;
        while (i < one.length() && j < other.length()) {
            char a = one.charAt(i);
            char b = other.charAt(j);
            if (isDigit(a) && isDigit(b)) {
                int endOne = endOfDigits(one, i);
                int endOther = endOfDigits(other, j);
                int numbers =
                        compareNumbers(one.substring(i, endOne), other.substring(j, endOther));
                if (numbers != 0) {
                    return numbers;
                }
                i = endOne;
                j = endOther;
            } else {
                if (place(a) != place(b)) {
                    return Integer.compare(place(a), place(b));
                }
                cases = cases == 0 ? Character.compare(b, a) : cases;
                i++;
                j++;
            }
        }
        int rest = Integer.compare(one.length() - i, other.length() - j);
        return rest != 0 ? rest : cases;
    }

    private static int endOfDigits(String name, int start) {
        int end = start;
        while (end < name.length() && isDigit(name.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String one, String other) {
        String a = one.replaceFirst("^0+", "");
        String b = other.replaceFirst("^0+", "");
        return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int place(char c) {
        int symbol = SYMBOLS.indexOf(c);
        return symbol >= 0 ? symbol : FIRST_DIGIT + Character.toLowerCase(c);
    }
}
