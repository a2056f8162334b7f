package dev.cahier.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The kinds of callouts that mathematics is written in. */
enum TheoremKind {
    DEFINITION("Definition", "定义"),
    THEOREM("Theorem", "定理"),
    LEMMA("Lemma", "引理"),
    PROPOSITION("Proposition", "命题"),
    COROLLARY("Corollary", "推论"),
    PROOF("Proof", "证明"),
    EXAMPLE("Example", "例"),
    REMARK("Remark", "注");

    private final String english;
    private final String chinese;

    TheoremKind(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** Returns the kind that a mark names, in English in any case or in Chinese. */
    static Optional<TheoremKind> of(String mark) {
        for (TheoremKind kind : values()) {
            if (kind.english.equalsIgnoreCase(mark) || kind.chinese.equals(mark)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Returns all names as marks have them. */
    static Set<String> marks() {
        Set<String> marks = new TreeSet<>();
        for (TheoremKind kind : values()) {
            marks.add(kind.styleClass());
        }
        return marks;
    }

    /** Returns its name in a language, English unless it is Chinese. */
    String word(String language) {
        return language.startsWith("zh") ? chinese : english;
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
