package dev.cahier.math;

import dev.cahier.config.EquationNumbers;
import dev.cahier.math.AnswerFile.Entry;
import dev.cahier.math.KatexAnswer.Html;
import dev.cahier.math.KatexAnswer.Refusal;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** How answers of the engine are written to a stream of bytes and read from it. */
final class AnswerCodec {

    private AnswerCodec() {}

    /** Thrown when what is read cannot have been written. */
    static final class DamagedException extends IOException {

        private static final long serialVersionUID = 1L;

        DamagedException(String message) {
            super(message);
        }
    }

    /** Writes answers. */
    static final class Writer {

        private final DataOutputStream out;

        Writer(DataOutputStream out) {
            this.out = out;
        }

        void text(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        void names(Optional<KatexNames> names) throws IOException {
            text(names.map(known -> sorted(known.commands())).orElse(""));
            text(names.map(known -> sorted(known.environments())).orElse(""));
            text(names.map(known -> sorted(known.colors())).orElse(""));
        }

        private static String sorted(Set<String> names) {
            return String.join(" ", names.stream().sorted().toList());
        }

        void entry(Entry entry) throws IOException {
            text(entry.formula().tex());
            out.writeBoolean(entry.formula().display());
            macros(entry.formula().macros().values());
            text(entry.formula().numbers().word());
            out.writeInt(entry.unused());
            if (entry.answer() instanceof Html html) {
                out.writeBoolean(true);
                text(html.html());
                macros(html.definitions());
            } else if (entry.answer() instanceof Refusal refusal) {
                out.writeBoolean(false);
                text(refusal.message());
                out.writeInt(refusal.offset());
                out.writeInt(refusal.length());
                text(refusal.macro());
                macros(refusal.definitions());
            }
        }

        private void macros(Collection<Macro> macros) throws IOException {
            out.writeInt(macros.size());
            for (Macro macro : macros) {
                text(macro.name());
                text(macro.meaning());
            }
        }
    }

    /** Reads what {@link Writer} has written. */
    static final class Reader {

        private final DataInputStream in;

        Reader(DataInputStream in) {
            this.in = in;
        }

        String text() throws IOException {
            int length = in.readInt();
            if (length < 0) {
                throw new DamagedException("a text of " + length + " bytes");
            }
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new DamagedException("a text cut short");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }

        Optional<KatexNames> names() throws IOException {
            String commands = text();
            String environments = text();
            String colors = text();
            return commands.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new KatexNames(words(commands), words(environments), words(colors)));
        }

        /** What is damaged may hold a word twice. */
        private static Set<String> words(String joined) {
            return Set.copyOf(List.of(joined.split(" ")));
        }

        Entry entry() throws IOException {
            String tex = text();
            boolean display = in.readBoolean();
            SortedMap<String, Macro> macros = new TreeMap<>();
            macros().forEach(macro -> macros.put(macro.name(), macro));
            EquationNumbers numbers = numbers();
            int unused = in.readInt();
            Formula formula = new Formula(tex, display, macros, numbers);
            if (in.readBoolean()) {
                return new Entry(formula, new Html(text(), macros()), unused);
            }
            Refusal refusal = new Refusal(text(), in.readInt(), in.readInt(), text(), macros());
            return new Entry(formula, refusal, unused);
        }

        private EquationNumbers numbers() throws IOException {
            String word = text();
            return EquationNumbers.of(word)
                    .orElseThrow(() -> new DamagedException("numbers: " + word));
        }

        private List<Macro> macros() throws IOException {
            List<Macro> macros = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                macros.add(new Macro(text(), text()));
            }
            return macros;
        }
    }
}
