package dev.cahier.site;

import static org.assertj.core.api.Assertions.assertThat;

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
        "I, i"
    })
    void spellsTerms(String term, String slug) {
        assertThat(Addresses.slug(term)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "content/posts, /posts/",
        "content/Reading Notes/年, /reading-notes/年/",
        "content/x/∑, /x/u2211/"
    })
    void spellsFolders(String folder, String address) {
        assertThat(Addresses.ofFolder(folder)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"content/a/b.c.md, b.c", "x, x", ".hidden, .hidden"})
    void namesFiles(String path, String name) {
        assertThat(Addresses.nameOf(path)).isEqualTo(name);
    }
}
