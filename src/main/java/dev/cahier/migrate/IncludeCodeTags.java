package dev.cahier.migrate;

import java.util.List;
import java.util.Optional;

/** Copies the file of <code>{% include_code lang:python a.py %}</code> into a fence. */
final class IncludeCodeTags implements TagTranslation {

    private final ForeignFolder folder;
    private final String codeFolder;

    /**
     * @param codeFolder the folder of the files, such as {@code source/downloads/code}
     */
    IncludeCodeTags(ForeignFolder folder, String codeFolder) {
        this.folder = folder;
        this.codeFolder = codeFolder;
    }

    @Override
    public boolean translate(LiquidTag tag, Optional<LiquidTag> closing, NoteDraft draft) {
        List<String> words = tag.plainWords();
        String file = words.isEmpty() ? "" : words.get(words.size() - 1);
        String path = codeFolder + "/" + file;
        if (folder.has(path) && !draft.mayGrow(folder.size(path), tag.subject(), tag.start())) {
            return true;
        }
        Optional<String> text = folder.text(path);
        if (text.isEmpty()) {
            return false;
        }
        List<String> lines = text.get().stripTrailing().lines().toList();
        int from = number(tag.named("from"), 1);
        int to = Math.min(lines.size(), number(tag.named("to"), lines.size()));
        String code = String.join("\n", lines.subList(Math.min(from - 1, to), to));
        String ending = file.contains(".") ? file.substring(file.lastIndexOf('.') + 1) : "";
        String fence = CodeTags.fence(code);
        String block = fence + tag.named("lang").orElse(ending) + "\n" + code + "\n" + fence;
        String indent = CodeTags.indent(draft.text(), tag.start());
        return draft.translate(
                tag.subject(),
                "is a fence with the text of " + file,
                tag.start(),
                tag.end(),
                block.replace("\n", "\n" + indent));
    }

    private static int number(Optional<String> digits, int absent) {
        return digits.filter(d -> d.matches("[1-9]\\d{0,6}")).map(Integer::valueOf).orElse(absent);
    }
}
