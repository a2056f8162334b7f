package dev.cahier.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag of Liquid or Nunjucks, such as <code>{% post_url 2020-01-02-a %}</code>.
 *
 * @param name the first word
 * @param arguments what follows it
 * @param start where the tag begins in the text, 0-based
 * @param end where the text goes on
 */
record LiquidTag(String name, String arguments, int start, int end) {

    private static final Pattern TAG =
            Pattern.compile("\\{%-?\\s*+([A-Za-z_](?:\\w|-(?!%}))*+)((?:[^%]|%(?!}))*+)%}");

    private static final Pattern WORD =
            Pattern.compile(
                    "(?:([\\w-]+)\\s*(?:=|:(?!//))\\s*)?(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"']+))");

    /** An argument, which may have a name. */
    record Argument(Optional<String> key, String value) {}

    /** Returns the tags of a note's body in their order, wherever they are. */
    static List<LiquidTag> in(NoteDraft draft) {
        List<LiquidTag> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(draft.text());
        int at = draft.bodyOffset();
        // Without this, each tag that does not end would be read to the end of the text.
        int last = draft.text().lastIndexOf("%}");
        while (at <= last && tag.find(at) && tag.start() < last) {
            String arguments = tag.group(2).replaceFirst("-$", "").strip();
            tags.add(new LiquidTag(tag.group(1), arguments, tag.start(), tag.end()));
            at = tag.end();
        }
        return tags;
    }

    List<Argument> words() {
        List<Argument> words = new ArrayList<>();
        Matcher word = WORD.matcher(arguments);
        while (word.find()) {
            String value =
                    word.group(2) != null
                            ? word.group(2)
                            : word.group(3) != null ? word.group(3) : word.group(4);
            words.add(new Argument(Optional.ofNullable(word.group(1)), value));
        }
        return words;
    }

    /** Returns the values of the arguments without a name. */
    List<String> plainWords() {
        return words().stream().filter(w -> w.key().isEmpty()).map(Argument::value).toList();
    }

    Optional<String> named(String key) {
        return words().stream()
                .filter(w -> w.key().equals(Optional.of(key)))
                .map(Argument::value)
                .findFirst();
    }

    /** Returns the tag as it is called in reports. */
    String subject() {
        return "{% " + name + " %}";
    }
}
