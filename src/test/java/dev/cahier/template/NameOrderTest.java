package dev.cahier.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameOrderTest {

    /** Each row is in the order of its language; names are separated by bars. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "zh, 曾经|重庆|大连|单变量|反向传播|激活函数|绝对值|微积分|线性代数|银行",
        "zh-Hans, 曾|重复|单|反正切|行列式|重心|重要",
        "zh-CN, 波动|泊松分布|长度|调用|奇函数|校准|奇异值|弹性|调和级数|行走|长大",
        "zh, 2|10|Adam|adam 优化器|RNN|β 函数|第2章|第10章|𠀀|㐀",
        "zh-Hant, 一次函數|小波|反向傳播|代數|矩陣|導數|線性代數|機率",
        "zh-TW, 丁|人|力|中|卷積|重慶",
        "zh-HK, 丁|人|力|中|卷積|重慶",
        "zh-Hant-u-co-pinyin, 重庆|行列式|长大",
        "ja, Adam|zeta|あひる|アヒル|いろは|カタカナ|ナブラ|学習|関数",
        "ko, 가|나무|다각형|함수",
        "en, alpha|Alpha|beta|Élan|elastic|topic-2|topic-10|Zeta",
        "en, $x$|2D|3D|10D|C|C#|C++|Ω|激活函数",
        "de, Apfel|Ärger|Zahl",
        "sv, Apfel|Zahl|Ärger",
        "cs, cena|hora|chata|jaro",
        "'', a|b|C"
    })
    void sortsAsTheLanguageDoes(String language, String names) {
        List<String> sorted = List.of(names.split("\\|"));
        List<String> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(shuffled.stream().sorted(NameOrder.of(language))).isEqualTo(sorted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "ja", "de"})
    void sortsAsciiAsTheCollatorDoes(String language) {
        RuleBasedCollator collator =
                (RuleBasedCollator) Collator.getInstance(ULocale.forLanguageTag(language));
        collator.setNumericCollation(true);
        Random random = new Random(42);
        AsciiOrder ascii = new AsciiOrder();

        for (int i = 0; i < 20_000; i++) {
            String one = name(random);
            String other = name(random);
            assertThat(Integer.signum(ascii.compare(one, other)))
                    .as("<%s> and <%s>", one, other)
                    .isEqualTo(Integer.signum(collator.compare(one, other)));
        }
    }

    private static String name(Random random) {
        String letters = random.nextBoolean() ? "abAB01 -" : null;
        StringBuilder name = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            name.append(
                    letters == null
                            ? (char) (' ' + random.nextInt('~' - ' ' + 1))
                            : letters.charAt(random.nextInt(letters.length())));
        }
        return name.toString();
    }

    @Test
    void isTotal() {
        NameOrder order = NameOrder.of("en");

        assertThat(order.compare("topic-2", "topic-02")).isNotZero();
        assertThat(order.compare("e\u0301", "\u00e9")).isNotZero();
    }

    @Test
    void doesNotDependOnTheMachinesLanguage() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("sv"));

            assertThat(List.of("Zahl", "Ärger").stream().sorted(NameOrder.of("tlh")))
                    .containsExactly("Ärger", "Zahl");
        } finally {
            Locale.setDefault(machine);
        }
    }
}
