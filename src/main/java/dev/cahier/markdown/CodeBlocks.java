package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.cahier.code.CodeHighlighter;
import dev.cahier.code.CodeLanguage;
import java.util.Optional;

/** Writes the HTML of blocks of code. */
record CodeBlocks(CodeHighlighter highlighter) {

    /**
     * Returns a block of code. Code in a known language is highlighted and gets the name of the
     * language for readers; all other code is shown as text.
     *
     * @param attributes the attributes of the outer element as they follow its name
     */
    String html(FenceInfo info, String code, String attributes) {
        Optional<CodeLanguage> language = CodeLanguage.of(info.language());
        Optional<String> highlighted =
                language.flatMap(known -> highlighter.highlight(code, known));
        String inner = highlighted.orElseGet(() -> escape(code));
        String title = highlighted.flatMap(html -> language).map(CodeLanguage::title).orElse("");
        String pre =
                "<pre"
                        + (info.title().isEmpty() ? attributes : "")
                        + attribute("data-language", title)
                        + "><code"
                        + attribute("class", classes(info))
                        + start(info)
                        + ">"
                        + (info.hasLines() ? CodeLines.of(inner, info) : inner)
                        + "</code></pre>";
        return info.title().isEmpty()
                ? pre
                : "<figure"
                        + withClass(attributes)
                        + ">\n<figcaption>"
                        + escape(info.title())
                        + "</figcaption>\n"
                        + pre
                        + "\n</figure>";
    }

    private static String classes(FenceInfo info) {
        String language = info.language().isEmpty() ? "" : "language-" + info.language();
        return (language + (info.numbered() ? " numbered" : "")).strip();
    }

    private static String start(FenceInfo info) {
        return info.numbered() && info.firstNumber() != 1
                ? attribute("style", "counter-reset: line " + (info.firstNumber() - 1))
                : "";
    }

    private static String withClass(String attributes) {
        return attributes.contains(" class=\"")
                ? attributes.replace(" class=\"", " class=\"code ")
                : attributes + " class=\"code\"";
    }

    private static String attribute(String name, String value) {
        return value.isEmpty() ? "" : " " + name + "=\"" + escape(value) + "\"";
    }

    private static String escape(String text) {
        return Escaping.escapeHtml(text, false);
    }
}
