package dev.cahier.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.CheckedNotes;
import dev.cahier.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that compare the notes and files of a site. */
final class SiteRulesTest {

    @TempDir private Path folder;

    private List<String> found(CheckedNotes notes, String code) {
        return notes.check(folder).stream()
                .filter(d -> d.code().equals(code))
                .map(SiteRulesTest::shown)
                .toList();
    }

    private static String shown(Diagnostic d) {
        return d.location().map(at -> at.path() + ":" + at.line()).orElse("") + " " + d.message();
    }

    @Test
    void findsFilesThatNothingNames() {
        CheckedNotes notes =
                new CheckedNotes()
                        .with("cahier.yaml", "params: {logo: /brand/logo.svg}")
                        .with("content/a/index.md", "---\ncover: cover.png\n---\n![A](fig%201.png)")
                        .with("content/a/cover.png", "")
                        .with("content/a/fig 1.png", "")
                        .with("content/a/fig 1-dark.png", "")
                        .with("content/a/left over.png", "")
                        .with("content/a/data.csv", "x,y")
                        .with(
                                "content/b.md",
                                "---\ndraft: true\n---\n[p](/paper.PDF) [[caf\u00e9.png]]"
                                        + " {{< tiles dir=\"album\" >}} ![](/my\\_pic.webp)")
                        .with("content/cafe\u0301.png", "")
                        .with("static/paper.pdf", "")
                        .with("static/my_pic.webp", "")
                        .with("static/album/1.jpg", "")
                        .with("static/album/2.jpg", "")
                        .with("static/brand/logo.svg", "<svg/>")
                        .with(
                                "static/own.css",
                                "@font-face{src:url(fonts/serif.woff2)} /* own.css */")
                        .with("static/fonts/serif.woff2", "")
                        .with("static/fonts/sans.woff2", "")
                        .with("static/used.js", "")
                        .with("templates/partials/own.ftlh", "<script src=\"${url('/used.js')}\">")
                        .with("templates/shortcodes/tiles.ftlh", "${params.dir}")
                        .with("static/favicon.ico", "")
                        .with("static/CNAME", "ada.example")
                        .with("static/google123.html", "")
                        .with("static/.well-known/x.json", "{}")
                        .with("static/demo/index.html", "")
                        .with("static/demo/app.wasm", "");

        assertThat(found(notes, "file-unused"))
                .containsExactly(
                        "content/a/data.csv:1 this file is published, and nothing in the site names"
                                + " it",
                        "content/a/left over.png:1 this file is published, and nothing in the site"
                                + " names it",
                        "static/fonts/sans.woff2:1 this file is published, and nothing in the site"
                                + " names it",
                        "static/own.css:1 this file is published, and nothing in the site names"
                                + " it");
    }

    @Test
    void findsNotesOutsideTheWeb() {
        CheckedNotes web =
                new CheckedNotes()
                        .with("cahier.yaml", "menu: [{name: About, url: /menu/}]")
                        .with("content/a.md", "# A\n\n[[b]]")
                        .with("content/b.md", "# B\n\n[c](c.md)")
                        .with("content/c.md", "# C\n\n![[d]]")
                        .with("content/d.md", "# D")
                        .with("content/alone.md", "# Alone\n\n[self](alone.md) <https://x.example>")
                        .with("content/menu.md", "# Menu")
                        .with("content/part.md", "---\ntitle: P\nseries: S\n---\nx")
                        .with("content/page.md", "---\ntitle: P\nlayout: page\n---\nx")
                        .with("content/draft.md", "---\ntitle: P\ndraft: true\n---\nx");

        assertThat(found(web, "note-orphan"))
                .containsExactly(
                        "content/alone.md:1 no note links to this one, and it links to none");
    }

    @Test
    void leavesBlogsWithoutLinksAlone() {
        CheckedNotes blog = new CheckedNotes();
        for (int i = 0; i < 9; i++) {
            blog.with("content/" + i + ".md", "# N\n\n" + (i < 4 ? "[x](" + (i + 1) + ".md)" : ""));
        }

        assertThat(found(blog, "note-orphan")).isNotEmpty().hasSize(4);

        CheckedNotes more = new CheckedNotes();
        for (int i = 0; i < 9; i++) {
            more.with("content/" + i + ".md", "# N\n\n" + (i < 2 ? "[x](" + (i + 1) + ".md)" : ""));
        }
        assertThat(found(more, "note-orphan")).isEmpty();
    }

    @Test
    void findsAddressesThatDraftsShare() {
        CheckedNotes notes =
                new CheckedNotes()
                        .with("content/a.md", "---\naliases: [/old/]\n---\nA")
                        .with("content/b/index.md", "---\nurl: /A/\ndraft: true\n---\nB")
                        .with("content/c.md", "---\nurl: /old/\ndate: 2999-01-01\n---\nC")
                        .with("content/d.md", "---\naliases: [/x/, /a/]\ndraft: true\n---\nD")
                        .with("content/e.md", "---\nslug: x\ndraft: true\n---\nE")
                        .with("content/f.md", "---\nurl: /a/\nexpiryDate: 2020-01-01\n---\nF")
                        .with("content/g/index.md", "---\nurl: /a/\nheadless: true\n---\nG");

        assertThat(found(notes, "address-taken"))
                .containsExactlyInAnyOrder(
                        "content/b/index.md:2 /A/ is the address of content/a.md, too: both cannot"
                                + " be published",
                        "content/a.md:2 /old/ is the address of content/c.md, too: both cannot be"
                                + " published",
                        "content/d.md:2 /x/ is the address of content/e.md, too: both cannot be"
                                + " published",
                        "content/d.md:2 /a/ is the address of content/a.md, too: both cannot be"
                                + " published");
    }
}
