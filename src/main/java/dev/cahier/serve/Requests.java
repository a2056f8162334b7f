package dev.cahier.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;
import java.util.Set;

/** Decides which requests are answered at all. */
final class Requests {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    /** What browsers say of requests of this site's own pages, and of addresses that were typed. */
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private Requests() {}

    /** Returns why a request is not answered; empty if it is. */
    static Optional<Reply> refusal(HttpExchange exchange, int port) {
        Headers headers = exchange.getRequestHeaders();
        String host = headers.getFirst("Host");
        if (host == null || !Hosts.isOurs(host, port)) {
            return Optional.of(
                    Reply.text(403, "this server answers at http://127.0.0.1:" + port + "/ only"));
        }
        if (isOfAnotherSite(headers)) {
            return Optional.of(Reply.text(403, "pages of other sites can link here, not load"));
        }
        return METHODS.contains(exchange.getRequestMethod())
                ? Optional.empty()
                : Optional.of(
                        Reply.text(405, "only GET and HEAD are answered")
                                .with("Allow", "GET, HEAD"));
    }

    /**
     * Returns whether a page of another site loads something, rather than linking to it. Such a
     * page cannot read the answer, but could keep connections, or tell by errors what there is.
     */
    private static boolean isOfAnotherSite(Headers headers) {
        String site = headers.getFirst("Sec-Fetch-Site");
        return site != null
                && !OWN_SITES.contains(site)
                && !"navigate".equals(headers.getFirst("Sec-Fetch-Mode"));
    }
}
