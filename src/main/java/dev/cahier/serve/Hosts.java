package dev.cahier.serve;

import java.util.Locale;
import java.util.Set;

/**
 * Checks the header {@code Host}. A web page elsewhere could give its own name the address of this
 * machine and then read what is served here; but its requests carry that name.
 */
final class Hosts {

    private static final Set<String> OURS = Set.of("127.0.0.1", "localhost", "[::1]");

    /** What browsers leave out. */
    private static final int HTTP_PORT = 80;

    private Hosts() {}

    /** Returns whether a host with its port, as in the header, is this server. */
    static boolean isOurs(String host, int port) {
        String lower = host.toLowerCase(Locale.ROOT);
        return OURS.stream()
                .anyMatch(
                        name ->
                                lower.equals(name + ":" + port)
                                        || port == HTTP_PORT && lower.equals(name));
    }
}
