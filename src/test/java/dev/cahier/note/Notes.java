package dev.cahier.note;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.config.SiteConfig;
import dev.cahier.config.SiteConfigLoader;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import java.util.List;

/** Notes held in memory, for tests. */
final class Notes {

    private Notes() {}

    static NoteParser parser() {
        return new NoteParser(SiteConfig.defaults());
    }

    static NoteParser parserIn(String timeZone) {
        SourceText yaml = new SourceText("cahier.yaml", "timeZone: " + timeZone + "\n");
        return new NoteParser(SiteConfigLoader.read(yaml).config());
    }

    static ParsedNote parse(String text) {
        return parser().parse(new SourceText("content/a.md", text));
    }

    /** Returns a note with nothing wrong. */
    static Note given(String text) {
        return given("content/a.md", text);
    }

    static Note given(String path, String text) {
        ParsedNote parsed = parser().parse(new SourceText(path, text));
        assertThat(parsed.diagnostics()).isEmpty();
        return parsed.note().orElseThrow();
    }

    /** Returns the front matter of YAML with nothing wrong. */
    static FrontMatter yaml(String yaml) {
        return given("---\n" + yaml + "\n---\n").frontMatter();
    }

    static List<String> problems(String text) {
        return summary(parse(text));
    }

    /** Returns all diagnostics as {@code line:column severity code}. */
    static List<String> summary(ParsedNote parsed) {
        return parsed.diagnostics().stream().map(Notes::summary).toList();
    }

    static String summary(Diagnostic diagnostic) {
        var location = diagnostic.location().orElseThrow();
        return location.line()
                + ":"
                + location.column()
                + " "
                + diagnostic.severity().word()
                + " "
                + diagnostic.code();
    }
}
