package dev.cahier.template;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.markdown.NoteFunctions;
import dev.cahier.markdown.ShortcodeCall;
import dev.cahier.markdown.SiteLinks;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateMarkupOutputModel;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The functions that the template of a shortcode can call besides {@link TemplateFunctions}: they
 * read and render what belongs to the calling note.
 */
final class NoteTemplateFunctions {

    private final ShortcodeCall call;
    private final ShortcodePage page;
    private final NoteFunctions note;
    private final SiteLookup lookup;
    private final Map<String, Object> siteParams;

    NoteTemplateFunctions(
            ShortcodeCall call,
            ShortcodePage page,
            NoteFunctions note,
            SiteLookup lookup,
            Map<String, Object> siteParams) {
        this.call = call;
        this.page = page;
        this.note = note;
        this.lookup = lookup;
        this.siteParams = siteParams;
    }

    Map<String, Object> byName() {
        Map<String, Object> functions = new HashMap<>();
        add(functions, "markdown", args -> html(note.markdown(text("markdown", args), flag(args))));
        add(functions, "html", args -> html(note.html(text("html", args))));
        add(functions, "plainText", args -> note.plainText(text("plainText", args)));
        add(functions, "formula", args -> html(note.formula(text("formula", args), flag(args))));
        add(functions, "code", this::code);
        add(functions, "term", this::term);
        add(functions, "url", args -> note.link(text("url", args)));
        add(functions, "image", args -> lookup.image(note.image(text("image", args)), flag(args)));
        add(functions, "files", this::files);
        add(functions, "reference", this::reference);
        add(functions, "parameter", this::parameter);
        return functions;
    }

    private static void add(
            Map<String, Object> functions, String name, TemplateMethodModelEx function) {
        functions.put(name, function);
    }

    private Object code(List<?> args) throws TemplateModelException {
        String language = TemplateFunctions.text("code", args, 0);
        String text = TemplateFunctions.text("code", args, 1);
        String options = args.size() > 2 ? TemplateFunctions.text("code", args, 2) : "";
        return html(note.code(language, options, text));
    }

    /** Defines a term: its markup, its names, and what it means. */
    private Object term(List<?> args) throws TemplateModelException {
        List<String> names = new ArrayList<>();
        if (args.size() > 1 && args.get(1) instanceof TemplateSequenceModel all) {
            for (int i = 0; i < all.size(); i++) {
                names.add(TemplateFunctions.text("term", List.of(all.get(i)), 0).strip());
            }
        }
        String meaning = args.size() > 2 ? TemplateFunctions.text("term", args, 2) : "";
        names.removeIf(String::isEmpty);
        if (names.isEmpty()) {
            note.report(
                    Diagnostic.error(
                            "shortcode-refused",
                            call.location(),
                            "this term has no name: give it one that is text"));
            return html(text("term", args));
        }
        return html(note.term(names.stream().distinct().toList(), text("term", args), meaning));
    }

    private Object files(List<?> args) throws TemplateModelException {
        String folder = text("files", args);
        List<FileView> found = lookup.in(folder, page.path());
        if (found.isEmpty()) {
            note.report(
                    Diagnostic.error(
                                    "files-missing",
                                    call.location(),
                                    "there are no files in the folder '" + folder + "'")
                            .withHint(
                                    "write a folder beside the note, or one of content or static"
                                            + " that begins with '/'"));
        }
        return found;
    }

    private Object reference(List<?> args) throws TemplateModelException {
        String language = args.size() > 1 ? TemplateFunctions.text("reference", args, 1) : "";
        SiteLinks.Target target =
                lookup.references().find(text("reference", args), language, call.location());
        target.problem().ifPresent(note::report);
        return target.url();
    }

    /** Finds a value of the note, else of the site; its name is a path such as {@code a.b}. */
    private Object parameter(List<?> args) throws TemplateModelException {
        String name = text("parameter", args);
        Object value = Params.find(page.ownValues(), name);
        if (value == null) {
            value = Params.find(siteParams, name);
        }
        if (value == null) {
            Map<String, Object> known = new HashMap<>(siteParams);
            known.putAll(page.ownValues());
            note.report(
                    Diagnostic.error(
                                    "param-missing",
                                    call.location(),
                                    "neither this note nor the site has a parameter '" + name + "'")
                            .withHint(
                                    DidYouMean.among(known.keySet(), name)
                                            .map(near -> "did you mean '" + near + "'?")
                                            .orElse("add it to the front matter below 'params'")));
            return "";
        }
        return value instanceof List<?> list
                ? String.join(", ", list.stream().map(String::valueOf).toList())
                : value;
    }

    private static TemplateMarkupOutputModel<?> html(String markup) throws TemplateModelException {
        return HTMLOutputFormat.INSTANCE.fromMarkup(markup);
    }

    /** Returns the first argument, which may be markup, as text. */
    private static String text(String function, List<?> args) throws TemplateModelException {
        if (!args.isEmpty()
                && args.get(0) instanceof freemarker.core.TemplateHTMLOutputModel html) {
            return HTMLOutputFormat.INSTANCE.getMarkupString(html);
        }
        return TemplateFunctions.text(function, args, 0);
    }

    /** Returns the second argument, {@code true}, {@code "true"} or nothing. */
    private static boolean flag(List<?> args) throws TemplateModelException {
        if (args.size() < 2) {
            return false;
        }
        return args.get(1) instanceof TemplateBooleanModel flag
                ? flag.getAsBoolean()
                : args.get(1) instanceof TemplateScalarModel text
                        && text.getAsString().equals("true");
    }
}
