package inkling.server.cli;

import inkling.model.Model;
import inkling.model.ModelJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a command line did. */
record CliRun(int exitCode, String out, String err) {
    static CliRun of(Object... args) {
        String[] texts = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            texts[i] = args[i].toString();
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Cli.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
        return new CliRun(exitCode, out.toString(), err.toString());
    }

    /** The line of stdout that begins so. */
    String line(String start) {
        return out.lines().filter(line -> line.startsWith(start)).findFirst().orElse("no " + start + " in " + out);
    }

    static Model model(Path file) {
        try {
            return ModelJson.read(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
