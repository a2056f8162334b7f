package dev.cahier.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A kind of callouts that mathematics is written in, such as theorems: one of Cahier, or one of the
 * site. Immutable.
 *
 * @param name its name in marks, in lower case: {@code lemma}
 * @param like the built-in kind that it looks and behaves like; the kind itself for a built-in one
 * @param marks all names by which notes call it, in the case in which they are shown
 * @param names its names on pages by language tag in lower case, as far as the site gives them;
 *     that for all other languages is under the empty tag
 * @param numbered whether such callouts have numbers
 * @param counter the kinds of the same counter are counted together
 */
public record TheoremKind(
        String name,
        BuiltIn like,
        List<String> marks,
        Map<String, String> names,
        boolean numbered,
        String counter) {

    /** What such a callout is for. */
    public enum Role {
        /** It says what a word or a sign means. */
        DEFINITION,
        /** It says what is true, and may have a proof. */
        STATEMENT,
        /** It asks something, and may have a solution. */
        EXERCISE,
        /** It shows or explains something. */
        ILLUSTRATION,
        /** It proves the statement before it, or the one that its title refers to. */
        PROOF,
        /** It solves the exercise before it, or the one that its title refers to. */
        SOLUTION
    }

    /** The kinds that every site has. */
    public enum BuiltIn {
        DEFINITION(Role.DEFINITION, "定义", "定義"),
        AXIOM(Role.STATEMENT, "公理"),
        THEOREM(Role.STATEMENT, "定理"),
        LEMMA(Role.STATEMENT, "引理"),
        PROPOSITION(Role.STATEMENT, "命题", "命題"),
        COROLLARY(Role.STATEMENT, "推论", "推論"),
        CONJECTURE(Role.STATEMENT, "猜想"),
        PROOF(Role.PROOF, "证明", "證明"),
        EXAMPLE(Role.ILLUSTRATION, "例"),
        REMARK(Role.ILLUSTRATION, "注"),
        NOTATION(Role.DEFINITION, "记号", "記號"),
        EXERCISE(Role.EXERCISE, "习题", "習題", "练习", "練習"),
        SOLUTION(Role.SOLUTION, "解", "解答");

        private final Role role;
        private final List<String> chinese;

        BuiltIn(Role role, String... chinese) {
            this.role = role;
            this.chinese = List.of(chinese);
        }

        /** Returns its name in marks, in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns the words for all kinds. */
        public static List<String> words() {
            return List.of(values()).stream().map(BuiltIn::word).toList();
        }

        /** Returns the kind of a name, in any case. */
        public static Optional<BuiltIn> of(String word) {
            return List.of(values()).stream()
                    .filter(kind -> kind.name().equalsIgnoreCase(word))
                    .findFirst();
        }

        /** A proof belongs to what it proves, and a notation is found by its sign. */
        private boolean isNumbered() {
            return role != Role.PROOF && role != Role.SOLUTION && this != NOTATION;
        }

        private TheoremKind kind() {
            List<String> marks = new ArrayList<>(chinese);
            marks.add(0, word());
            return new TheoremKind(word(), this, marks, Map.of(), isNumbered(), word());
        }
    }

    public TheoremKind {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(like, "like");
        marks = List.copyOf(marks);
        names = Map.copyOf(names);
        Objects.requireNonNull(counter, "counter");
    }

    /** Returns the kinds of a site that says nothing about them. */
    static List<TheoremKind> builtIn() {
        return List.of(BuiltIn.values()).stream().map(BuiltIn::kind).toList();
    }

    /** Returns what such callouts are for. */
    public Role role() {
        return like.role;
    }

    /** Returns whether a mark names this kind, in any case. */
    public boolean isMarked(String mark) {
        return marks.stream().anyMatch(mark::equalsIgnoreCase);
    }

    /** Returns the name that the site gives the kind in a language, if it gives one. */
    public Optional<String> ownName(String language) {
        String tag = language.toLowerCase(Locale.ROOT);
        while (!tag.isEmpty()) {
            if (names.containsKey(tag)) {
                return Optional.of(names.get(tag));
            }
            tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
        }
        return Optional.ofNullable(names.get(""));
    }

    /** Returns whether the site has brought the kind along. */
    public boolean isOwn() {
        return !name.equals(like.word());
    }

    /** Returns the classes of style sheets for it, without the prefix of the first one. */
    public String styleClass() {
        return isOwn() ? name + " theorem-" + like.word() : name;
    }

    TheoremKind countedBy(String other) {
        return new TheoremKind(name, like, marks, names, numbered, other);
    }
}
