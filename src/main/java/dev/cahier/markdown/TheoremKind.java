package dev.cahier.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The kinds of callouts that mathematics is written in. */
enum TheoremKind {
    DEFINITION("定义"),
    THEOREM("定理"),
    LEMMA("引理"),
    PROPOSITION("命题"),
    COROLLARY("推论"),
    PROOF("证明"),
    EXAMPLE("例"),
    REMARK("注");

    private final String chinese;

    TheoremKind(String chinese) {
        this.chinese = chinese;
    }

    /** Returns the kind that a mark names, in English in any case or in Chinese. */
    static Optional<TheoremKind> of(String mark) {
        for (TheoremKind kind : values()) {
            if (kind.name().equalsIgnoreCase(mark) || kind.chinese.equals(mark)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Returns all English names as marks have them, in lower case. */
    static Set<String> marks() {
        Set<String> marks = new TreeSet<>();
        for (TheoremKind kind : values()) {
            marks.add(kind.styleClass());
        }
        return marks;
    }

    /** Returns its name in the language of the words. */
    String word(NoteWords words) {
        return words.text("theorem." + styleClass());
    }

    /** Returns the class of style sheets for it. */
    String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether such callouts have numbers: a proof belongs to what it proves. */
    boolean isNumbered() {
        return this != PROOF;
    }
}
