package dev.cahier.migrate;

/** A page at an old address that leads to the new one. */
final class RedirectPage {

    private RedirectPage() {}

    /**
     * Adds a page, unless there is a file in its place.
     *
     * @param from the old address, such as {@code /page2/}
     * @param to the new address
     */
    static void add(ImportPlan plan, String from, String to) {
        String path = "static" + from + (from.endsWith("/") ? "index.html" : "");
        int depth = path.split("/").length - 2;
        if (!from.equals(to) && !plan.files().containsKey(path)) {
            plan.add(path, html("../".repeat(depth) + to.substring(1)));
        }
    }

    private static String html(String address) {
        String target =
                address.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Moved</title>\n"
                + "<meta http-equiv=\"refresh\" content=\"0; url="
                + target
                + "\">\n<p><a href=\""
                + target
                + "\">This page has moved</a></p>\n</html>\n";
    }
}
