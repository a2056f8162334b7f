package dev.cahier.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextDecoderTest {

    @Test
    void dropsTheByteOrderMarkAndUnifiesLineEnds() {
        assertThat(text("\uFEFFa\r\nb\rc\n\r\n读😀")).isEqualTo("a\nb\nc\n\n读😀");
        assertThat(text("")).isEmpty();
        assertThat(text("\uFEFF")).isEmpty();
    }

    @Test
    void namesTheFirstByteThatIsNotUtf8() {
        Diagnostic wrong = problem(bytes("one\r\n读x", 0xFF, "y\nlast"));

        assertThat(wrong.code()).isEqualTo("encoding");
        assertThat(wrong.message()).contains("0xFF");
        assertThat(wrong.location()).contains(new SourceLocation("a.md", 2, 3, "读x\uFFFDy"));
    }

    @Test
    void rejectsACharacterCutOffAtTheEnd() {
        Diagnostic wrong = problem(bytes("ab", 0xE8, ""));

        assertThat(wrong.location().orElseThrow().column()).isEqualTo(3);
    }

    @Test
    void guessesGbk() {
        byte[] gbk = "# 读书笔记\n\n神经网络, ReLU 函数".getBytes(Charset.forName("GBK"));

        assertThat(problem(gbk).hint().orElseThrow()).contains("iconv -f GBK -t UTF-8");
    }

    @Test
    void guessesWindows1252() {
        byte[] latin = "Un été, déjà fini".getBytes(Charset.forName("windows-1252"));

        assertThat(problem(latin).hint().orElseThrow()).contains("iconv -f WINDOWS-1252 -t UTF-8");
    }

    @Test
    void recognisesUtf16WithAndWithoutAMark() {
        String text = "# Notes\n读书\n";

        for (Charset charset :
                new Charset[] {
                    StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
                }) {
            Diagnostic wrong = problem(text.getBytes(charset));
            assertThat(wrong.message()).startsWith("this file is UTF-16");
            assertThat(wrong.hint().orElseThrow()).contains("iconv -f UTF-16 -t UTF-8");
        }
    }

    private static String text(String encoded) {
        byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
        return TextDecoder.decode("a.md", bytes).source().orElseThrow().text();
    }

    private static Diagnostic problem(byte[] bytes) {
        return TextDecoder.decode("a.md", bytes).problem().orElseThrow();
    }

    private static byte[] bytes(String before, int bad, String after) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        bytes.write(bad);
        bytes.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
