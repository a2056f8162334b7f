package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormulaCacheInBuildsTest {

    @TempDir private Path site;

    @BeforeEach
    void writeSite() throws IOException {
        write(
                "cahier.yaml",
                "title: T\nmath:\n  macros: {mine: '\\mathbb{M}', half: '\\left(', R: 'R'}\n");
        write(
                "content/a.md",
                "---\ntitle: A\n---\n$$\\def\\own{o}$$\n\n$\\mine + \\own$ and $x^2$\n\n$x^2$\n");
    }

    @Test
    void writesTheSameSiteWithAndWithoutTheFormulasOfEarlierBuilds() throws IOException {
        BuildReport cold = TrialSites.build(site, Optional.empty());
        Map<String, String> first = output();
        BuildReport warm = TrialSites.build(site, Optional.empty());

        assertThat(cold.diagnostics()).isEmpty();
        assertThat(cold.formulas().rendered()).isEqualTo(3);
        assertThat(warm.formulas().rendered()).isZero();
        assertThat(warm.formulas().total()).isEqualTo(4);
        assertThat(warm.formulas().distinct()).isEqualTo(3);
        assertThat(output()).isEqualTo(first);
    }

    @Test
    void rendersAnewWhatAChangedMacroChanges() throws IOException {
        TrialSites.build(site, Optional.empty());
        write("cahier.yaml", "title: T\nmath:\n  macros: {mine: '\\mathbb{N}'}\n");

        assertThat(TrialSites.build(site, Optional.empty()).formulas().rendered()).isEqualTo(1);
        assertThat(output().get("a/index.html")).contains("double-struck\">N<");
    }

    @Test
    void keepsTheFormulasOfABuildThatFails() throws IOException {
        write("content/b.md", "$\\oops$");
        assertThat(TrialSites.build(site, Optional.empty()).failed()).isTrue();
        write("content/b.md", "ok");

        assertThat(TrialSites.build(site, Optional.empty()).formulas().rendered()).isZero();
    }

    private void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Map<String, String> output() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Map.Entry<String, Path> file : TrialSites.files(site.resolve("site")).entrySet()) {
            contents.put(
                    file.getKey(),
                    new String(Files.readAllBytes(file.getValue()), StandardCharsets.ISO_8859_1));
        }
        return contents;
    }
}
