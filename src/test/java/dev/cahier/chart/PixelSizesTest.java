package dev.cahier.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images of 37 × 21 pixels. */
class PixelSizesTest {

    private static final Map<String, String> IMAGES =
            Map.of(
                    "a.avif",
                    "AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAOptZXRhAAAAAAAAACFoZGxyAAAAAA"
                            + "AAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQAB"
                            + "AAAAAAEOAAEAAAAAAAAAMAAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGF2MDEAAA"
                            + "AAamlwcnAAAABLaXBjbwAAABNjb2xybmNseAACAAIABoAAAAAMYXYxQ4EADAAAAAAUaXNw"
                            + "ZQAAAAAAAAAlAAAAFQAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgYIDhA"
                            + "AAADhtZGF0EgAKBhgVJKMCEDIkGAAKKKKEAMWm75fF0pgWwDBaxM4zwG34FcK1Oe+Lg+rk"
                            + "qEeU",
                    "lossy.webp",
                    "UklGRnwAAABXRUJQVlA4IHAAAABQBQCdASolABUAPpFAmkk/I6KhJWzL4BIJaADHX9b5B+"
                            + "JPCBF/+0AAVo35K3H8RvRr8oAA/vCzr+e0PhJdM8LQ1hpqG//1zm/XOX+GH3RPjxeYky4O"
                            + "/6nSDOTjgtOUptZLnU591rUbzFPpDAO9AAAA",
                    "lossless.webp",
                    "UklGRnYAAABXRUJQVlA4TGkAAAAvJAAFAJmM6H9sIqL/AcVt2zjcf+20q38yaZvWv9ztL5"
                            + "kwxPz0jysUuG2jZHiMrxA4IrYzeDsQfNoDgh9yL+I7g/XLagECAaCCUJRAgITSNv6rzp3S"
                            + "HEI9Qs2tnKp+Dl4JyhaWPvs7BQAA",
                    "alpha.webp",
                    "UklGRtYAAABXRUJQVlA4WAoAAAAQAAAAJAAAFAAAQUxQSD8AAAABJ0CQbZubwJTGcIhHRO"
                            + "Ab1ESSpNw7QAEoACWsf1u70cUR/VfYtg1SGO8R84N9BooIVIoGLIoNfClIY+3NHRoAVlA4"
                            + "IHAAAACwAwCdASolABUAPpFCmkolo6IhpWswsBIJYgDM3BHfJAAaexAjwAD+8Lf/9p/0t/"
                            + "/zmy8r5uqC9r+Tcp2FScB5Ih+cPyf9ri09+oR1v2x2Ax92//NRgD++mWnNH+6zb//i1OwD"
                            + "H/wQd/9/gg8DXAAA");

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.avif", "lossy.webp", "lossless.webp", "alpha.webp"})
    void readsWebpAndAvif(String name) throws IOException {
        assertThat(size(bytes(name))).isEqualTo("37 x 21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
    void readsWhatJavaWrites(String format) throws IOException {
        ByteArrayOutputStream image = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(37, 21, BufferedImage.TYPE_INT_RGB), format, image);

        assertThat(size(image.toByteArray())).isEqualTo("37 x 21");
    }

    @Test
    void readsBitmapsThatAreStoredFromTheTop() throws IOException {
        ByteArrayOutputStream image = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(37, 21, BufferedImage.TYPE_INT_RGB), "bmp", image);
        byte[] bitmap = image.toByteArray();
        ByteBuffer.wrap(bitmap).order(ByteOrder.LITTLE_ENDIAN).putInt(22, -21);

        assertThat(size(bitmap)).isEqualTo("37 x 21");
    }

