import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Writes study notes for benchmarks into {@code FOLDER/content/posts}:
 *
 * <pre>java -Dfile.encoding=UTF-8 bench/Notes.java FOLDER [--OPTION=VALUE]...</pre>
 *
 * <p>The same options give the same bytes on every machine. Note number n depends on the seed, the
 * options and n only: a site of 1,000 notes is the beginning of the site of 10,000.
 *
 * <p>Every construct, except charts, means the same to Cahier and to Hugo.
 */
final class Notes {

    private static final Map<String, Double> OPTIONS = new LinkedHashMap<>();

    static {
        OPTIONS.put("notes", 1000.0); // number of notes
        OPTIONS.put("seed", 1.0);
        OPTIONS.put("formulas", 10.0); // formulas in each note, exactly
        OPTIONS.put("distinct", 1.0); // share of formulas that occur once in the site; others recur
        OPTIONS.put("chinese", 0.5); // share of paragraphs, titles and cells in Chinese
        OPTIONS.put("tables", 0.5); // share of notes with a table
        OPTIONS.put("code", 0.5); // share of notes with a code block
        OPTIONS.put("identities", 0.0); // checked formulas in each note, for Cahier alone
        OPTIONS.put("charts", 0.0); // share of notes with a chart, which only Cahier can draw
        OPTIONS.put("tags", 100.0); // names of tags in use; a note has one to four of them
    }

    private static final List<String> WORDS =
            list(
                    "gradient neuron layer weight bias input output loss descent epoch batch kernel"
                        + " matrix vector tensor function range slope limit proof lemma bound norm"
                        + " metric sample signal noise filter model feature target error rate"
                        + " momentum the a of with under each every some converges");
    private static final List<String> PHRASES =
            list(
                    "神经网络的每一层 激活函数的导数 梯度在反向传播中"
                            + " 学习率过大时 我们先证明 损失函数关于参数 训练样本的分布 由链式法则可知 这一结论说明"
                            + " 输入与输出之间 矩阵的特征值 在有界闭集上连续");
    private static final List<String> TOPICS =
            list(
                    "ann cnn rnn optimisation activation calculus"
                            + " backpropagation probability 线性代数 优化 笔记 证明");
    private static final List<String> CATEGORIES = list("theory practice reading 数学");
    private static final List<String> LETTERS = list("a b c d k m n p q r s t u v w x y z A B X Y");
    private static final List<String> GREEK =
            list(
                    "\\alpha \\beta \\gamma \\delta \\epsilon"
                            + " \\theta \\lambda \\mu \\sigma \\phi \\omega");
    private static final List<String> FUNCTIONS = list("sigmoid tanh relu elu selu softplus gelu");

    /** #N stands for the number of the formula, #a for a letter, #g for a Greek letter. */
    private static final List<String> INLINE_FORMULAS =
            List.of(
                    "#a_{#N}",
                    "#g_{#N} \\in \\mathbb{R}^{#a}",
                    "\\hat{#a}_{#N} = #g",
                    "O(#a^{#N} \\log #a)",
                    "f_{#N}'(#a) \\le #g",
                    "\\sigma(#a) = \\frac{1}{1 + e^{-#a_{#N}}}",
                    "\\sum_{k=1}^{#N} #g_k x_k^2",
                    "\\frac{\\partial L}{\\partial w_{#N}} = \\delta_{#a} x",
                    "\\lVert #a_{#N} \\rVert_2 \\leq \\sqrt{#a + 1}",
                    "\\mathbb{E}[#a_{#N}] = \\int x \\, p(x) \\, dx",
                    "#a_{#N} \\leftarrow #a - \\eta \\nabla_{#g} J");

    private static final List<String> DISPLAY_FORMULAS =
            List.of(
                    "\\begin{aligned} f_{#N}(x) &= \\int_0^{#a} \\frac{t^2}{\\sqrt{1+t^2}}\\,dt"
                        + " \\\\\n"
                        + "&\\le \\left( \\frac{x}{#g} \\r"
                        + "ight)^2 \\end{aligned}",
                    "\\begin{pmatrix} a_{#N} & b & c \\\\ d & e & f \\\\ g & h & #a \\end{pmatrix}"
                        + " x = \\lambda x",
                    "f(x) = \\begin{cases} x & \\text{if } x > #N \\\\ #g x & \\text{otherwise}"
                            + " \\end{cases}",
                    "\\mathcal{L}(\\theta) = -\\frac{1}{#a} \\sum_{i=1}^{#N} \\left[ y_i \\log"
                        + " \\hat{y}_i + (1 - y_i) \\log(1 - \\hat{y}_i) \\r"
                        + "ight]",
                    "\\lim_{n \\to \\infty} \\left( 1 + \\frac{#a}{n} \\right)^{n} = e^{#a_{#N}}",
                    "\\frac{\\partial L}{\\partial W^{(#N)}} = \\frac{1}{m} \\bigl( #a^{(l)} - y"
                        + " \\bigr) \\odot \\sigma'(z^{(l)})");

