package aftercredits.app;

import aftercredits.database.DatabaseTrouble;
import aftercredits.discord.DiscordTrouble;
import aftercredits.rehearsal.PortTaken;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: what may be called, and what becomes of trouble. */
@Command(
        name = "aftercredits",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        description = {
            "A discussion bot for film clubs on Discord.",
            "Without a command it runs: on Discord when DISCORD_TOKEN is set, else as a rehearsal in your browser."
        },
        footer = {
            "",
            "Environment: DISCORD_TOKEN, DISCORD_API_URL, AFTERCREDITS_CONFIG (default config/aftercredits.yaml),",
            "AFTERCREDITS_DATABASE (default jdbc:sqlite:data/aftercredits.db; or jdbc:postgresql://host/database?user=…),",
            "AFTERCREDITS_ESSAYS (default essays),",
            "AFTERCREDITS_METRICS_PORT and AFTERCREDITS_METRICS_ADDRESS (health and metrics; off without a port),",
            "AFTERCREDITS_MODEL_KEY (of a language model, if the configuration names one that wants it).",
            "Exit codes: 0 all is well, 1 a problem was found, 2 wrong usage."
        })
final class Aftercredits implements Callable<Integer> {
    private final RunCommand run;

    private Aftercredits(RunCommand run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        return run.call();
    }

    /** Runs one call. Returns its exit code. */
    static int execute(Surroundings surroundings, String... arguments) {
        return isPlainRun(arguments)
                ? run(surroundings)
                : commandLine(surroundings).execute(arguments);
    }

    /** Without an option there is nothing to read: a bot's start need not wait until all that every command takes is put together. */
    private static boolean isPlainRun(String... arguments) {
        return arguments.length == 0 || (arguments.length == 1 && arguments[0].equals("run"));
    }

    private static int run(Surroundings surroundings) {
        try {
            return new RunCommand(surroundings).call();
        } catch (Exception failed) {
            return trouble(failed, surroundings);
        }
    }

    static CommandLine commandLine(Surroundings surroundings) {
        Console console = surroundings.console();
        RunCommand run = new RunCommand(surroundings);
        return new CommandLine(new Aftercredits(run))
                .addSubcommand(run)
                .addSubcommand(new RehearseCommand(surroundings))
                .addSubcommand(new PreviewCommand(surroundings))
                .addSubcommand(new PromptsCommand(surroundings))
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new ExportCommand(surroundings))
                .addSubcommand(new BackupCommand(surroundings))
                .addSubcommand(new RestoreCommand(surroundings))
                .addSubcommand(new MigrateCommand(surroundings))
                .addSubcommand(new DoctorCommand(surroundings))
                .addSubcommand(new GenerateCompletion())
                .setUsageHelpAutoWidth(console.terminal())
                .registerConverter(Path.class, Aftercredits::path)
                .registerConverter(int.class, Aftercredits::number)
                .registerConverter(Integer.class, Aftercredits::number)
                .setOut(console.out())
                .setErr(console.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.colourOnOut() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler((e, args) -> wrongUsage(e, surroundings))
                .setExecutionExceptionHandler((e, commandLine, parsed) -> trouble(e, surroundings));
    }

    private static Path path(String value) {
        if (value.isBlank()) {
            throw new TypeConversionException("the name is empty");
        }
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            // Java reads a name with letters beyond ASCII only where the locale allows for them.
            throw new TypeConversionException(
                    "'" + Terminal.tame(value) + "' is no file name in this locale; set LC_ALL=C.UTF-8");
        }
    }

    private static int wrongUsage(ParameterException wrong, Surroundings surroundings) {
        CommandLine command = wrong.getCommandLine();
        Console console = surroundings.console();
        // What is indented can't be taken for a line of our own, whoever wrote it.
        what(wrong, surroundings).replaceAll("\\R\\s*", "\n  ").lines().forEach(console::complain);
        UnmatchedArgumentException.printSuggestions(wrong, console.err());
        console.complain(surroundings
                .words()
                .say("app.usage.more", "command", command.getCommandSpec().qualifiedName(" ")));
        return CommandLine.ExitCode.USAGE;
    }

    private static String what(ParameterException wrong, Surroundings surroundings) {
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && !unmatched.getUnmatched().isEmpty()) {
            boolean noCommand = wrong.getCommandLine().getParent() == null;
            return surroundings
                    .words()
                    .say(
                            noCommand ? "app.usage.no-command" : "app.usage.too-much",
                            "word",
                            unmatched.getUnmatched().getFirst());
        }
        return String.valueOf(wrong.getMessage());
    }

    private static int number(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + Terminal.tame(value) + "' is no whole number");
        }
    }

    private static void say(CommandTrouble known, Surroundings surroundings) {
        if (known.complaints().isEmpty()) {
            surroundings.console().complain(String.valueOf(known.getMessage()));
        } else {
            ComplaintSheet sheet = new ComplaintSheet(surroundings.console(), surroundings.words());
            sheet.print(known.complaints());
            sheet.count(known.complaints());
        }
    }

    private static int trouble(Exception trouble, Surroundings surroundings) {
        Console console = surroundings.console();
        switch (trouble) {
            case CommandTrouble known -> say(known, surroundings);
            case DatabaseTrouble database -> console.complain(database.what() + " " + database.next());
            case DiscordTrouble discord -> console.complain(discord.what() + " " + discord.next());
            case PortTaken port -> console.complain(String.valueOf(port.getMessage()));
            default -> {
                LoggerFactory.getLogger(Aftercredits.class).error("A command failed unexpectedly", trouble);
                console.complain(surroundings.words().say("app.unexpected", "trouble", trouble.toString()));
            }
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