    @ParameterizedTest
    @CsvSource({"1, 37 x 21", "3, 37 x 21", "6, 21 x 37", "8, 21 x 37"})
    void turnsPhotographsAsBrowsersDo(int orientation, String size) throws IOException {
        assertThat(size(photograph(orientation))).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"0, 37 x 21", "1, 21 x 37", "2, 37 x 21", "3, 21 x 37"})
    void turnsAvifAsBrowsersDo(int quarters, String size) throws IOException {
        assertThat(size(avif(quarters))).isEqualTo(size);
    }

    @Test
    void damagedFilesHaveASizeOrNone() throws IOException {
        Random random = new Random(7);
        for (String name : IMAGES.keySet()) {
            for (int i = 0; i < 150; i++) {
                byte[] damaged = Arrays.copyOf(bytes(name), 12 + random.nextInt(300));
                damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
                assertThatCode(() -> size(damaged)).as(name + " " + i).doesNotThrowAnyException();
            }
        }
        assertThat(size("no image at all".getBytes(StandardCharsets.UTF_8))).isEqualTo("none");
        assertThat(size(new byte[0])).isEqualTo("none");
    }

    /** Lengths that files state are not believed: a few bytes took gigabytes. */
    @ParameterizedTest
    @CsvSource({
        "webp with EXIF, 52494646F0FFFF7F57454250 455849 46F0FFFF7F 00000000",
        "webp with VP8X, 52494646F0FFFF7F57454250 56503858F0FFFF7F 00000000",
        "avif with a box, 0000001C6674797061766966000000006176696D696631 6D69616600 7FFFFFF06D657461",
        "tiff with an entry, 49492A0008000000 0100 0001 0400 FFFFFF1F 1A000000 00000000",
        "tiff with an offset, 49492A00F0FFFF7F 00000000",
        "big tiff, 49492B0008000000 1000000000000000 FFFFFFFFFFFFFF0F",
        "png with text, 89504E470D0A1A0A 7FFFFFF0 74455874 00000000",
        "png with a header, 89504E470D0A1A0A 7FFFFFF0 49484452 0000002500000015",
        "gif, 474946383961 FFFF FFFF FF 00 00",
        "bmp, 424DF0FFFF7F00000000F0FFFF7F F0FFFF7F 25000000150000000100180000000000",
        "jpeg, FFD8 FFE1 FFFF 457869660000 49492A0008000000 0100 1201 0300 FFFFFF1F 1A000000",
        "jp2, 0000000C6A5020200D0A870A 7FFFFFF066747970",
        "psd, 384250530001000000000000000300000015000000250008000 3 7FFFFFF0",
        "ico, 00000100FFFF 00000000 0100 2000 F0FFFF7F 16000000"
    })
    void lengthsThatLieTakeNoMemory(String what, String hex) throws IOException {
        byte[] content = HexFormat.of().parseHex(hex.replace(" ", ""));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        size(content);
        long before = threads.getCurrentThreadAllocatedBytes();

        assertThatCode(() -> size(content)).as(what).doesNotThrowAnyException();

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(30_000_000);
    }

    private String size(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("image"), content);
        return ImageSize.natural(file).map(s -> s.width() + " x " + s.height()).orElse("none");
    }

    private static byte[] bytes(String name) {
        return Base64.getDecoder().decode(IMAGES.get(name));
    }

    /** Returns a JPEG image with a segment of EXIF, whose only entry is the orientation. */
    private static byte[] photograph(int orientation) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(37, 21, BufferedImage.TYPE_INT_RGB), "jpg", plain);
        byte[] image = plain.toByteArray();
        String exif =
                "FFE1 0022 457869660000 4D4D002A00000008 0001 0112 0003 00000001 000%d0000 00000000"
                        .formatted(orientation)
                        .replace(" ", "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(image, 0, 2);
        out.writeBytes(HexFormat.of().parseHex(exif));
        out.write(image, 2, image.length - 2);
        return out.toByteArray();
    }

    /** Returns the head of an AVIF image that is turned by some quarters. */
    private static byte[] avif(int quarters) {
        String properties = box("ispe", "00000000 00000025 00000015") + box("irot", "0" + quarters);
        String meta =
                "00000000"
                        + box("hdlr", "00000000 00000000 70696374" + "00".repeat(13))
                        + box("pitm", "00000000 0001")
                        + box(
                                "iinf",
                                "00000000 0001" + box("infe", "02000000 0001 0000 61763031 00"))
                        + box(
                                "iprp",
                                box("ipco", properties)
                                        + box("ipma", "00000000 00000001 0001 02 01 82"));
        String file = box("ftyp", "61766966 00000000 61766966 6d696631") + box("meta", meta);
        return HexFormat.of().parseHex(file);
    }

    private static String box(String type, String content) {
        String hex = content.replace(" ", "");
        String name = HexFormat.of().formatHex(type.getBytes(StandardCharsets.US_ASCII));
        return "%08x".formatted(8 + hex.length() / 2) + name + hex;
    }
}
