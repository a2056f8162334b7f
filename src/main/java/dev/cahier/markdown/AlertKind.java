package dev.cahier.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The kinds of GitHub's alerts and of Obsidian's callouts, with the other names that they have.
 *
 * @see <a
 *     href="https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts">GitHub's
 *     alerts</a>
 * @see <a href="https://help.obsidian.md/callouts">Obsidian's callouts</a>
 */
enum AlertKind {
    NOTE("Note", "注"),
    ABSTRACT("Abstract", "摘要", "Summary", "TL;DR"),
    INFO("Info", "信息"),
    TODO("Todo", "待办"),
    TIP("Tip", "提示", "Hint"),
    IMPORTANT("Important", "重要"),
    SUCCESS("Success", "成功", "Check", "Done"),
    QUESTION("Question", "问题", "Help", "FAQ"),
    WARNING("Warning", "警告", "Attention"),
    CAUTION("Caution", "当心"),
    FAILURE("Failure", "失败", "Fail", "Missing"),
    DANGER("Danger", "危险", "Error"),
    BUG("Bug", "缺陷"),
    QUOTE("Quote", "引用", "Cite");

    private final String english;
    private final String chinese;
    private final List<String> aliases;

    AlertKind(String english, String chinese, String... aliases) {
        this.english = english;
        this.chinese = chinese;
        this.aliases = List.of(aliases);
    }

    /** Returns the kind that a mark names, in English in any case or in Chinese. */
    static Optional<AlertKind> of(String mark) {
        return Arrays.stream(values())
                .filter(kind -> kind.chinese.equals(mark) || kind.englishNamed(mark).isPresent())
                .findFirst();
    }

    /** Returns all names as marks have them. */
    static Set<String> marks() {
        Set<String> marks = new TreeSet<>();
        for (AlertKind kind : values()) {
            marks.add(mark(kind.english));
            kind.aliases.forEach(alias -> marks.add(mark(alias)));
        }
        return marks;
    }

    private Optional<String> englishNamed(String mark) {
        return mark(english).equalsIgnoreCase(mark)
                ? Optional.of(english)
                : aliases.stream().filter(alias -> mark(alias).equalsIgnoreCase(mark)).findFirst();
    }

    private static String mark(String name) {
        return name.toLowerCase(Locale.ROOT).replace(";", "");
    }

    /**
     * Returns the title of an alert without one, in English unless the language is Chinese.
     *
     * @param mark the name that its author wrote
     */
    String word(String mark, String language) {
        return language.startsWith("zh") ? chinese : englishNamed(mark).orElse(english);
    }

    /** Returns the class of style sheets for it. */
    String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
