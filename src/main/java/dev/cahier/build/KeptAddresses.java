package dev.cahier.build;

import dev.cahier.activation.Activation;
import dev.cahier.config.SiteConfig;
import dev.cahier.note.Note;
import dev.cahier.site.Page;
import dev.cahier.store.Sha256;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The addresses of a site's pages, as an earlier build found them. Immutable.
 *
 * @param others the hash of their inputs other than the notes, the program and the configuration
 */
record KeptAddresses(String others, SortedSet<String> addresses) {

    KeptAddresses {
        addresses = Collections.unmodifiableSortedSet(addresses);
    }

    /**
     * Returns the hash of the inputs of the addresses other than the front matters of notes, the
     * program and the configuration.
     */
    static String others(SiteConfig config, List<Note> published, List<Activation> gallery) {
        StringBuilder text = new StringBuilder(config.baseUrl().toString());
        gallery.forEach(
                function ->
                        text.append('\n')
                                .append(Page.FunctionPage.addressOf(function.definition())));
        text.append("\npublished");
        published.forEach(note -> text.append('\n').append(note.path()));
        return Sha256.of(text.toString());
    }

    static KeptAddresses read(DataInputStream in) throws IOException {
        String others = in.readUTF();
        SortedSet<String> addresses = new TreeSet<>();
        for (int rest = in.readInt(); rest > 0; rest--) {
            addresses.add(in.readUTF());
        }
        return new KeptAddresses(others, addresses);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(others);
        out.writeInt(addresses.size());
        for (String address : addresses) {
            out.writeUTF(address);
        }
    }
}
