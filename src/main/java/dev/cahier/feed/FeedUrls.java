package dev.cahier.feed;

import dev.cahier.config.AddressPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Makes the addresses in the markup of a note absolute. */
final class FeedUrls {

    private static final String SOURCES = "srcset";

    private static final List<String> ATTRIBUTES =
            List.of("href", "src", "poster", "cite", "data", "xlink:href");

    /** An image in {@code srcset}: an address, which may have commas inside, then its size. */
    private static final Pattern SOURCE = Pattern.compile("[\\s,]*(\\S*[^\\s,])([^,]*)(?:,|$)");

    private static final Evaluator DRAWING = QueryParser.parse("svg");

    private final String page;

    /**
     * Creates a maker of addresses.
     *
     * @param page the absolute address of the page that the markup is from
     */
    FeedUrls(String page) {
        this.page = page;
    }

    String page() {
        return page;
    }

    /** Makes the addresses of one element absolute, and removes those that are scripts. */
    void makeAbsolute(Element element) {
        for (String name : ATTRIBUTES) {
            if (element.hasAttr(name) && !isPartOfDrawing(element, element.attr(name))) {
                String url = element.attr(name);
                if (AddressPolicy.objectionToLink(url).isPresent()) {
                    element.removeAttr(name);
                } else {
                    element.attr(name, absolute(url));
                }
            }
        }
        if (element.hasAttr(SOURCES)) {
            element.attr(SOURCES, sources(element.attr(SOURCES)));
        }
    }

    /** Within a drawing, an address such as {@code #arrow} is one of its own parts. */
    private static boolean isPartOfDrawing(Element element, String url) {
        return url.startsWith("#") && element.closest(DRAWING) != null;
    }

    private String sources(String written) {
        List<String> sources = new ArrayList<>();
        Matcher source = SOURCE.matcher(written);
        while (source.find()) {
            sources.add((absolute(source.group(1)) + " " + source.group(2).strip()).strip());
        }
        return String.join(", ", sources);
    }

    /** Returns an address as seen from the page; what is not an address stays as it is. */
    private String absolute(String url) {
        Element link = new Element("a");
        link.setBaseUri(page);
        String absolute = link.attr("href", url).absUrl("href");
        return absolute.isEmpty() ? url : absolute;
    }
}
