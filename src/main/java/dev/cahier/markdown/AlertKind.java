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
    NOTE("注"),
    ABSTRACT("摘要", "summary", "tldr"),
    INFO("信息"),
    TODO("待办"),
    TIP("提示", "hint"),
    IMPORTANT("重要"),
    SUCCESS("成功", "check", "done"),
    QUESTION("问题", "help", "faq"),
    WARNING("警告", "attention"),
    CAUTION("当心"),
    FAILURE("失败", "fail", "missing"),
    DANGER("危险", "error"),
    BUG("缺陷"),
    QUOTE("引用", "cite");

    private final String chinese;
    private final List<String> aliases;

    AlertKind(String chinese, String... aliases) {
        this.chinese = chinese;
        this.aliases = List.of(aliases);
    }

    /** Returns the kind that a mark names, in English in any case or in Chinese. */
    static Optional<AlertKind> of(String mark) {
        return Arrays.stream(values())
                .filter(kind -> kind.chinese.equals(mark) || kind.marks(mark))
                .findFirst();
    }

    /** Returns all English names as marks have them, in lower case. */
    static Set<String> marks() {
        Set<String> marks = new TreeSet<>();
        for (AlertKind kind : values()) {
            marks.add(kind.mark());
            marks.addAll(kind.aliases);
        }
        return marks;
    }

    private boolean marks(String mark) {
        return mark().equalsIgnoreCase(mark) || aliases.stream().anyMatch(mark::equalsIgnoreCase);
    }

    private String mark() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the title of an alert without one.
     *
     * @param mark the name that its author wrote
     */
    String word(String mark, NoteWords words) {
        String written = marks(mark) ? mark.toLowerCase(Locale.ROOT) : mark();
        return words.text("callout." + written);
    }

    /** Returns the class of style sheets for it. */
    String styleClass() {
        return mark();
    }
}
