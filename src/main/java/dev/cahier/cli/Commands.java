package dev.cahier.cli;

import dev.cahier.config.RawHtml;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The commands, whose arguments picocli reads. */
final class Commands {

    private static final int USUAL_WIDTH = 80;
    private static final int NARROWEST_HELP = 55;
    private static final int WIDEST_HELP = 100;

    private static final String COMPLETION = "completion";

    /** Makes each command by its name, in the order in which help names them. */
    private static final Map<String, Function<CommandContext, Object>> COMMANDS = table();

    private Commands() {}

    /** Runs a command whose arguments picocli reads. */
    static int run(CommandContext context, Failures failures, String... words) {
        String[] args = withHelpBehind(words);
        CommandLine commands =
                askedFor(context, args)
                        .setOut(context.out())
                        .setErr(context.err())
                        // Help goes to standard output, which may be a file when errors do not.
                        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                        .setUsageHelpWidth(helpWidth(context.terminal().columns()))
                        .registerConverter(Terminal.Color.class, Commands::color)
                        .registerConverter(RawHtml.class, Commands::rawHtml)
                        .setParameterExceptionHandler(Commands::explainUsage)
                        .setExecutionStrategy(new AfterUnfinishedPublish(context))
                        .setExecutionExceptionHandler((e, c, p) -> failures.report(e));
        try {
            return commands.execute(args);
        } catch (OutOfMemoryError | StackOverflowError | AssertionError | LinkageError e) {
            // picocli handles exceptions only.
            return failures.report(e);
        }
    }

    /** Reads {@code help build}, as other programs have it, as {@code build --help}. */
    private static String[] withHelpBehind(String... args) {
        if (args.length == 0 || !args[0].equals("help")) {
            return args;
        }
        List<String> words = new ArrayList<>(List.of(args).subList(1, args.length));
        // A word that is no command is told from those that are.
        if (words.isEmpty() || COMMANDS.containsKey(words.get(0))) {
            words.add("--help");
        }
        return words.toArray(String[]::new);
    }

    /** Reads a value of the option {@code --color}. */
    static Terminal.Color color(String word) {
        return Terminal.Color.of(word)
                .orElseThrow(
                        () ->
                                new TypeConversionException(
                                        "must be auto, always or never, not '" + word + "'"));
    }

    /** Reads a value of the option {@code --html}. */
    static RawHtml rawHtml(String word) {
        return RawHtml.of(word)
                .orElseThrow(
                        () ->
                                new TypeConversionException(
                                        "must be allow or safe, not '" + word + "'"));
    }

    /** Help needs some width for its two columns; lines that are too long are hard to read. */
    private static int helpWidth(int columns) {
        return columns == 0
                ? USUAL_WIDTH
                : Math.max(NARROWEST_HELP, Math.min(WIDEST_HELP, columns));
    }

    /** Returns all commands, in the order in which help names them. */
    static CommandLine all(CommandContext context) {
        return named(context, COMMANDS.keySet());
    }

    /**
     * Returns the commands that arguments may ask for. To read the declarations of all takes longer
     * than a build in which nothing has changed.
     */
    private static CommandLine askedFor(CommandContext context, String... args) {
        String first = args.length == 0 ? "" : args[0];
        if (first.equals("--version")) {
            return named(context, Set.of());
        }
        // A script for completion names all commands.
        boolean one = COMMANDS.containsKey(first) && !first.equals(COMPLETION);
        return named(context, one ? Set.of(first) : COMMANDS.keySet());
    }

    private static CommandLine named(CommandContext context, Set<String> names) {
        CommandLine all = new CommandLine(new CahierCommand());
        COMMANDS.forEach(
                (name, command) -> {
                    if (names.contains(name)) {
                        all.addSubcommand(name, command.apply(context));
                    }
                });
        return all;
    }

    private static Map<String, Function<CommandContext, Object>> table() {
        Map<String, Function<CommandContext, Object>> table = new LinkedHashMap<>();
        table.put("build", BuildCommand::new);
        table.put("serve", ServeCommand::new);
        table.put("check", CheckCommand::new);
        table.put("render", RenderCommand::new);
        table.put("explain", ExplainCommand::new);
        table.put(
                "new",
                context ->
                        new CommandLine(new NewCommand())
                                .addSubcommand(new NewNoteCommand(context))
                                .addSubcommand(new NewSiteCommand(context)));
        table.put("import", ImportCommand::new);
        table.put("epub", EpubCommand::new);
        table.put("cards", CardsCommand::new);
        table.put("clean", CleanCommand::new);
        table.put("activations", ActivationsCommand::new);
        table.put("chart", ChartCommand::new);
        table.put(COMPLETION, CompletionCommand::new);
        return Collections.unmodifiableMap(table);
    }

    private static int explainUsage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("cahier: " + e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println(
                "Try '" + command.getCommandSpec().qualifiedName() + " --help' for what it takes.");
        return ExitCode.USAGE;
    }
}
