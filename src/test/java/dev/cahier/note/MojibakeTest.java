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
