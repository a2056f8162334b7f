package dev.cahier.migrate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Leads from the pages of categories within others, and of the archive, to where they are in
 * Cahier.
 *
 * @param terms the new address of the list of each term, by its old one
 */
record HexoTermRedirects(ImportPlan plan, Map<String, String> terms) {

    /** Adds the redirects to the plan. */
    void add() {
        RedirectPage.add(plan, "/archives/", "/archive/");
        Map<String, String> taken = new HashMap<>();
        terms.values().forEach(own -> taken.put(own.toLowerCase(Locale.ROOT), own));
        terms.forEach((address, own) -> redirect(address, own, taken));
    }

    /**
     * Leads from an old address to the new one.
     *
     * @param taken the addresses of lists and of redirects to them, by their spelling in lower case
     */
    private void redirect(String address, String own, Map<String, String> taken) {
        if (own.equals(address)) {
            return;
        }
        String other = taken.putIfAbsent(address.toLowerCase(Locale.ROOT), address);
        if (other == null) {
            RedirectPage.add(plan, address, own);
        } else {
            String why =
                    other.equalsIgnoreCase(own)
                            ? "the two differ only in case"
                            : other.equals(address)
                                    ? "another list is at the old address"
                                    : "the old address and " + other + " differ only in case";
            plan.byHand(
                    "addresses of tags and categories",
                    address + " is " + own + " now: " + why,
                    HexoReader.CONFIG);
        }
    }
}
