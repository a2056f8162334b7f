package dev.cahier.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What every template knows about the site, as {@code site}.
 *
 * @param title its plain title
 * @param description one plain sentence about it, may be empty
 * @param author its plain author, may be empty
 * @param language its language as a BCP 47 tag, such as {@code zh-CN}
 * @param address where it is published
 * @param menu the links of the header, in order
 * @param menus the links of the header in each other language that has a menu of its own, by the
 *     address of its home page
 * @param theme the colours before a reader chooses others: {@code auto}, {@code light} or {@code
 *     dark}
 * @param searchUrl the page where readers search; empty if the site cannot be searched
 * @param comments the discussions that hold the comments on notes
 * @param mathStyleSheetUrl the style sheet of formulas, loaded by pages that have some; may be
 *     empty
 * @param copyright a plain line for the footer, may be empty
 * @param generator name and version of the program, such as {@code Cahier 1.0.0}
 * @param params the author's own values from the site's configuration: strings, numbers, booleans,
 *     lists and maps
 */
public record SiteView(
        String title,
        String description,
        String author,
        String language,
        Address address,
        List<LinkView> menu,
        Map<String, List<LinkView>> menus,
        String theme,
        String searchUrl,
        Comments comments,
        String mathStyleSheetUrl,
        String copyright,
        String generator,
        Map<String, Object> params) {

    public SiteView {
        menu = List.copyOf(menu);
        menus = Collections.unmodifiableMap(new LinkedHashMap<>(menus));
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    /** The address of the home page: the base path. */
    public String homeUrl() {
        return address.basePath();
    }

    /**
     * The discussions of a repository on GitHub; all are empty for a site without comments.
     *
     * @param repo the repository, as {@code owner/name}
     * @param repoId its id
     * @param category the category of the discussions
     * @param categoryId its id
     */
    public record Comments(String repo, String repoId, String category, String categoryId) {

        /** The comments of a site without comments. */
        public static final Comments NONE = new Comments("", "", "", "");
    }

    /**
     * Where the site is published.
     *
     * @param baseUrl the absolute address of the home page, ending in a slash; empty when unknown
     * @param basePath the path of the home page, such as {@code /} or {@code /repo/}; it starts and
     *     ends with a slash
     */
    public record Address(String baseUrl, String basePath) {

        public Address {
            if (!basePath.startsWith("/") || !basePath.endsWith("/")) {
                throw new IllegalArgumentException("no slash at an end of: " + basePath);
            }
        }
    }
}
