package dev.cahier.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TypographerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a \"word\" here | a “word” here",
                "\"Hello,\" he said. | “Hello,” he said.",
                "(\"x\") [\"y\"] | (“x”) [“y”]",
                "\"(x)\" | “(x)”",
                "He asked: \"Is it 'odd'?\" | He asked: “Is it ‘odd’?”",
                "\"'a' and 'b'\" | “‘a’ and ‘b’”",
                "the \"end\". \"Next\" | the “end”. “Next”",
                "\"un\"believable | “un”believable",
                "\"What?!\", \"No!\". | “What?!”, “No!”.",
                "said---\"yes\"---and | said—“yes”—and",
                "don't, it's, o'clock, l'Hôpital | don’t, it’s, o’clock, l’Hôpital",
                "Newton's and Gauss' laws | Newton’s and Gauss’ laws",
                "the '90s and the 1990's | the ’90s and the 1990’s",
                "'90 percent' in '68 | ‘90 percent’ in ’68",
                "rock 'n' roll, get 'em, 'twas | rock ’n’ roll, get ’em, ’twas",
                "\"go get 'em\" | “go get ’em”",
                "5' and 6\" | 5′ and 6″",
                "5'6\" tall, 6\"x4\" | 5′6″ tall, 6″x4″",
                "\"version 5\" and '5' | “version 5” and ‘5’",
                "f'(x) = 2x | f′(x) = 2x",
                "\uFFFC's sign, \"\uFFFC\" | \uFFFC’s sign, “\uFFFC”",
                "\"An open one | “An open one",
                "an \"\" empty '' one | an \"\" empty '' one",
                "a \" b | a \" b",
                "x\"y | x\"y",
            })
    void pairsQuotes(String written, String shown) {
        assertThat(english(written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pages 3--5, Monday--Friday | pages 3–5, Monday–Friday",
                "one -- two, one---two | one – two, one—two",
                "use --force or (--all) or --2 | use --force or (--all) or --2",
                "a well-known x - y ---- z | a well-known x - y ---- z",
                "--> <-- <--> <!-- | --> <-- <--> <!--",
                "and so on... or not | and so on… or not",
                "1, 2, ..., n | 1, 2, …, n",
                "The end.... | The end….",
                "a/.../b, ./..., 0...5, .. | a/.../b, ./..., 0...5, ..",
            })
    void makesDashesAndEllipses(String written, String shown) {
        assertThat(english(written)).isEqualTo(shown);
    }

    @Test
    void leavesASignAloneThatIsAWholeParagraph() {
        assertThat(english("--")).isEqualTo("--");
        assertThat(english("---")).isEqualTo("---");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "他说\"你好\"，然后走了 | 他说“你好”，然后走了",
                "\"甲\"和\"乙\"不同 | “甲”和“乙”不同",
                "他说：\"你好。\"她说：\"好。\" | 他说：“你好。”她说：“好。”",
                "使用\"ReLU\"函数，即ReLU\"激活\"。 | 使用“ReLU”函数，即ReLU“激活”。",
                "所谓'梯度消失'问题 | 所谓‘梯度消失’问题",
                "公式\"\uFFFC\"是 | 公式“\uFFFC”是",
                "这是\"没有结束的 | 这是\"没有结束的",
                "3.5\"硬盘，24\"和27\"显示器 | 3.5″硬盘，24″和27″显示器",
                "GPT4\"模型\"很大 | GPT4“模型”很大",
                "深度学习--一种方法 | 深度学习——一种方法",
                "第1--3章 | 第1–3章",
                "使用--strict选项 | 使用--strict选项",
                "等等...... | 等等……",
                "等等... | 等等……",
            })
    void readsChineseWithoutSpaces(String written, String shown) {
        assertThat(shown(written, "zh-CN")).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "de | Er sagt: \"Sie 'weiß' es.\" | Er sagt: „Sie ‚weiß‘ es.“",
                "de-CH | \"ja\" | «ja»",
                "fr-FR | Il dit \"oui\" à l'ami. | Il dit «\u202Foui\u202F» à l’ami.",
                "es | \"sí\" y 'no' | «sí» y “no”",
                "pl | \"tak\" | „tak”",
                "sv | \"ja\" | ”ja”",
                "ru | \"да\" | «да»",
                "ja | 彼は\"はい\"と言う | 彼は「はい」と言う",
                "zh-Hant | 他說\"好\" | 他說「好」",
                "zh-TW | 他說'好' | 他說『好』",
                "zh | 他说\"好\" | 他说“好”",
                "ko | 그는 \"네\"라고 | 그는 “네”라고",
                "xx | \"a\" | “a”",
            })
    void takesTheMarksOfTheLanguage(String language, String written, String shown) {
        assertThat(shown(written, language)).isEqualTo(shown);
    }

    @Test
    void takesTimeInProportionToTheText() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    for (String part :
                            new String[] {"\"a ", "'a ", "a\" ", "1\"中", "'\"", "a'\"b "}) {
                        assertThatCode(() -> english(part.repeat(100_000)))
                                .doesNotThrowAnyException();
                    }
                });
    }

    private static String english(String text) {
        return shown(text, "en");
    }

    private static String shown(String text, String language) {
        String[] signs = Typographer.read(text, QuotationMarks.of(language));
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            shown.append(signs[i] == null ? text.substring(i, i + 1) : signs[i]);
        }
        return shown.toString();
    }
}
