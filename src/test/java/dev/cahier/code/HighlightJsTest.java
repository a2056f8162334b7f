package dev.cahier.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.store.Spool;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightJsTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "py, Python",
        "Python, Python",
        "c++, C++",
        "C#, C#",
        "jl, Julia",
        "tex, LaTeX",
        "hs, Haskell",
        "js, JavaScript",
        "m, Mercury",
        "octave, Matlab",
        "sh, Bash",
        "yml, YAML",
        "text, Plain text",
    })
    void knowsLanguagesByTheirNames(String name, String title) {
        assertThat(CodeLanguage.of(name).map(CodeLanguage::title)).contains(title);
    }

    @Test
    void doesNotKnowWhatIsNoLanguage() {
        assertThat(CodeLanguage.of("pythn")).isEmpty();
        assertThat(CodeLanguage.of("")).isEmpty();
    }

    @Test
    void theTableHasAllLanguagesOfTheLibrary() {
        HighlightWebJar library = HighlightWebJar.onClassPath();
        String table = HighlightWebJar.text(CodeLanguage.class, "languages.txt");

        try (HighlightJs code = new HighlightJs(HighlightCache.none())) {
            for (String line : table.strip().split("\n")) {
                String id = line.split("\\|")[0];
                assertThat(library.withParts(id)).contains(id);
                String written = "if a < b & c: \"d\" // 1";
                CodeLanguage language = CodeLanguage.of(id).orElseThrow();
                assertThat(code.highlight(written, language).map(HighlightJsTest::text))
                        .as(id)
                        .isEqualTo(language.isPlain() ? Optional.empty() : Optional.of(written));
            }
        }
    }

    @Test
    void partsOfCodeAreHighlightedWhateverCameBefore() {
        String page = "<script>let a = 1;</script><style>b { color: red }</style>";
        TreeSet<String> results = new TreeSet<>();
        for (String before : new String[] {"py", "handlebars", "css"}) {
            try (HighlightJs code = new HighlightJs(HighlightCache.none())) {
                code.highlight("a", CodeLanguage.of(before).orElseThrow());
                results.add(code.highlight(page, CodeLanguage.of("html").orElseThrow()).get());
            }
        }

        assertThat(results).hasSize(1);
        assertThat(results.first()).contains("hljs-keyword\">let");
    }

    @Test
    void startsNoEngineForWhatIsKept() {
        CodeLanguage python = CodeLanguage.of("python").orElseThrow();
        HighlightCache first = HighlightCache.in(folder, false, Spool.inMemory());
        Optional<String> html;
        try (HighlightJs code = new HighlightJs(first)) {
            html = code.highlight("def f(x): return x", python);
            assertThat(code.engines()).isEqualTo(1);
        }
        assertThat(first.save(true)).isTrue();

        HighlightCache second = HighlightCache.in(folder, false, Spool.inMemory());
        try (HighlightJs code = new HighlightJs(second)) {
            assertThat(code.highlight("def f(x): return x", python)).isEqualTo(html);
            assertThat(code.engines()).isZero();
        }
        assertThat(second.save(true)).isFalse();
    }

    @Test
    void startsNoEngineForPlainText() {
        try (HighlightJs code = new HighlightJs(HighlightCache.none())) {
            assertThat(code.highlight("a", CodeLanguage.of("text").orElseThrow())).isEmpty();
            assertThat(code.highlight(" \n", CodeLanguage.of("py").orElseThrow())).isEmpty();
            assertThat(code.engines()).isZero();
        }
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#x27;", "'")
                .replace("&amp;", "&");
    }
}
