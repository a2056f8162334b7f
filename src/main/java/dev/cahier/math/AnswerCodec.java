package dev.cahier.math;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cahier.math.EquationParts.Label;
import dev.cahier.math.KatexAnswer.Html;
import dev.cahier.math.KatexAnswer.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** How answers of the engine, and the names that it knows, are written as bytes. */
final class AnswerCodec {

    private AnswerCodec() {}

    /** Something that is written to a stream in memory. */
    private interface Written {

        void to(DataOutputStream out) throws IOException;
    }

    /** Writes an answer, after the formula that it answers to. */
    static byte[] encode(Formula formula, KatexAnswer answer) {
        return PackedBytes.pack(
                bytes(
                        out -> {
                            write(formula, out);
                            write(answer, out);
                        }));
    }

    /** Returns the answer to a formula; nothing if the bytes hold the answer to another one. */
    static Optional<KatexAnswer> decode(byte[] packed, Formula formula) {
        byte[] question = bytes(out -> write(formula, out));
        try {
            byte[] bytes = PackedBytes.unpack(packed);
            int start = Math.min(question.length, bytes.length);
            if (!Arrays.equals(question, 0, question.length, bytes, 0, start)) {
                return Optional.empty();
            }
            return Optional.of(
                    answer(
                            new DataInputStream(
                                    new ByteArrayInputStream(bytes, start, bytes.length - start))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static byte[] encode(KatexNames names) {
        return PackedBytes.pack(
                bytes(
                        out -> {
                            text(sorted(names.commands()), out);
                            text(sorted(names.environments()), out);
                            text(sorted(names.colors()), out);
                        }));
    }

    static Optional<KatexNames> decodeNames(byte[] packed) {
        try {
            DataInputStream in =
                    new DataInputStream(new ByteArrayInputStream(PackedBytes.unpack(packed)));
            return Optional.of(new KatexNames(words(in), words(in), words(in)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(Written written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            written.to(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void write(Formula formula, DataOutputStream out) throws IOException {
        text(formula.tex(), out);
        out.writeBoolean(formula.display());
        macros(formula.macros().values(), out);
        text(formula.numbers().word(), out);
    }

    private static void write(KatexAnswer answer, DataOutputStream out) throws IOException {
        if (answer instanceof Html html) {
            out.writeBoolean(true);
            text(html.html(), out);
            write(html.parts(), out);
            macros(html.definitions(), out);
        } else if (answer instanceof Refusal refusal) {
            out.writeBoolean(false);
            text(refusal.message(), out);
            out.writeInt(refusal.offset());
            out.writeInt(refusal.length());
            text(refusal.macro(), out);
            macros(refusal.definitions(), out);
        }
    }

    private static KatexAnswer answer(DataInputStream in) throws IOException {
        if (in.readBoolean()) {
            return new Html(text(in), parts(in), macros(in));
        }
        return new Refusal(text(in), in.readInt(), in.readInt(), text(in), macros(in));
    }

    /** Most formulas have none of these, which takes one byte. */
    private static void write(EquationParts parts, DataOutputStream out) throws IOException {
        out.writeBoolean(!parts.equals(EquationParts.NONE));
        if (parts.equals(EquationParts.NONE)) {
            return;
        }
        out.writeInt(parts.numbers());
        out.writeInt(parts.labels().size());
        for (Label label : parts.labels()) {
            text(label.name(), out);
            out.writeInt(label.row().orElse(-1));
            text(label.tag(), out);
        }
        out.writeInt(parts.references().size());
        for (String name : parts.references()) {
            text(name, out);
        }
    }

    private static EquationParts parts(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return EquationParts.NONE;
        }
        int numbers = in.readInt();
        List<Label> labels = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = text(in);
            int row = in.readInt();
            OptionalInt number = row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
            labels.add(new Label(name, number, text(in)));
        }
        List<String> references = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            references.add(text(in));
        }
        return new EquationParts(numbers, labels, references);
    }

    private static void macros(Collection<Macro> macros, DataOutputStream out) throws IOException {
        out.writeInt(macros.size());
        for (Macro macro : macros) {
            text(macro.name(), out);
            text(macro.meaning(), out);
        }
    }

    private static List<Macro> macros(DataInputStream in) throws IOException {
        List<Macro> macros = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            macros.add(new Macro(text(in), text(in)));
        }
        return macros;
    }

    private static String sorted(Set<String> names) {
        return String.join(" ", names.stream().sorted().toList());
    }

    private static Set<String> words(DataInputStream in) throws IOException {
        return Set.copyOf(List.of(text(in).split(" ")));
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a text of " + length + " bytes");
        }
        return new String(in.readNBytes(length), UTF_8);
    }
}
