package dev.cahier.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Copies the text of {@code --8<-- "file"} into the note, in code too, as MkDocs does: of a whole
 * file, of lines ({@code "file:3:5"}), or of a section between marks ({@code "file:name"}). Several
 * files may stand in lines between two {@code --8<--}.
 */
final class MkDocsSnippets {

    private static final String SUBJECT = "--8<-- snippets";

    private static final String MARK = "-{1,2}8<-{1,2}";

    private static final Pattern SNIPPET =
            Pattern.compile(
                    "(?m)^([ \\t>]*)"
                            + MARK
                            + "(?:[ \\t]+[\"']([^\"'\\n]+)[\"'][ \\t]*$"
                            + "|[ \\t]*\\n((?:(?![ \\t>]*"
                            + MARK
                            + ").*\\n)*+)[ \\t>]*"
                            + MARK
                            + "[ \\t]*$)");

    private static final Pattern SECTION_MARK =
            Pattern.compile("(?m)^.*" + MARK + "[ \\t]*\\[[ \\t]*(?:start|end)\\b.*(?:\\n|$)");

    private static final Pattern PART =
            Pattern.compile("(.+?):(?:(\\d*):(\\d*)|(\\d+)|([A-Za-z_][\\w-]*))");

    private static final List<String> PLACES =
            List.of("", "docs/", "includes/", "snippets/", "content/");

    /** Of the number of a line; no note has more lines. */
    private static final int MOST_DIGITS = 7;

    private final ForeignFolder folder;

    MkDocsSnippets(ForeignFolder folder) {
        this.folder = folder;
    }

    void translate(NoteDraft draft) {
        Matcher snippet = SNIPPET.matcher(draft.text());
        int at = draft.bodyOffset();
        while (snippet.find(at)) {
            at = snippet.end();
            List<String> names =
                    snippet.group(2) != null
                            ? List.of(snippet.group(2))
                            : snippet.group(3)
                                    .lines()
                                    .map(line -> line.replaceAll("^[ \\t>]*|[ \\t]*$", ""))
                                    // A semicolon switches a snippet off.
                                    .filter(line -> !line.isEmpty() && !line.startsWith(";"))
                                    .toList();
            copy(names, snippet, draft);
        }
    }

    private void copy(List<String> names, Matcher snippet, NoteDraft draft) {
        List<String> texts = new ArrayList<>();
        for (String name : names) {
            if (!mayGrow(name, draft, snippet.start())) {
                return;
            }
            Optional<String> text = text(name);
            if (text.isEmpty()) {
                draft.report(
                        Finding.Kind.BY_HAND,
                        SUBJECT,
                        "there is no " + name + " to copy",
                        snippet.start());
                return;
            }
            texts.add(text.get().stripTrailing());
        }
        String indent = snippet.group(1);
        draft.translate(
                SUBJECT,
                "is the text of " + String.join(", ", names),
                snippet.start(),
                snippet.end(),
                indent + String.join("\n", texts).replace("\n", "\n" + indent));
    }

    private boolean mayGrow(String name, NoteDraft draft, int offset) {
        Matcher part = PART.matcher(name);
        return path(name)
                .or(() -> part.matches() ? path(part.group(1)) : Optional.empty())
                .map(path -> draft.mayGrow(folder.size(path), SUBJECT, offset))
                .orElse(true);
    }

    private Optional<String> text(String name) {
        Optional<String> whole = file(name);
        Matcher part = PART.matcher(name);
        if (whole.isPresent() || !part.matches()) {
            return whole.map(MkDocsSnippets::withoutMarks);
        }
        return file(part.group(1)).flatMap(text -> part(text, part));
    }

    private Optional<String> file(String name) {
        return path(name).flatMap(folder::text);
    }

    private Optional<String> path(String name) {
        return PLACES.stream().map(place -> place + name).filter(folder::has).findFirst();
    }

    private static Optional<String> part(String text, Matcher part) {
        if (part.group(5) != null) {
            String name = "[ \\t]*\\[[ \\t]*%s[ \\t]*:[ \\t]*" + Pattern.quote(part.group(5));
            Matcher section =
                    Pattern.compile(
                                    "(?s)"
                                            + MARK
                                            + String.format(Locale.ROOT, name, "start")
                                            + "[ \\t]*\\][^\\n]*\\n(.*?)[^\\n]*"
                                            + MARK
                                            + String.format(Locale.ROOT, name, "end"))
                            .matcher(text);
            return section.find() ? Optional.of(withoutMarks(section.group(1))) : Optional.empty();
        }
        List<String> lines = text.lines().toList();
        boolean one = part.group(4) != null;
        int from = number(one ? part.group(4) : part.group(2), 1);
        int to = one ? lines.size() : number(part.group(3), lines.size());
        return from > Math.min(to, lines.size())
                ? Optional.empty()
                : Optional.of(
                        String.join("\n", lines.subList(from - 1, Math.min(to, lines.size()))));
    }

    private static int number(String written, int absent) {
        if (written.isEmpty()) {
            return absent;
        }
        String digits = written.replaceFirst("^0+", "");
        boolean small = digits.length() <= MOST_DIGITS;
        return small ? Math.max(1, Integer.parseInt("0" + digits)) : Integer.MAX_VALUE;
    }

    private static String withoutMarks(String text) {
        return SECTION_MARK.matcher(text).replaceAll("");
    }
}
