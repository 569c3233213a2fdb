package inkling.server.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The runnable jar, serving on a port of its own until it is closed. */
public final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final String url;

    /**
     * @param port 0 for any that is free
     * @param options further ones of the server
     */
    public ServerProcess(Path models, int port, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "inkling.jar").toString(),
                "--port",
                Integer.toString(port),
                "--models",
                models.toString()));
        command.addAll(List.of(options));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy)); // when the tests are interrupted
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null || !line.contains("http://")) {
            process.destroy();
            throw new IOException("the server said no address, but: " + line);
        }
        url = line.substring(line.indexOf("http://")).trim();
    }

    /** Where the page is. */
    public String url() {
        return url;
    }

    /** Ends the server, as Ctrl-C does, and waits until it is gone. */
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    @Override
    public void close() {
        stop();
    }
}
