package dev.cahier.markdown;

/**
 * Long words in Chinese text, such as addresses and names of programs, which may be divided at
 * their signs. Chinese lines end at the same edge, so a word that goes to the next line as a whole
 * leaves a line of few characters far apart.
 */
final class LongWords {

    /** A shorter word leaves a line that is still full enough. */
    private static final int SHORTEST = 20;

    /** A line does not end before or after fewer characters of a word. */
    private static final int FEWEST = 3;

    private static final String BREAK = "<wbr>";

    private LongWords() {}

    /**
     * Returns text with places at which lines may end.
     *
     * @param escaped text in which the characters of markup are escaped
     */
    static String breakable(String escaped, NoteContext note) {
        if (escaped.length() < SHORTEST) {
            return escaped;
        }
        int start = nextLong(escaped, 0);
        boolean none = start == escaped.length();
        return none || !isChinese(note.source().language()) ? escaped : broken(escaped, start);
    }

    private static boolean isChinese(String language) {
        return language.equals("zh") || language.startsWith("zh-");
    }

    private static String broken(String text, int first) {
        StringBuilder out = new StringBuilder(text.length() + 40).append(text, 0, first);
        int start = first;
        while (start < text.length()) {
            int end = endOfWord(text, start);
            for (int i = start; i < end; i++) {
                boolean inner = i - start >= FEWEST && end - i >= FEWEST;
                out.append(inner && isBreak(text, i) ? BREAK : "").append(text.charAt(i));
            }
            start = nextLong(text, end);
            out.append(text, end, start);
        }
        return out.toString();
    }

    /** Returns where the next long word begins, or the length of the text. */
    private static int nextLong(String text, int from) {
        int start = from;
        while (start < text.length()) {
            int end = endOfWord(text, start);
            if (end - start >= SHORTEST) {
                return start;
            }
            start = end + 1;
        }
        return text.length();
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) <= '~') {
            end++;
        }
        return end;
    }

    /** Returns whether a line may end before a character: behind a slash, before a dot. */
    private static boolean isBreak(String word, int index) {
        char before = word.charAt(index - 1);
        char c = word.charAt(index);
        return "/_-:,".indexOf(before) >= 0 && Character.isLetterOrDigit(c)
                || ".?&#".indexOf(c) >= 0 && Character.isLetterOrDigit(before);
    }
}
