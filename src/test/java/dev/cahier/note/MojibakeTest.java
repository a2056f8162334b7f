package dev.cahier.note;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

    private static final String CHINESE = "# 读书笔记\n\n神经网络是现在主流的机器学习处理问题的手段，因此需要更加细致的去学习。\n";

    @Test
    void isFoundInChineseText() {
        Diagnostic found = find("---\ntitle: x\n---\n" + damaged(CHINESE)).orElseThrow();

        assertThat(Notes.summary(found)).isEqualTo("4:3 warning encoding-mojibake");
        assertThat(found.message()).contains("looks like UTF-8 that was read as Windows-1252");
        assertThat(found.hint().orElseThrow()).contains("\"读书笔记\"");
    }

    @Test
    void isFoundWhereBytesWereLost() {
        // 0x81, 0x8D, 0x8F, 0x90 and 0x9D have no character, and many programs drop them.
        String lossy = damaged(CHINESE).replaceAll("[\\x81\\x8D\\x8F\\x90\\x9D]", "");

        assertThat(lossy).isNotEqualTo(damaged(CHINESE));
        assertThat(find(lossy)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le café crème à la carte, déjà vu.",
                "Größe, Übung, Fußgänger – „schön“",
                "Não há informação; ação é opção.",
                "Đây là tiếng Việt, có dấu.",
                "It’s “quoted” — that’s all.",
            })
    void isFoundInEuropeanText(String text) {
        assertThat(find(damaged(text))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le café crème à la carte, déjà vu. Où est-ce ? « Voilà », « là », « déjà ».",
                "« là »\n« voilà »\n« déjà »\n« à »",
                "Größe, Übung, Fußgänger – „schön“, „Ä“, „Ö“ und „Ü“.",
                "NÃO HÁ INFORMAÇÃO; AÇÃO É OPÇÃO. “AMANHÃ” será… “ROMÔ.",
                "Đây là tiếng Việt, có dấu: ÂM, ÂU, Ã, Ê…",
                "Ångström, Århus, få… blå” på—",
                "读书笔记：神经网络。",
                "日本語のノート、カタカナ。",
                "한국어 노트",
                "It’s “quoted” — that’s all… ™ © ® ° ± ² ³",
                "plain ASCII",
                "",
            })
    void isNotFoundInRealText(String text) {
        assertThat(find(text.replace("« ", "«\u00A0").replace(" »", "\u00A0»"))).isEmpty();
    }

    @Test
    void isNotFoundWhereANoteQuotesAWord() {
        String quoted = damaged("读书笔记");

        assertThat(find("Some pages show " + quoted + " for a title.\n")).isEmpty();
        assertThat(find("`" + damaged("é") + "` stands for `é`, and `â€™` for `’`.\n")).isEmpty();
        assertThat(find(CHINESE + quoted + "\n" + quoted + "\n" + damaged("你好") + "\n")).isEmpty();
    }

    @Test
    void isFoundInUtf8ReadAsGbk() {
        Diagnostic found = find("---\ntitle: x\n---\n" + readAs("GBK", CHINESE)).orElseThrow();

        assertThat(Notes.summary(found)).isEqualTo("4:3 warning encoding-mojibake");
        assertThat(found.message()).contains("looks like UTF-8 that was read as GBK");
        assertThat(found.hint().orElseThrow()).contains("\"读书笔记\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB18030"})
    void isFoundInGbkWhereBytesWereLost(String charset) {
        String text = "我们的定义：设 $f$ 是连续函数，则有界。\n- 标题\n- 第二（例）\n中文！很好。\n";

        assertThat(find(readAs(charset, text))).isPresent();
        assertThat(find(readAs(charset, text).replace('\uFFFD', '?'))).isPresent();
    }

    @Test
    void isFoundInGbkReadAsWindows1252() {
        String damaged = new String(CHINESE.getBytes(GBK), Charset.forName("windows-1252"));
        Diagnostic found = find(damaged).orElseThrow();

        assertThat(found.message()).contains("looks like GBK that was read as Windows-1252");
        assertThat(found.hint().orElseThrow()).contains("\"读书笔记\"");
    }

    @Test
    void isFoundWhereTextWasReplaced() {
        assertThat(find("# 锟斤拷锟斤拷\n").orElseThrow().message()).contains("were lost");
        assertThat(find("编码错误时常见锟斤拷三字。")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "涓流不息，鐨字罕见；浣熊与鎴字。鍦、锛、銆皆生僻字，鏄亦然，绗、嗙、鈥。",
                "《诗经》：蒹葭苍苍，白露为霜。溯洄从之，道阻且跻。鳏寡孤独，饕餮魑魅魍魉。",
                "傳統漢字：學習、圖書館、機器學習與神經網絡，鬱鬱蔥蔥。",
                "歌: 联通 移动 联通 移动 联通 移动 联通 移动",
                "激活函数：sigmoid、tanh、ReLU。设 $x$，有 $y$；证毕。",
                "日本の漢字仮名交じり文、機械学習の勉強ノートです。",
                "Þórður át þæði; ÄÖÜ äöü ÆØÅ æøå. ÀÉÈÊ, ÇÀ ET LÀ, NÃO É AÇÃO.",
                "Ïðèâåò, ìèð! Êàê äåëà? Ýòî ïðîâåðêà êîäèðîâêè òåêñòà.",
            })
    void isNotFoundInRealTextOfOtherScripts(String text) {
        assertThat(find(text)).isEmpty();
    }

    private static final Charset GBK = Charset.forName("GBK");

    /** What a program makes of UTF-8 that it takes for another encoding. */
    private static String readAs(String charset, String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName(charset));
    }

    private static Optional<Diagnostic> find(String text) {
        return Mojibake.find(new SourceText("a.md", text));
    }

    /** What a program makes of UTF-8 that it takes for Windows-1252. */
    private static String damaged(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder damaged = new StringBuilder();
        for (byte b : bytes) {
            String c = new String(new byte[] {b}, Charset.forName("windows-1252"));
            damaged.append(c.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : c);
        }
        return damaged.toString();
    }
}
