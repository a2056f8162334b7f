package dev.cahier.migrate;

import dev.cahier.note.AddressSpelling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps old addresses of lists: Hugo has the first page of each at {@code page/1/}, too, and in a
 * site of several languages the home page of the main one below its tag.
 */
final class HugoListAddresses {

    private static final List<String> TAXONOMIES = List.of("tags", "categories");

    private final ForeignConfig config;
    private final ImportPlan plan;
    private final String mainLanguage;
    private final List<String> languages;
    private final boolean lowerCase;
    private final String firstPage;

    HugoListAddresses(ForeignConfig config, ImportPlan plan) {
        this.config = config;
        this.plan = plan;
        this.mainLanguage = config.text("defaultContentLanguage").orElse("en");
        this.languages = List.copyOf(config.map("languages").keySet());
        this.lowerCase = !config.flag("disablePathToLower", false);
        this.firstPage =
                config.text("pagination.path", "paginatePath").orElse("page").replaceAll("/", "")
                        + "/1/";
    }

    void keep() {
        String main = languages.size() > 1 ? "/" + mainLanguage.toLowerCase(Locale.ROOT) : "";
        boolean mainBelowLanguage =
                !main.isEmpty() && config.flag("defaultContentLanguageInSubdir", false);
        for (String list : lists()) {
            RedirectPage.add(plan, list + firstPage, list);
            if (mainBelowLanguage && languageOf(list).isEmpty()) {
                RedirectPage.add(plan, main + list, list);
                RedirectPage.add(plan, main + list + firstPage, list);
            }
        }
        if (!main.isEmpty()) {
            RedirectPage.add(plan, main + "/", "/");
        }
    }

    /** Returns the addresses of all lists in the new site, such as {@code /tags/sums/}. */
    private Set<String> lists() {
        Set<String> lists = new TreeSet<>();
        lists.add("/");
        for (ImportPlan.ImportedNote note : plan.notes().values()) {
            if (note.address().isEmpty()) {
                continue;
            }
            NoteDraft draft = note.draft();
            String home = languageOf(draft).map(tag -> "/" + tag + "/").orElse("/");
            lists.add(home);
            section(draft).ifPresent(section -> lists.add(home + section + "/"));
            for (String taxonomy : TAXONOMIES) {
                List<String> terms = draft.values().texts(taxonomy);
                if (!terms.isEmpty()) {
                    lists.add(home + taxonomy + "/");
                }
                for (String term : terms) {
                    spelled(term).ifPresent(t -> lists.add(home + taxonomy + "/" + t + "/"));
                }
            }
        }
        return lists;
    }

    /** Returns the first folder of a note; none for notes that are in no list of a section. */
    private Optional<String> section(NoteDraft draft) {
        String[] parts = draft.target().split("/");
        int first = parts.length > 1 && languageTag(parts[1]).isPresent() ? 2 : 1;
        int behind = draft.target().matches(".*/index(?:\\.[\\w-]+)?\\.md") ? 2 : 1;
        return parts.length - behind > first ? spelled(parts[first]) : Optional.empty();
    }

    private Optional<String> spelled(String name) {
        return AddressSpelling.ofName(name, lowerCase);
    }

    private Optional<String> languageOf(NoteDraft draft) {
        String[] parts = draft.target().split("/");
        String name = parts[parts.length - 1];
        String[] words = name.split("\\.");
        return languageTag(parts.length > 2 ? parts[1] : "")
                .or(
                        () ->
                                words.length > 2
                                        ? languageTag(words[words.length - 2])
                                        : Optional.empty());
    }

    private Optional<String> languageOf(String address) {
        return languageTag(address.split("/", 3).length > 1 ? address.split("/", 3)[1] : "");
    }

    /**
     * Returns the tag that a name is, in lower case; none if it is no language but the main one.
     */
    private Optional<String> languageTag(String name) {
        return languages.stream()
                .filter(tag -> !tag.equalsIgnoreCase(mainLanguage) && tag.equalsIgnoreCase(name))
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .findFirst();
    }
}
