package inkling.server.cli;

import inkling.server.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command line in a process of its own. */
final class CliProcess {
    private CliProcess() {}

    static Process start(Object... args) throws IOException {
        return of(args).start();
    }

    /** One that can still be given an environment of its own. */
    static ProcessBuilder of(Object... args) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("os.name").equals("Linux")) {
            // else a test that is run in the background of a shell hands on that Ctrl-C is ignored
            command.addAll(List.of("env", "--default-signal=INT"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        return new ProcessBuilder(command);
    }
}
