package dev.cahier.markdown;

import dev.cahier.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks around the links in kept sentences. The mark of a link says where it is written, so that
 * the sentence is found by the place of the link.
 */
public final class LinkMarks {

    private static final char MARK = '\uFDD0';

    /** Between two sentences. */
    static final String BETWEEN = MARK + "T" + MARK;

    private static final String END = MARK + "l" + MARK;

    private static final Pattern START =
            Pattern.compile(MARK + "L([0-9]+):([0-9]+)" + MARK + "(.*?)" + END, Pattern.DOTALL);

    private static final Pattern ANY = Pattern.compile(MARK + "(?:L[0-9]+:[0-9]+|l|T)" + MARK);

    private LinkMarks() {}

    static String place(SourceLocation place) {
        return place.line() + ":" + place.column();
    }

    static String start(String place) {
        return MARK + "L" + place + MARK;
    }

    static String end() {
        return END;
    }

    static List<String> sentencesIn(String html) {
        return List.of(html.split(BETWEEN));
    }

    static boolean isIn(String html) {
        return html.indexOf(MARK) >= 0 && START.matcher(html).find();
    }

    /** Returns sentences as they look wherever in the note they are written. */
    public static String withoutPlaces(List<String> sentences) {
        return String.join("\n", sentences).replaceAll(MARK + "L[0-9:]+" + MARK, MARK + "L" + MARK);
    }

    /**
     * Returns the sentences around some links of a note, with the links in {@code mark} elements.
     *
     * @param sentences all kept sentences of the note
     * @param links where the links are written
     */
    public static List<String> around(List<String> sentences, List<SourceLocation> links) {
        List<String> around = new ArrayList<>();
        Set<String> wanted = new TreeSet<>();
        links.forEach(link -> nearest(sentences, link).ifPresent(wanted::add));
        for (String sentence : sentences) {
            StringBuilder marked = new StringBuilder();
            boolean found = false;
            Matcher link = START.matcher(sentence);
            while (link.find()) {
                boolean shown = wanted.contains(link.group(1) + ":" + link.group(2));
                found |= shown;
                link.appendReplacement(marked, "");
                marked.append(shown ? "<mark>" + link.group(3) + "</mark>" : link.group(3));
            }
            if (found) {
                around.add(ANY.matcher(link.appendTail(marked)).replaceAll(""));
            }
        }
        return around;
    }

    /** Returns the last mark before a place in its line: a reference is within a formula. */
    private static Optional<String> nearest(List<String> sentences, SourceLocation place) {
        String best = "";
        int column = 0;
        for (String sentence : sentences) {
            Matcher link = START.matcher(sentence);
            while (link.find()) {
                int at = Integer.parseInt(link.group(2));
                if (Integer.parseInt(link.group(1)) == place.line()
                        && at <= place.column()
                        && at > column) {
                    column = at;
                    best = link.group(1) + ":" + link.group(2);
                }
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }
}
