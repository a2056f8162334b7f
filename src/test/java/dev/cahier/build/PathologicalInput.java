package dev.cahier.build;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A note that would once have taken more than it is worth.
 *
 * @param name what it is called in {@code docs/limits.md}
 * @param repeated what it consists of, as that page says it
 * @param text makes a note in which something stands so many times
 */
record PathologicalInput(String name, String repeated, IntFunction<String> text) {

    private static final String FRONT = "---\ntitle: T\n---\n";

    static List<PathologicalInput> all() {
        return List.of(
                body("opening dollars and braces", "${"),
                body("dollars", "$$a "),
                body("formulas", "$x_1$ "),
                body("wrong formulas on one line", "$\\q$ "),
                body("displays with labels", "$$x \\label{e}$$\n\n"),
                body("references", "\\eqref{a} "),
                body("shortcodes that do not end", "{{< a "),
                body("unknown shortcodes", "{{< nope >}} "),
                body("CDATA that does not end", "<![CDATA["),
                body("instructions that do not end", "<?a "),
                body("declarations that do not end", "x <!A "),
                body("attributes that do not end", "x <a b=\""),
                body("comments", "<!-- a --> "),
                body("comments that do not end", "<!-- "),
                body("emphasis within words", "a**b"),
                halves("emphasis and its end", "a**b", "c* "),
                halves("asterisks", "*", "a"),
                body("asterisks that draw a rule", "*"),
                body("strikethrough", "~~a "),
                body("marks", "==a== "),
                body("code", "`a` "),
                body("fences", "```js\na\n```\n"),
                body("brackets", "["),
                body("links", "[a](b.md) "),
                body("wiki-links", "[[a]] "),
                body("images", "![a](b.png) "),
                body("addresses", "http://a.b/c "),
                body("mail", "a@b.c "),
                body("entities", "&bad; &amp; "),
                body("elements that stay open", "<b>"),
                body("ends of elements", "</b>"),
                body("headings", "# a\n\n"),
                body("callouts", "> [!note] a\n> b\n\n"),
                body("tasks", "- [ ] a\n"),
                body("definitions", "a\n: b\n\n"),
                body("attributes of paragraphs", "a\n{.b}\n\n"),
                body("emoji", ":smile: "),
                body("Chinese with formulas", "中文$x$，"),
                body("wrong plots", "```plot\nf(x) = q\n```\n\n"),
                numbered("footnotes", "a[^%1$d]\n\n[^%1$d]: b\n\n"),
                numbered("footnotes that are missing", "a[^m%1$d]\n\n[^k%1$d]: b\n\n"),
                numbered("definitions of links", "[r%1$d]\n\n[r%1$d]: /x\n\n"),
                numbered("theorems with references", "> [!theorem] a {#t%1$d}\n> [](#t%1$d)\n\n"),
                numbered("headings with references", "# a%1$d\n\n[](#a%1$d) [[#a%1$d]]\n\n"),
                new PathologicalInput(
                        "rows of a table",
                        "`|c|d|`",
                        n -> FRONT + "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(n)),
                new PathologicalInput(
                        "columns of a table",
                        "`a|`",
                        n -> FRONT + "|" + "a|".repeat(n) + "\n|" + "-|".repeat(n) + "\n"),
                new PathologicalInput(
                        "attributes of a tag",
                        "`b=\"c\"`",
                        n -> FRONT + "x <a" + " b=\"c\"".repeat(n) + ">y</a>"),
                new PathologicalInput(
                        "attributes of a tag that begins a line",
                        "`b=\"c\"`",
                        n -> FRONT + "<div" + " b=\"c\"".repeat(n) + ">\n"),
                new PathologicalInput(
                        "attributes of a tag in a title",
                        "`b=\"c\"`",
                        n -> "---\ntitle: 'x <a" + " b=\"c\"".repeat(n) + ">y</a>'\n---\n"),
                new PathologicalInput(
                        "values on one line of front matter",
                        "`v`",
                        n -> "---\nx: [" + "v, ".repeat(n) + "v]\n---\n"),
                new PathologicalInput(
                        "a long text in front matter",
                        "a character",
                        n -> "---\ntitle: \"" + "x".repeat(n) + "\"\n---\n"),
                new PathologicalInput(
                        "aliases of YAML",
                        "`*a`",
                        n -> "---\na: &a [x, x]\nb: [" + "*a, ".repeat(n) + "x]\n---\n"),
                new PathologicalInput(
                        "keys that are misspelled",
                        "`titel: x`",
                        n -> "---\n" + lines("titel%d: x\n", n) + "---\n"),
                new PathologicalInput(
                        "tags", "`t`", n -> "---\ntags: [" + lines("t%d, ", n) + "t]\n---\n"),
                new PathologicalInput(
                        "keys of TOML", "`a = 1`", n -> "+++\n" + lines("a%d = 1\n", n) + "+++\n"),
                new PathologicalInput(
                        "values of JSON", "`1`", n -> "{\"a\": [" + "1,".repeat(n) + "1]}\n"));
    }

    private static PathologicalInput body(String name, String piece) {
        return new PathologicalInput(name, shown(piece), n -> FRONT + piece.repeat(n));
    }

    private static PathologicalInput halves(String name, String first, String second) {
        return new PathologicalInput(
                name,
                shown(first) + ", then " + shown(second),
                n -> FRONT + first.repeat(n) + second.repeat(n));
    }

    private static PathologicalInput numbered(String name, String format) {
        String shown = shown(format.replace("%1$d", "1"));
        return new PathologicalInput(name, shown, n -> FRONT + lines(format, n));
    }

    private static String lines(String format, int count) {
        return IntStream.range(0, count)
                .mapToObj(String::valueOf)
                .map(i -> format.replace("%1$d", i).replace("%d", i))
                .collect(Collectors.joining());
    }

    private static String shown(String piece) {
        String text = piece.strip().replace("\n", "↵").replace("|", "\\|");
        return text.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
    }

    @Override
    public String toString() {
        return name;
    }
}
