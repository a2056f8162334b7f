package dev.cahier.markdown;

import dev.cahier.math.MathWords;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A section of a note's {@link SearchText} while it is written; used by one thread. */
final class SearchSection {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}&&[^\\n]]+");
    private static final Pattern LINE_ENDS = Pattern.compile(" ?\\n[ \\n]*");

    private final StringBuilder text = new StringBuilder();
    private final Set<String> texWords = new LinkedHashSet<>();

    /** Adds text; a line feed ends a paragraph or the like. */
    void say(String more) {
        text.append(more);
    }

    /** Adds the words of some TeX. */
    void texWords(String tex) {
        texWords.addAll(MathWords.of(tex));
    }

    /** Returns the section. */
    SearchText.Section finished(Optional<HeadingEntry> heading) {
        String line = BLANKS.matcher(text).replaceAll(" ");
        return new SearchText.Section(
                heading.map(HeadingEntry::id).orElse(""),
                heading.map(HeadingEntry::text).orElse(""),
                LINE_ENDS.matcher(line).replaceAll("\n").strip(),
                String.join(" ", texWords));
    }
}
