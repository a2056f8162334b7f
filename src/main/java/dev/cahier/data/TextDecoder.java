package dev.cahier.data;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Decodes the bytes of a file as UTF-8, and guesses the encoding of those that are not.
 *
 * <p>A byte-order mark is dropped, and CRLF and lone CR become {@code \n}.
 */
public final class TextDecoder {

    private static final String CODE = "encoding";

    private TextDecoder() {}

    /**
     * Decodes one file.
     *
     * @param path the file, relative to the site's folder
     * @return the text, or {@code error[encoding]} at the first byte that is not UTF-8
     */
    public static DecodedText decode(String path, byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return utf16(path);
        }
        boolean mark = startsWith(bytes, 0xEF, 0xBB, 0xBF);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        input.position(mark ? 3 : 0);
        CharBuffer output = CharBuffer.allocate(bytes.length + 1);
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(input, output, true);
        output.flip();
        if (EncodingGuess.isUtf16(bytes)) {
            return utf16(path);
        }
        if (result.isError()) {
            return DecodedText.failed(notUtf8(path, bytes, output.toString(), input.position()));
        }
        return DecodedText.of(source(path, output.toString()));
    }

    /**
     * Returns text that is held in memory as the text of a file: without a byte-order mark and with
     * {@code \n} as its only line end.
     */
    public static SourceText source(String path, String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new SourceText(path, withLineFeeds(unmarked));
    }

    private static DecodedText utf16(String path) {
        return DecodedText.failed(
                Diagnostic.error(
                                CODE,
                                SourceLocation.startOf(path),
                                "this file is UTF-16; notes and configuration have to be UTF-8")
                        .withHint(conversion("UTF-16")));
    }

    private static Diagnostic notUtf8(String path, byte[] bytes, String before, int bad) {
        String start = withLineFeeds(before);
        String rest = new String(bytes, bad, bytes.length - bad, StandardCharsets.UTF_8);
        SourceText whole = new SourceText(path, start + withLineFeeds(rest));
        String shown = String.format(Locale.ROOT, "0x%02X", bytes[bad]);
        Diagnostic plain =
                Diagnostic.error(
                        CODE,
                        whole.at(start.length()),
                        "the byte " + shown + " is not UTF-8, in which files have to be");
        Optional<String> guess = EncodingGuess.of(bytes);
        return plain.withHint(guess.map(TextDecoder::conversion).orElse("save the file as UTF-8"));
    }

    private static String conversion(String encoding) {
        return "the file looks like "
                + encoding
                + ": save it as UTF-8, e.g. with iconv -f "
                + encoding
                + " -t UTF-8";
    }

    private static String withLineFeeds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || Byte.toUnsignedInt(bytes[i]) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