    /** True statements; #N makes each of them differ from all others. */
    private static final List<String> IDENTITIES =
            List.of(
                    "(#N a + b)^2 = #N^2 a^2 + 2 \\cdot #N ab + b^2",
                    "\\sin(#N x) = 2 \\sin\\frac{#N x}{2} \\cos\\frac{#N x}{2}",
                    "e^{#N x} \\ge 1 + #N x",
                    "\\frac{d}{dx} \\ln(x^2 + #N) = \\frac{2x}{x^2 + #N}",
                    "\\sigma'(x) = #N \\sigma(x)(1 - \\sigma(x))\n"
                            + "where \\sigma(x) = \\frac{1}{1 + e^{-#N x}}",
                    "\\sqrt{#N ab} \\le \\frac{#N a + b}{2}\nfor a, b \\ge 0",
                    "\\sum_{k=1}^{n} #N k = \\frac{#N n(n + 1)}{2}\nfor n \\in \\mathbb{N}",
                    "\\det(#N A) = #N^2 \\det A\nfor A \\in \\mathbb{R}^{2 \\times 2}",
                    "\\nabla_x \\|#N x\\|^2 = 2 \\cdot #N^2 x\nfor x \\in \\mathbb{R}^3",
                    "\\sum_{k=0}^{n} #N \\binom{n}{k} p^k (1 - p)^{n-k} = #N\n"
                            + "for n \\in \\{1, \\ldots, 6\\}",
                    "\\frac{\\partial L}{\\partial w} = #N (a - y) a (1 - a) x\n"
                            + "where L = \\frac{#N}{2} (a - y)^2\n"
                            + "where a = \\frac{1}{1 + e^{-z}}\nwhere z = wx + b",
                    "\\frac{\\partial s_i}{\\partial z_j} = s_i (\\delta_{ij} -"
                            + " \\frac{s_j}{#N})\n"
                            + "where s_i = \\frac{#N e^{z_i}}{\\sum_{k=1}^{3} e^{z_k}}\n"
                            + "for z \\in \\mathbb{R}^3, i, j \\in \\{1, 2, 3\\}");

    /** The number of formulas that recur: they are numbered below it, the others from it on. */
    private static final int RECURRING = 100;

    private final int number;
    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private int formulasLeft;

    private Notes(int number) {
        this.number = number;
        this.random = new Random(mixed((long) count("seed") << 32 | number));
        this.formulasLeft = count("formulas");
    }

    public static void main(String[] arguments) throws IOException {
        if (!PHRASES.get(0).startsWith("\u795e\u7ecf")) {
            throw new IllegalStateException("this file is UTF-8: java -Dfile.encoding=UTF-8 ...");
        }
        if (arguments.length == 0) {
            throw new IllegalArgumentException("usage: Notes.java FOLDER, options: " + OPTIONS);
        }
        for (String argument : List.of(arguments).subList(1, arguments.length)) {
            String[] option = argument.replaceFirst("^--", "").split("=", 2);
            if (option.length < 2 || !OPTIONS.containsKey(option[0])) {
                throw new IllegalArgumentException(argument + ", options: " + OPTIONS);
            }
            OPTIONS.put(option[0], Double.valueOf(option[1]));
        }
        Path posts = Files.createDirectories(Path.of(arguments[0], "content", "posts"));
        Files.writeString(posts.resolve("_index.md"), "---\ntitle: Notes\n---\n", UTF_8);
        for (int number = 1; number <= count("notes"); number++) {
            Files.writeString(posts.resolve(fileName(number)), new Notes(number).note(), UTF_8);
        }
    }

    private String note() {
        frontMatter();
        int sections = between(3, 7);
        int formulas = formulasLeft;
        paragraph();
        line("<!--more-->\n");
        for (int section = 1; section <= sections; section++) {
            line("## " + words(2, 4) + "\n");
            paragraph();
            paragraph();
            // The formulas are spread over the sections; the last one takes what is left.
            while (formulasLeft > formulas * (sections - section) / sections) {
                if (chance(0.3)) {
                    line("$$\n" + formula(DISPLAY_FORMULAS) + "\n$$\n");
                } else {
                    line(sentence("$" + formula(INLINE_FORMULAS) + "$") + "\n");
                }
            }
            extra(section);
        }
        for (int i = 0; i < count("identities"); i++) {
            int serial = (number - 1) * count("identities") + i;
            String statement = IDENTITIES.get(serial % IDENTITIES.size());
            line("```identity\n" + statement.replace("#N", "" + (serial + 2)) + "\n```\n");
        }
        return text.toString();
    }

