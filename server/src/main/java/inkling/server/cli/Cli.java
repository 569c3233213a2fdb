package inkling.server.cli;

import java.io.File;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The command line: {@code inkling [serve|train|evaluate|search] [options]}. */
@Command(
        name = "inkling",
        mixinStandardHelpOptions = true,
        description =
                "A neural network that learns MNIST: in the browser, and here. Without a command it serves the page.")
public final class Cli {
    private static final Set<String> OWN_OPTIONS = Set.of("-h", "--help", "-V", "--version");

    private Cli() {}

    /**
     * Runs a command.
     *
     * @return its exit code: 0 done, 1 failed, 2 wrongly called, 3 diverged, 130 stopped by a signal
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        String lost = LostLetters.in(
                System.getProperty("sun.jnu.encoding"),
                File.separatorChar == '\\',
                System.getProperty("user.dir", ""),
                List.of(args));
        if (lost != null) {
            err.println("inkling: " + lost);
            return ExitCode.USAGE;
        }
        return commands(out, err).execute(withDefaultCommand(args));
    }

    private static CommandLine commands(PrintWriter out, PrintWriter err) {
        CommandLine commands = new CommandLine(new Cli())
                .addSubcommand(new ServeCommand())
                .addSubcommand(HyperparameterOptions.addedTo(CommandSpec.forAnnotatedObject(new TrainCommand())))
                .addSubcommand(new EvaluateCommand())
                .addSubcommand(SearchCommand.described())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((e, unused) -> wronglyCalled(e))
                .setExecutionExceptionHandler((e, command, unused) -> FailureReport.print(e, command.getErr()));
        commands.getCommandSpec().version("Inkling " + Version.current());
        commands.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().version("Inkling " + Version.current()));
        commands.setExpandAtFiles(false); // a name may begin with @
        OptionParsers.addTo(commands);
        return commands;
    }

    private static String[] withDefaultCommand(String... args) {
        if (args.length > 0 && (!args[0].startsWith("-") || OWN_OPTIONS.contains(args[0]))) {
            return args;
        }
        List<String> serve = new ArrayList<>(List.of("serve"));
        serve.addAll(List.of(args));
        return serve.toArray(new String[0]);
    }

    private static int wronglyCalled(ParameterException e) {
        CommandLine command = e.getCommandLine();
        command.getErr().println("inkling: " + FailureReport.oneLine(String.valueOf(e.getMessage())));
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }
}
