package dev.cahier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the names of a term out of the title of its definition. */
final class TermNames {

    /** Another name in parentheses, as often in Chinese notes. */
    private static final Pattern OTHER =
            Pattern.compile("(.*\\S)\\s*(?:\\(([^()（）]+)\\)|（([^()（）]+)）)\\s*");

    private TermNames() {}

    /** Returns the names: the title, or what is before parentheses and what is in them. */
    static List<String> of(String title) {
        String whole = title.replaceAll("\\s+", " ").strip();
        Matcher other = OTHER.matcher(whole);
        if (!other.matches()) {
            return isName(whole) ? List.of(whole) : List.of();
        }
        List<String> names = new ArrayList<>();
        names.add(other.group(1).strip());
        names.add((other.group(2) == null ? other.group(3) : other.group(2)).strip());
        names.removeIf(name -> !isName(name));
        return names.stream().distinct().toList();
    }

    private static boolean isName(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