    private void frontMatter() {
        line("---");
        line("title: \"" + (chance("chinese") ? pick(PHRASES) : words(2, 5)) + " " + number + "\"");
        line(
                format(
                        "date: %d-%02d-%02dT08:00:00+08:00",
                        between(2012, 2025), between(1, 12), between(1, 28)));
        line("tags: [" + String.join(", ", tags()) + "]");
        line("categories: [" + pick(CATEGORIES) + "]");
        line("math: " + (count("formulas") + count("identities") > 0));
        line("---\n");
    }

    /** A few tags have most notes, as on real sites. */
    private List<String> tags() {
        List<String> tags = new ArrayList<>();
        for (int left = between(1, 4); left > 0; left--) {
            double place = random.nextDouble();
            int index = (int) (place * place * count("tags"));
            int round = index / TOPICS.size();
            String tag = TOPICS.get(index % TOPICS.size()) + (round == 0 ? "" : "-" + round);
            if (!tags.contains(tag)) {
                tags.add(tag);
            }
        }
        return tags;
    }

    /** One block of another kind at the end of a section. */
    private void extra(int section) {
        if (section == 1 && chance("tables")) {
            line("| layer | width | 说明 |\n|---|---:|---|");
            for (int row = between(3, 8); row > 0; row--) {
                line("| " + words(1, 2) + " | " + between(1, 512) + " | " + phrase() + " |");
            }
            line("");
        } else if (section == 2 && chance("code")) {
            line("```python\ndef layer_" + number + "(x, w, b):");
            for (int row = between(2, 10); row > 0; row--) {
                line("    x = activation(w @ x + b)  # " + words(1, 4));
            }
            line("    return x\n```\n");
        } else if (section == 3 && chance("charts")) {
            line("![](activation:" + pick(FUNCTIONS) + "?from=-" + between(2, 9) + ")\n");
        } else if (chance(0.5)) {
            line(
                    "- "
                            + sentence(words(1, 2))
                            + "\n- [x] "
                            + phrase()
                            + "\n  - "
                            + words(3, 8)
                            + "\n");
        } else {
            line("> " + sentence("**" + words(1, 2) + "**") + "\n");
        }
    }

    private void paragraph() {
        String link =
                number > 1 && chance(0.2)
                        ? "[" + words(1, 3) + "](" + fileName(between(1, number - 1)) + ")"
                        : "[" + words(1, 3) + "](https://example.org/" + number + ")";
        line(
                sentence("*" + words(1, 3) + "*")
                        + " "
                        + sentence(chance(0.3) ? link : pick(WORDS))
                        + " "
                        + sentence("`" + pick(WORDS) + "`")
                        + "\n");
    }

    /** A sentence with something in its middle. */
    private String sentence(String middle) {
        if (chance("chinese")) {
            return pick(PHRASES) + "，其中 " + middle + " 表示" + pick(PHRASES) + "，" + phrase() + "。";
        }
        String start = words(5, 12);
        return start.substring(0, 1).toUpperCase(Locale.ROOT)
                + start.substring(1)
                + " "
                + middle
                + " "
                + words(4, 9)
                + ".";
    }

    private String phrase() {
        return chance("chinese") ? pick(PHRASES) + pick(PHRASES) : words(3, 8);
    }

    private String words(int least, int most) {
        StringBuilder words = new StringBuilder(pick(WORDS));
        for (int left = between(least, most) - 1; left > 0; left--) {
            words.append(' ').append(pick(WORDS));
        }
        return words.toString();
    }

    /** A number that no other formula has makes a formula distinct, whatever the rest is. */
    private String formula(List<String> patterns) {
        formulasLeft--;
        boolean once = chance("distinct");
        int serial = RECURRING + (number - 1) * count("formulas") + formulasLeft;
        // Recurring formulas have the letters of their number, so that there are not too many.
        Random letters = once ? random : new Random(mixed(random.nextInt(RECURRING)));
        String pattern = patterns.get(letters.nextInt(patterns.size()));
        int recurring = letters.nextInt(RECURRING);
        StringBuilder formula = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) != '#') {
                formula.append(pattern.charAt(i));
                continue;
            }
            switch (pattern.charAt(++i)) {
                case 'a' -> formula.append(LETTERS.get(letters.nextInt(LETTERS.size())));
                case 'g' -> formula.append(GREEK.get(letters.nextInt(GREEK.size())));
                default -> formula.append(once ? serial : recurring);
            }
        }
        return formula.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private boolean chance(String option) {
        return chance(OPTIONS.get(option));
    }

    private static int count(String option) {
        return OPTIONS.get(option).intValue();
    }

    private static String fileName(int number) {
        return format("note-%06d.md", number);
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    private static List<String> list(String words) {
        return List.of(words.split(" "));
    }

    /** Spreads neighbouring seeds (the last step of SplitMix64): those of Random would be alike. */
    private static long mixed(long seed) {
        long mixed = (seed ^ seed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
