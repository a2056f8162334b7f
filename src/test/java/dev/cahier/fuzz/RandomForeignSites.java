package dev.cahier.fuzz;

import dev.cahier.migrate.ForeignTool;
import java.util.List;
import java.util.SplittableRandom;

/** Sites of other tools, in the form that {@link AnyForeignSite} reads. */
final class RandomForeignSites {

    private static final List<String> PATHS =
            List.of(
                    "content/posts/a.md",
                    "content/posts/b/index.md",
                    "content/_index.md",
                    "content/zh/c.md",
                    "content/a.zh.md",
                    "static/x.png",
                    "static/.git/config",
                    "assets/y.png",
                    "layouts/shortcodes/s.html",
                    "source/_posts/2020-01-02-a.md",
                    "source/_posts/2020-13-45-b.md",
                    "source/_posts/c/d.png",
                    "source/about/index.md",
                    "source/downloads/code/a.py",
                    "source/con.md",
                    "_posts/2020-01-02-a.md",
                    "_posts/99-9-9-b.markdown",
                    "x/_posts/2020-02-30-c.md",
                    "_drafts/d.md",
                    "_recipes/r.md",
                    "_../up.md",
                    "index.md",
                    "about.md",
                    "_.git/config",
                    "_../_.git/config",
                    "__/n.md",
                    "_x.md",
                    "数学/群 论.md",
                    "d.excalidraw.md",
                    "d.excalidraw.svg",
                    ".obsidian/templates.json",
                    "a\tb.md",
                    "Aux.md",
                    "Ä.md",
                    "docs/s.md",
                    "themes/t/_config.yml",
                    "static/p.html",
                    "static/index.html",
                    "content/posts/b/x.svg",
                    "content/a.en.md",
                    "content/posts/x.txt",
                    "content/A.md",
                    "content/posts/_index.zh.md",
                    "content/posts/2020-01-02-a.md",
                    "content/archive/index.md",
                    "content/tags/_index.md",
                    "content/404.md",
                    "content/index.xml",
                    "source/_drafts/e.md",
                    "source/tags/index.md",
                    "source/a.html",
                    "source/CNAME",
                    "_includes/a.html",
                    "_data/x.yml",
                    "assets/index.html",
                    "attachments/a.PNG",
                    "tags.md",
                    "feed.xml",
                    "404.html",
                    "search/index.md",
                    "z.canvas");

    private static final List<String> CONFIGURATION =
            List.of(
                    "title: T\n",
                    "title: \"a\\u0007'b\\\"\"\n",
                    "url: https://a.b/c/\n",
                    "baseURL: https://a.b/blog/\n",
                    "baseurl: /blog\n",
                    "root: /r/../x/\n",
                    "language: zh-CN\n",
                    "languages: {en: {title: E}, zh: {contentDir: content/zh}}\n",
                    "languages: {../.git: {contentDir: static}}\n",
                    "defaultContentLanguage: zh\n",
                    "defaultContentLanguageInSubdir: true\n",
                    "timezone: Asia/Shanghai\n",
                    "timeZone: \"'\"\n",
                    "permalink: /:year/:i_month/:title:output_ext\n",
                    "permalink: pretty\n",
                    "permalink: :category/:post_title/:x/\n",
                    "permalinks: {posts: '/:sections[1last]/:sections[1:last]/:slug', '': x}\n",
                    "uglyURLs: true\n",
                    "disablePathToLower: true\n",
                    "new_post_name: ':year-:title:title.md'\n",
                    "post_asset_folder: true\n",
                    "category_dir: ../.git\n",
                    "category_map: {a: ../../x, b: \"\\0\", 中: ''}\n",
                    "tag_map: {a: 'x\"><script>y</script>'}\n",
                    "taxonomies: {a: topics, b: ../../.git, c: tags}\n",
                    "paginate: 1\n",
                    "paginate_path: ../p:num\n",
                    "pagination: {path: '..', pagerSize: 0}\n",
                    "skip_render: ['**/*.md', '*a*a*a*', x]\n",
                    "exclude: [a?out.md, '**']\n",
                    "include: [.git, '**']\n",
                    "collections: {recipes: {output: true}, '': {'': {'': {output: true}}}}\n",
                    "collections: {.: {output: true}}\n",
                    "defaults: [{scope: {path: ''}, values: {lang: en, tags: [q], x y: z}}]\n",
                    "cascade: {\"a: b\\nurl\": c, tags: [d], target: {path: '**'}}\n",
                    "menus: {main: [{name: \"N'\", url: 'javascript:x'}]}\n",
                    "theme: t\n",
                    "menu: {主页: / || fa, \"a: b\": https://c}\n",
                    "header_pages: [about.md, x.md]\n",
                    "plugins: [jekyll-feed, jemoji]\n",
                    "feed: {path: ../f.xml}\n",
                    "giscus: {repo: a/b, repoId: c, category: d, categoryId: e}\n",
                    "a: &a [x, x]\nb: [*a, *a]\n",
                    "module: {mounts: [{source: ../old, target: content}]}\n",
                    "staticDir: [static, ../outside, /outside]\n",
                    "contentDir: ''\n",
                    "source_dir: ''\n",
                    "code_dir: ../..\n");

