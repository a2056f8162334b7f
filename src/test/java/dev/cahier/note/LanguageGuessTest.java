package dev.cahier.note;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.config.SiteConfig;
import dev.cahier.diagnostic.SourceText;
import org.junit.jupiter.api.Test;

class LanguageGuessTest {

    @Test
    void tellsChineseJapaneseAndKoreanByTheirScripts() {
        assertThat(LanguageGuess.of("激活函数把净输入变成输出，例如 sigmoid。")).contains("zh");
        assertThat(LanguageGuess.of("活性化関数は、ニューロンの出力を決める関数です。")).contains("ja");
        assertThat(LanguageGuess.of("활성화 함수는 뉴런의 출력을 정한다.")).contains("ko");
    }

    @Test
    void guessesNothingOfOtherTexts() {
        assertThat(LanguageGuess.of("The activation function 激活函数 of a unit.")).isEmpty();
        assertThat(LanguageGuess.of("Fonction d'activation")).isEmpty();
        assertThat(LanguageGuess.of("")).isEmpty();
        assertThat(LanguageGuess.of("123 $%&")).isEmpty();
    }

    @Test
    void countsIdeographsOutsideTheCommonBlockAndWordsOfOtherAlphabets() {
        assertThat(LanguageGuess.of("\uD840\uDC00\uD840\uDC01〇 x")).contains("zh");
        assertThat(LanguageGuess.of("これ это λόγος été")).isEmpty();
        assertThat(LanguageGuess.of("ｶﾀｶﾅ élan")).contains("ja");
    }

    @Test
    void formulasInAChineseTextDoNotMakeItEnglish() {
        assertThat(LanguageGuess.of("设$y_1 = \\alpha x + b$为第一个输出，其中$x$是输入，$b$是偏置。"))
                .contains("zh");
        assertThat(
                        LanguageGuess.of(
                                "设 $A\\in\\mathbb{R}^{n\\times n}$，则\n$$\nA v = \\lambda v\n$$\n其中 $v\\ne 0$。"))
                .contains("zh");
        assertThat(LanguageGuess.of("It costs $5, says 他 of\n\nthat $ and 他们 of these.")).isEmpty();
        assertThat(LanguageGuess.of("$" + "a b 甲 ".repeat(2_000))).isEmpty();
    }

    @Test
    void theFrontMatterAndAnEastAsianSiteHaveTheLastWord() {
        assertThat(language("正文是中文。", "en")).isEqualTo("zh");
        assertThat(language("正文是中文。", "zh-TW")).isEqualTo("zh-TW");
        assertThat(language("---\nlang: fr\n---\n正文是中文。", "en")).isEqualTo("fr");
        assertThat(language("Words alone.", "de")).isEqualTo("de");
    }

    @Test
    void theFrontMatterIsNotPartOfTheText() {
        assertThat(language("---\ntitle: 很长的一个中文题目\n---\nA few words.", "en")).isEqualTo("en");
        assertThat(language("---\ntitle: A title of many words\n---\n正文。", "en")).isEqualTo("zh");
    }

    @Test
    void countsCharactersBeyondTheBasicPlane() {
        assertThat(LanguageGuess.of("a \ud840\udc00\ud840\udc01")).contains("zh");
    }

    private static String language(String text, String siteLanguage) {
        return new NoteParser(SiteConfig.defaults())
                .parse(new SourceText("content/a.md", text))
                .note()
                .orElseThrow()
                .language(siteLanguage);
    }
}
