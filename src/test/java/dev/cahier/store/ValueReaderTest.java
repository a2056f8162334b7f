package dev.cahier.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ValueReaderTest {

    private static byte[] written(Consumer<ValueWriter> writing) {
        ValueWriter out = new ValueWriter();
        writing.accept(out);
        return out.toByteArray();
    }

    private static ValueReader reader(Consumer<ValueWriter> writing) {
        return new ValueReader(written(writing));
    }

    @Test
    void aSizeMayBeThatOfAllBytesThatAreLeft() throws IOException {
        assertThat(new ValueReader(new byte[] {2, 7, 7}).readSize()).isEqualTo(2);
        assertThat(new ValueReader(new byte[] {0}).readSize()).isZero();
        assertThatIOException().isThrownBy(new ValueReader(new byte[] {3, 7, 7})::readSize);
        assertThatIOException()
                .isThrownBy(reader(out -> out.writeSigned(Long.MIN_VALUE))::readSize);
    }

    @Test
    void anIndexIsLessThanTheNumberOfValues() throws IOException {
        assertThat(new ValueReader(new byte[] {4}).readIndex(5)).isEqualTo(4);
        assertThatIOException().isThrownBy(() -> new ValueReader(new byte[] {5}).readIndex(5));
        assertThatIOException()
                .isThrownBy(() -> reader(out -> out.writeSigned(Long.MIN_VALUE)).readIndex(5));
    }

    @Test
    void numbersTakeTheFewestBytes() throws IOException {
        for (long value : List.of(0L, -1L, 1L, 63L, -64L)) {
            assertThat(written(out -> out.writeSigned(value))).as("%d", value).hasSize(1);
        }
        assertThat(written(out -> out.writeSigned(64))).hasSize(2);
        for (long value : List.of(Long.MIN_VALUE, Long.MAX_VALUE, 1L << 40, -(1L << 40))) {
            ValueReader in = reader(out -> out.writeSigned(value));
            assertThat(in.readSigned()).isEqualTo(value);
            in.expectEnd();
        }
    }

    @Test
    void aNumberHasTenBytesAtMost() {
        byte[] endless = new byte[20];
        Arrays.fill(endless, (byte) 0x80);

        assertThatIOException().isThrownBy(new ValueReader(endless)::readSigned);
        assertThatIOException()
                .isThrownBy(new ValueReader(new byte[] {(byte) 0x80})::readSigned)
                .withMessageContaining("too early");
    }

    @Test
    void aBooleanIsZeroOrOne() throws IOException {
        assertThat(new ValueReader(new byte[] {1}).readBoolean()).isTrue();
        assertThat(new ValueReader(new byte[] {0}).readBoolean()).isFalse();
        assertThatIOException().isThrownBy(new ValueReader(new byte[] {2})::readBoolean);
        assertThatIOException().isThrownBy(new ValueReader(new byte[] {-1})::readBoolean);
    }

    @Test
    void eightBytesAreReadOnlyIfTheyAreThere() throws IOException {
        assertThat(reader(out -> out.writeFixed(0x0123456789abcdefL)).readFixed())
                .isEqualTo(0x0123456789abcdefL);
        assertThatIOException().isThrownBy(new ValueReader(new byte[7])::readFixed);
    }

    @Test
    void saysHowManyBytesAreTooMany() {
        ValueReader in = new ValueReader(new byte[] {1, 2, 3});

        assertThatIOException()
                .isThrownBy(
                        () -> {
                            in.readByte();
                            in.expectEnd();
                        })
                .withMessageContaining("2 bytes too many");
    }

    @Test
    void textsEndWithTheBytes() throws IOException {
        assertThat(new ValueReader(new byte[] {2 << 2 | 1, 'a', 'b'}).readString()).isEqualTo("ab");
        assertThatIOException()
                .isThrownBy(new ValueReader(new byte[] {3 << 2 | 1, 'a', 'b'})::readString);
        assertThat(new ValueReader(new byte[] {1 << 2 | 2, 0x6c, 0x49}).readString())
                .isEqualTo("\u6c49");
        assertThatIOException()
                .isThrownBy(new ValueReader(new byte[] {1 << 2 | 2, 0x6c})::readString);
        assertThatIOException().isThrownBy(new ValueReader(new byte[] {3})::readString);
    }

    @Test
    void aRepeatedTextIsOneOfThoseBefore() throws IOException {
        ValueReader in = new ValueReader(new byte[] {1 << 2 | 1, 'a', 0, 1 << 2});

        assertThat(in.readString()).isEqualTo("a");
        assertThat(in.readString()).isEqualTo("a");
        assertThatIOException().isThrownBy(in::readString);
    }

    @Test
    void thereAreLimitsToNesting() throws IOException {
        ValueReader in = new ValueReader(new byte[0]);
        ValueWriter out = new ValueWriter();
        for (int i = 0; i < RecordCodec.MAX_DEPTH; i++) {
            in.enter();
            out.enter();
        }
        assertThatIOException().isThrownBy(in::enter);
        assertThatIllegalArgumentException().isThrownBy(out::enter);
    }

    @Test
    void valuesBesideEachOtherAreNotNested() throws IOException {
        ValueReader in = new ValueReader(new byte[0]);
        ValueWriter out = new ValueWriter();
        for (int i = 0; i < 3 * RecordCodec.MAX_DEPTH; i++) {
            in.enter();
            in.leave();
            out.enter();
            out.leave();
        }
        assertThat(out.toByteArray()).isEmpty();
    }

    @Test
    void bytesOfAStreamAreReadInPieces() throws IOException {
        byte[] many = "0123456789".repeat(30_000).getBytes(UTF_8);

        for (int length : List.of(0, 1, 65_535, 65_536, 65_537, 300_000)) {
            assertThat(ValueReader.bytes(stream(many), length))
                    .isEqualTo(Arrays.copyOf(many, length));
        }
        assertThatIOException().isThrownBy(() -> ValueReader.bytes(stream(many), 300_001));
        assertThatIOException().isThrownBy(() -> ValueReader.bytes(stream(many), -1));
        assertThatIOException()
                .isThrownBy(() -> ValueReader.bytes(stream(many), Integer.MAX_VALUE));
    }

    private static DataInputStream stream(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