    private static final List<String> HEADS =
            List.of(
                    "",
                    "---\ntitle: T\n---\n",
                    "---\ntitle: \"$\\rho$\"\ndate: 2020-01-02 03:04:05 +0800\n---\n",
                    "---\ncategories: [a, [b, c]]\ntags: ['..', 'x\"><', a b, '\"']\n---\n",
                    "---\npermalink: /p/:title/\nlayout: page\n---\n",
                    "---\nurl: ../../x\naliases: [/a/, b, //c, '../d', 'https://e/']\n---\n",
                    "---\n{title: T, \"toc\": {enable: true}}\n---\n",
                    "---\ndate: never\nweight: []\n\"title\": x\n? a\n: b\n---\n",
                    "---\nslug: 'a/../../b'\ntopics: t, u\n---\n",
                    "---\nbuild: {render: never}\nredirect_from: [/x, y]\n---\n",
                    "+++\ntitle = 'T'\ntags = ['a']\n[params]\nx = nan\n+++\n",
                    "{\"title\": \"J\", \"tags\": [\"a\"]}\n",
                    "---\ntitle: [\n---\n",
                    "---\ntype: tags\n---\n",
                    "---\ntitle: T\nlang: zh-Hant\naliases: a\n---\n",
                    "---\ntitle: \"<b>x</b>\"\nsummary: \"'\\\"><img src=x onerror=evil()>\"\n---\n",
                    "---\ncover: {image: 'javascript:evil()'}\nimage: ../../../outside/x.png\n---\n",
                    "---\ntags: [c, C, 'c ', 中, C++, 'c#']\nseries: [s]\n---\n",
                    "---\npermalink: /.git/hooks/\nurl: /.git/x/\n---\n",
                    "---\npermalink: /../../outside/\nlinks: x\ndraft: true\n---\n",
                    "---\nbibliography: [../../../outside/secret.md]\nmacros: {\\a: '\\a'}\n---\n",
                    "---\ndate: 2020-01-02T25:61:00\nlastmod: 0000-00-00\nupdated: 9999999-1-1\n---\n",
                    "---\ntitle: T\n");

