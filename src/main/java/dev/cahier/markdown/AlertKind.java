package dev.cahier.markdown;

import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of GitHub's alerts.
 *
 * @see <a
 *     href="https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts">GitHub's
 *     documentation</a>
 */
enum AlertKind {
    NOTE("Note", "注"),
    TIP("Tip", "提示"),
    IMPORTANT("Important", "重要"),
    WARNING("Warning", "警告"),
    CAUTION("Caution", "当心");

    private final String english;
    private final String chinese;

    AlertKind(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** Returns the kind that a mark names, in any case. */
    static Optional<AlertKind> of(String mark) {
        for (AlertKind kind : values()) {
            if (kind.name().equalsIgnoreCase(mark)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Returns the title of an alert without one, in English unless the language is Chinese. */
    String word(String language) {
        return language.startsWith("zh") ? chinese : english;
    }

    /** Returns the class of style sheets for it. */
    String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
