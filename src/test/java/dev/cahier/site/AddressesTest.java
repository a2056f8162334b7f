package dev.cahier.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "/a-b/c.html, /a-b/c.html",
        "/标签/, /%E6%A0%87%E7%AD%BE/",
        "/😀/, /%F0%9F%98%80/",
        "/a b/, /a%20b/",
        "/c#/, /c%23/",
        "'/100%/', /100%25/",
        "'/a?b\"<>/', /a%3Fb%22%3C%3E/",
        "'/~a(b),c;d=e@f:g!$&''*+/', '/~a(b),c;d=e@f:g!$&''*+/'"
    })
    void encodesWhatNoAddressMayHold(String address, String encoded) {
        assertThat(Addresses.encode(address)).isEqualTo(encoded);
    }

    @ParameterizedTest
    @CsvSource({
        "Deep Learning, deep-learning",
        "读书笔记, 读书笔记",
        "C#, c#",
        "A/B\\C, a-b-c",
        "∑, u2211",
        "😀, u1f600",
        ".., u002e-u002e",
        "'?', u003f",
        "I, i",
        ".NET, net",
        ".., u002e-u002e",
        "etc., etc",
        "_x, x",
        "_, u005f",
        "con, con-",
        "AUX, aux-",
        "com1.txt, com1-.txt",
        "console, console",
        "index.html, index-html",
        "Index.htm, index-htm",
        "v1.2, v1.2",
        ".git, git",
        "git~1, git-1"
    })
    void spellsTerms(String term, String slug) {
        assertThat(Addresses.slug(term)).isEqualTo(slug);
    }

    @Test
    void shortensLongTermsToNamesOfTheirOwn() {
        List<String> terms =
                List.of("x".repeat(300), "x".repeat(301), "汉".repeat(90), "∑".repeat(60));

        List<String> slugs = terms.stream().map(Addresses::slug).toList();

        assertThat(slugs).doesNotHaveDuplicates();
        assertThat(slugs)
                .allMatch(slug -> slug.getBytes(StandardCharsets.UTF_8).length <= 250)
                .allMatch(slug -> slug.matches(".+-[0-9a-f]{10}"));
        assertThat(Addresses.slug("x".repeat(250))).isEqualTo("x".repeat(250));
    }

    @ParameterizedTest
    @CsvSource({
        "content/posts, /posts/",
        "content/Reading Notes/年, /reading-notes/年/",
        "content/x/∑, /x/u2211/"
    })
    void spellsFolders(String folder, String address) {
        assertThat(Addresses.ofFolder(folder, true)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"content/a/b.c.md, b.c", "x, x", ".hidden, .hidden"})
    void namesFiles(String path, String name) {
        assertThat(Addresses.nameOf(path)).isEqualTo(name);
    }
}