    private static final List<String> BODY =
            List.of(
                    "text ",
                    "中文 ",
                    "\n",
                    "\n\n",
                    "    ",
                    "> ",
                    "- ",
                    "`",
                    "```\n",
                    "$x$ ",
                    "$$",
                    "\\(",
                    "<pre>",
                    "</PRE>",
                    "<!--",
                    "#tag ",
                    "# H\n",
                    "[a](b.md)",
                    "[a](</blog/x>)",
                    "![[d.excalidraw|3]]",
                    "[[_x#h|y]]",
                    "![[_x]]",
                    "{{ site.url }}{{ site.baseurl }}/a",
                    "{{ page.title }}",
                    "{{ \"/a\" | relative_url }}",
                    "{{< s \"a\" k=\"v\" >}}",
                    "{{% notice %}}",
                    "{{< a/../../../x >}}",
                    "{{< /s >}}",
                    "{% raw %}",
                    "{% endraw %}",
                    "{% highlight c linenos %}\n",
                    "{% endhighlight %}\n",
                    "{% codeblock lang:a t %}",
                    "{% endcodeblock %}",
                    "{% include_code lang:b from:9 to:2 a.py %}",
                    "{% post_link a 'T\"' %}",
                    "{% post_url 2020-01-02-a %}",
                    "{% link about.md#x %}",
                    "{% asset_img a.png 10 20 \"t\\\"\" %}",
                    "{% gist a/b c %}",
                    "\n{% blockquote A, B %}\n",
                    "\n{% endblockquote %}\n",
                    "\n{% note info T %}\n",
                    "\n{% endnote %}\n",
                    "{% if x %}",
                    "{% end",
                    "{% x-y a=\"b\" c:d -%}",
                    "{% include a.html b='c' %}",
                    "--8<-- \"s.md\"\n",
                    "--8<-- \"s.md:99999999999:1\"\n",
                    "--8<-- \"s.md:2:1\"\n",
                    "\n--8<--\ns.md\n--8<--\n",
                    "\n!!! note \"T\"\n    a\n",
                    "\n??? tip\n    !!! x\n        b\n",
                    "\n=== \"Tab\"\n    c\n",
                    "[caption width=\"3\"]<img src=\"a.png\" alt=b/> c[/caption]",
                    "[caption]",
                    "* a\n{:toc}\n",
                    "{::comment}x{:/comment}",
                    "{::options a=\"b\" /}\n",
                    "```dataview\nx\n```\n",
                    "%%",
                    "<script>evil()</script>",
                    "<img src=x onerror=evil()>",
                    "[a](javascript:evil())",
                    "\n<div>\n",
                    "<svg onload=evil()>",
                    "![a](../../../../outside/secret.md)",
                    "{{< readfile \"/outside/secret.md\" >}}",
                    "{{< figure src=\"javascript:evil()\" link=\"javascript:evil()\" >}}",
                    "{{< youtube \"a\\\" onload=evil()\" >}}",
                    "{{< ref \"a.md\" >}}",
                    "\n```mermaid\ngraph\n```\n",
                    "\n| a | b |\n|---|---|\n| $|$ | c |\n",
                    "[^1]\n\n[^1]: f\n",
                    "^[a ^[b] c]",
                    "==m== ",
                    "\n> [!note]- T\n> x\n",
                    "^block\n",
                    "![[a#^block]]",
                    "<https://e/>",
                    "<% x %>",
                    "<!-- more -->",
                    "\u0000",
                    "\u0085",
                    "\r",
                    "\uFEFF");

    private static final List<String> LINKS =
            List.of(
                    "=-> content/l.md ../../outside/secret.md\n",
                    "=-> source/l /outside\n",
                    "=-> l.md /outside/secret.md\n",
                    "=-> _posts/2020-01-01-l.md ../../../outside/secret.md\n",
                    "=-> static/x ../../../outside\n",
                    "=-> content/posts/loop ../posts\n",
                    "=-> content/posts/self self\n",
                    "=-> l.md about.md\n",
                    "=-> hugo.yaml ../../outside/secret.md\n",
                    "=-> layouts ../content\n");

    /** What a slip of the keyboard puts into a text, or in the place of a character. */
    private static final List<String> SLIPS =
            List.of(
                    "", "", " ", "\n", "\t", "'", "\"", ":", "-", "- ", "{", "}", "[", "]", "<",
                    ">", "|", "%", "/", "..", "\\", "&", "*", "!", "#", "$", "\u0000", "\u0007",
                    "\u200B", "\u2028", "\uFEFF", "\uFFFE", "\uE000", "中", "😀", "e\u0301", "~",
                    "`", "@", "+++");

    private RandomForeignSites() {}

    static String any(SplittableRandom random) {
        ForeignTool tool = one(List.of(ForeignTool.values()), random);
        StringBuilder site = new StringBuilder(tool.word()).append('\n');
        if (tool != ForeignTool.OBSIDIAN) {
            site.append("=== ").append(tool == ForeignTool.HUGO ? "hugo.yaml" : "_config.yml");
            site.append('\n').append(joined(CONFIGURATION, 5, random));
        }
        for (int files = random.nextInt(7); files > 0; files--) {
            site.append("=== ").append(one(PATHS, random)).append('\n');
            site.append(one(HEADS, random)).append(joined(BODY, 12, random)).append('\n');
        }
        if (random.nextInt(3) == 0) {
            site.append(one(LINKS, random));
        }
        int first = tool.word().length() + 1;
        for (int slips = random.nextInt(4) - 1; slips > 0; slips--) {
            int at = first + random.nextInt(site.length() - first + 1);
            site.replace(at, Math.min(site.length(), at + random.nextInt(2)), one(SLIPS, random));
        }
        return site.toString();
    }

    private static String joined(List<String> pieces, int most, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.append(one(pieces, random));
        }
        return text.toString();
    }

    private static <T> T one(List<T> choices, SplittableRandom random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
